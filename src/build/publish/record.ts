/** What the last build published: enough to leave alone what need not change, and to notice what others changed. */
import { join } from 'node:path';
import type { Problem } from '../../content/problems/problem.ts';
import { type Disk, findStats } from './disk.ts';
import { readLines, writeLines } from './kept-lines.ts';
import { listTree } from './tree.ts';

export interface SiteRecord {
  /** Digest of the code and the settings that made the site. */
  readonly engine: string;
  /** What was found wrong with the content, and nothing of it an error. */
  readonly check: { readonly problems: readonly Problem[] };
  /** Digests of what was read, by the names that `Leaves` has. */
  readonly leaves: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, PageRecord>>;
  /** What else was made of the content, by name. */
  readonly outputs: Readonly<Record<string, OutputRecord>>;
  /** Size and time of each file of the output, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** What pages and outputs are made of. */
export interface Leaves {
  /** `undefined` for what is not there. */
  readonly digestOf: (name: string) => string | undefined;
  /** Whether it is there, and what it was. */
  readonly isSame: (name: string) => boolean;
  /** Whether all is what it was that a row has read. */
  readonly isGreen: (reads: readonly string[]) => boolean;
}

interface Row {
  /** Names of leaves. */
  readonly reads: readonly string[];
}

export interface OutputRecord extends Row {
  /** Paths of its files. */
  readonly files: readonly string[];
}

export interface PageRecord extends Row {
  /** Of its view. */
  readonly digest: string;
  /** Files under `_astro/` that its HTML names. */
  readonly assets: readonly string[];
}

const NAME = 'site.jsonl';
/** What pages and outputs have read comes before them. */
const PARTS = ['check', 'leaves', 'pages', 'outputs', 'files'] as const;

/** `undefined` if there is none, or it cannot be read. */
export function loadRecord(disk: Disk, cacheDir: string): SiteRecord | undefined {
  const file = readLines<unknown>(disk, join(cacheDir, NAME));
  if (file?.isWhole !== true) return undefined;
  const parts = new Map<string, [name: string, value: unknown][]>(PARTS.map((part) => [part, []]));
  const leaves = parts.get('leaves') ?? [];
  for (const [line, value] of file.found) {
    const [part, name] = splitName(line);
    parts.get(part)?.push([name, value]);
    const row = value as { reads?: readonly unknown[] };
    if (row.reads) row.reads = row.reads.map((at) => leaves[at as number]?.[0]);
  }
  const read = [...parts].map(([part, entries]) => [part, Object.fromEntries(entries)] as const);
  return { engine: file.key, ...Object.fromEntries(read) } as SiteRecord;
}

export function saveRecord(disk: Disk, cacheDir: string, record: SiteRecord): void {
  writeLines(disk, join(cacheDir, NAME), record.engine, eachLine(record));
}

/** Hundreds of pages have read the same: a row has the numbers of the leaves. */
function* eachLine(record: SiteRecord): Generator<readonly [line: string, value: unknown]> {
  const numbers = new Map(Object.keys(record.leaves).map((name, index) => [name, index]));
  for (const part of PARTS)
    for (const [name, value] of Object.entries<unknown>(record[part])) {
      const { reads } = value as Partial<Row>;
      const numbered = reads && { reads: reads.map((read) => numbers.get(read)) };
      yield [`${part} ${name}`, numbered ? { ...(value as Row), ...numbered } : value];
    }
}

/** The part of a name before its first space, and the rest. */
export function splitName(name: string): [sort: string, of: string] {
  const at = name.indexOf(' ');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
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
