/** What the last build published: enough to leave alone what need not change, and to notice what others changed. */
import { join } from 'node:path';
import type { Problem } from '../../content/problems/problem.ts';
import { type Disk, findStats } from './disk.ts';
import { listTree } from './tree.ts';
import { writeCached } from './write-whole.ts';

export interface SiteRecord {
  /** Digest of the code and the settings that made the site. */
  readonly engine: string;
  /** What was found wrong with the content, and nothing of it an error; see `toCheckKey`. */
  readonly check: { readonly key: string; readonly problems: readonly Problem[] };
  readonly content: ContentRecord;
  readonly pages: Readonly<Record<string, PageRecord>>;
  /** What else was made of the content, by name. */
  readonly outputs: Readonly<Record<string, OutputRecord>>;
  /** Size and time of each file of the output, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** The content that pages were made from. */
export interface ContentRecord {
  /** Digest of what is no entry: `publication.yaml`, the texts of the interface, pictures. */
  readonly settings: string;
  /** Digest of all but the words of bodies. */
  readonly frame: string;
  /** Digest of each file with a body, by its path below the content folder. */
  readonly files: Readonly<Record<string, string>>;
}

export interface OutputRecord {
  /** Paths of its files. */
  readonly files: readonly string[];
  /** As of a page. */
  readonly bodies: readonly string[];
}

export interface PageRecord {
  /** Of its view. */
  readonly digest: string;
  /** Where it can be told what else the view says: files of which it says something, and a digest of that and of their frames. */
  readonly saw?: { readonly entries: readonly string[]; readonly digest: string };
  /** Files whose bodies it prints, by their paths below the content folder. */
  readonly bodies: readonly string[];
  /** Files under `_astro/` that its HTML names. */
  readonly assets: readonly string[];
}

const NAME = 'site.json';

/** `undefined` if there is none, or it cannot be read. */
export function loadRecord(disk: Disk, cacheDir: string): SiteRecord | undefined {
  try {
    const record: unknown = JSON.parse(disk.readFileSync(join(cacheDir, NAME)).toString());
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** It is written whole, so what has the parts of one is one, unless it is of another version. */
function isRecord(value: unknown): value is SiteRecord {
  const { engine, check, content, pages, outputs, files } = (value ?? {}) as Partial<
    Record<string, unknown>
  >;
  return (
    typeof engine === 'string' &&
    [check, content, pages, outputs, files].every(
      (part) => typeof part === 'object' && part !== null,
    )
  );
}

export function saveRecord(disk: Disk, cacheDir: string, record: SiteRecord): void {
  writeCached(disk, join(cacheDir, NAME), eachPart(record));
}

/** As JSON. All of it at once would be a hundred megabytes for 100,000 items, when there is least room for it. */
function* eachPart(record: SiteRecord): Generator<string> {
  let gap = '{';
  for (const [name, part] of Object.entries(record) as [string, unknown][]) {
    yield `${gap}${JSON.stringify(name)}:`;
    if (typeof part === 'object' && part !== null) yield* eachField(part);
    else yield JSON.stringify(part);
    gap = ',';
  }
  yield '}';
}

function* eachField(part: object): Generator<string> {
  let gap = '{';
  for (const [name, value] of Object.entries(part) as [string, unknown][]) {
    yield `${gap}${JSON.stringify(name)}:${JSON.stringify(value)}`;
    gap = ',';
  }
  yield gap === '{' ? '{}' : '}';
}

export function dropRecord(disk: Disk, cacheDir: string): void {
  disk.rmSync(join(cacheDir, NAME), { force: true, recursive: true });
}

/** Size and time of every file below `dir`; nothing for a folder that is not there. */
export function readStamps(disk: Disk, dir: string): Record<string, string> {
  return Object.fromEntries(
    listTree(disk, dir).map((path) => [path, toStamp(disk, join(dir, path))]),
  );
}

/** Gives the stamp of what is at `path` itself; a text of its own where nothing is. */
export function toStamp(disk: Disk, path: string): string {
  const stats = findStats(disk, path);
  return `${String(stats?.size)}:${String(stats?.mtimeMs)}`;
}
