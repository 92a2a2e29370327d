/** What is in the tarball of the engine, as far as it is asked for. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UsageError } from '../exit.ts';

export interface Tarball {
  readonly version: string;
  /** `package.json`. */
  readonly manifest: string;
  /** `CHANGELOG.md`; empty if there is none. */
  readonly changelog: string;
}

/** Reads it. Throws UsageError where `path` is no tarball of the engine, and what the disk says. */
export function readTarball(path: string): Tarball {
  const files = unpack(path);
  const manifest = files.get('package/package.json');
  const { name, version } = (manifest === undefined ? {} : JSON.parse(manifest)) as {
    name?: string;
    version?: string;
  };
  if (
    manifest === undefined ||
    name !== 'dateline' ||
    !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version ?? '')
  )
    throw notOne(path);
  const changelog = files.get('package/CHANGELOG.md') ?? '';
  return { version: version ?? '', manifest, changelog };
}

const WANTED = ['package/package.json', 'package/CHANGELOG.md'];
const BLOCK = 512;

/** The format of tar (POSIX.1-1988, ustar): a head of 512 bytes, then the file, filled up to a multiple of that. */
function unpack(path: string): Map<string, string> {
  const files = new Map<string, string>();
  const bytes = unzip(path);
  for (let at = 0; at + BLOCK <= bytes.length;) {
    const name = bytes.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8) || 0;
    if (WANTED.includes(name))
      files.set(name, bytes.toString('utf8', at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function unzip(path: string): Buffer {
  const bytes = readFileSync(path);
  try {
    return gunzipSync(bytes);
  } catch {
    throw notOne(path);
  }
}

function notOne(path: string): UsageError {
  return new UsageError(
    `${path} is no tarball of Dateline — take the one that \`npm run package\` prints in its checkout, or one that was released`,
  );
}
