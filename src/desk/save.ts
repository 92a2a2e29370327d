/** Saves a text over what its editor has seen, and over nothing else. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { toAddressed, toAddressKey } from '../disk/address.ts';
import { codeOf, findStats, type Disk } from '../publish/disk.ts';
import { settle, toPart } from '../publish/write-whole.ts';

/** The file cannot be written here, whatever stands in it; the message says why. */
export class PathError extends Error {}

export interface Save {
  /** Below the content folder: `coverage/2025/02/some-words.mdx`. */
  readonly inside: string;
  readonly text: string;
  /** The digest of what was opened, see `toDigest`; `undefined` for a file that must not be there. */
  readonly seen: string | undefined;
}

/** `theirs` is what lies on the disk, `undefined` where the file has gone. */
export type Saved =
  | { readonly digest: string }
  | { readonly theirs: string | undefined; readonly digest: string | undefined };

/** SHA-256 in hex. */
export function toDigest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes the old text or the new one, whole, whenever the process ends or the disk is full. Where the disk holds something
 * else than was seen, nothing is written, and that is given. Throws PathError for a path that is none of content or leads
 * through a link.
 */
export function saveText(disk: Disk, contentDir: string, { inside, text, seen }: Save): Saved {
  const path = toPath(disk, contentDir, inside);
  const before = readIfThere(disk, path);
  const digest = before === undefined ? undefined : toDigest(before);
  // An answer may have been lost on its way, and the save is asked for again.
  if (digest === toDigest(text)) return { digest };
  if (digest !== seen) return { theirs: before?.toString('utf8'), digest };
  makeFolders(disk, contentDir, inside);
  const part = toPart(disk, path);
  try {
    const file = disk.openSync(part, 'w');
    try {
      disk.writeFileSync(file, text);
      disk.fsyncSync(file);
    } finally {
      disk.closeSync(file);
    }
    if (seen === undefined) {
      // A link, unlike a renamed file, never takes the place of another.
      disk.linkSync(part, path);
      disk.rmSync(part, { force: true });
    } else {
      disk.renameSync(part, path);
    }
  } catch (error) {
    disk.rmSync(part, { force: true });
    if (codeOf(error) !== 'EEXIST') throw error;
    const theirs = readIfThere(disk, path);
    return {
      theirs: theirs?.toString('utf8'),
      digest: theirs === undefined ? undefined : toDigest(theirs),
    };
  }
  settle(disk, dirname(path));
  return { digest: toDigest(text) };
}

/** Where the file lies. Throws PathError. */
export function toPath(disk: Disk, contentDir: string, inside: string): string {
  const addressed = toAddressed(inside);
  if (!('kind' in addressed))
    throw new PathError(`${inside} ${addressed.message}: ${addressed.remedy}`);
  let path = contentDir;
  for (const name of inside.split('/')) {
    const twin = findTwin(disk, path, name);
    if (twin !== undefined)
      throw new PathError(`${inside} would stand beside ${twin}, which has the same address`);
    path = join(path, name);
    if (findStats(disk, path)?.isSymbolicLink() === true)
      throw new PathError(`${inside} leads through a link, and content lies in its folder`);
  }
  return path;
}

/** A name that some disk or host cannot tell from this one. */
function findTwin(disk: Disk, folder: string, name: string): string | undefined {
  if (findStats(disk, folder)?.isDirectory() !== true) return undefined;
  const key = toAddressKey(name);
  return disk
    .readdirSync(folder, { withFileTypes: true })
    .map((entry) => entry.name)
    .find((other) => other !== name && !other.startsWith('.') && toAddressKey(other) === key);
}

function readIfThere(disk: Disk, path: string): Buffer | undefined {
  const stats = findStats(disk, path);
  return stats?.isFile() === true ? disk.readFileSync(path) : undefined;
}

function makeFolders(disk: Disk, contentDir: string, inside: string): void {
  let path = contentDir;
  for (const name of inside.split('/').slice(0, -1)) {
    path = join(path, name);
    if (!disk.existsSync(path)) disk.mkdirSync(path);
  }
}
