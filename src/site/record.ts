/** What the last build published: enough to leave alone what need not change, and to notice what others changed. */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listAllFiles } from '../disk/list-files.ts';
import { makeFolder } from './make-folder.ts';

export interface SiteRecord {
  /** Digest of the code and the settings that made the site. */
  readonly engine: string;
  /** Digest of everything, content included: the same again is no work at all. */
  readonly inputs: string;
  readonly pages: Readonly<Record<string, PageRecord>>;
  /** Size and time of each file of the output, by path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface PageRecord {
  readonly digest: string;
  /** Files under `_astro/` that its HTML names. */
  readonly assets: readonly string[];
}

const NAME = 'site.json';

/** `undefined` if there is none, or it cannot be read. */
export function loadRecord(cacheDir: string): SiteRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(cacheDir, NAME), 'utf8')) as SiteRecord;
  } catch {
    return undefined;
  }
}

export function saveRecord(cacheDir: string, record: SiteRecord): void {
  const path = join(cacheDir, NAME);
  makeFolder(dirname(path));
  writeFileSync(`${path}.next`, JSON.stringify(record));
  renameSync(`${path}.next`, path);
}

export function dropRecord(cacheDir: string): void {
  rmSync(join(cacheDir, NAME), { force: true });
}

/** Size and time of every file below `dir`; nothing for a folder that is not there. */
export function readStamps(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {};
  return Object.fromEntries(listAllFiles(dir).map((path) => [path, toStamp(join(dir, path))]));
}

function toStamp(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${String(size)}:${String(mtimeMs)}`;
}
