/** Records what the last build published, to know what can stay and what others have changed. */
import { join } from 'node:path';
import type { Problem } from '../../content/problems/problem.ts';
import type { Sets } from '../../model/reads.ts';
import { type Disk, findStats } from './disk.ts';
import { readLines, writeLines } from './kept-lines.ts';
import { listTree } from './tree.ts';

export interface SiteRecord {
  /** Digest of the code and the settings. */
  readonly engine: string;
  /** Warnings and notes of the check, which found no errors. */
  readonly check: { readonly problems: readonly Problem[] };
  /** Digests of leaves that were read, by name. */
  readonly leaves: Readonly<Record<string, string>>;
  /** The leaves of each set that was read as one, by name. */
  readonly sets: Sets;
  readonly pages: Readonly<Record<string, PageRecord>>;
  /** Everything else made from the content, by name. */
  readonly outputs: Readonly<Record<string, OutputRecord>>;
  /** Size and time of each file of the output, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** The inputs of pages and outputs, by name. */
export interface Leaves {
  readonly digestOf: (name: string) => string | undefined;
  readonly isSame: (name: string) => boolean;
  /** Whether all reads of a row are unchanged. */
  readonly isGreen: (reads: readonly string[]) => boolean;
}

interface Row {
  /** Names of leaves. */
  readonly reads: readonly string[];
}

export interface OutputRecord extends Row {
  readonly files: readonly string[];
}

export interface PageRecord extends Row {
  /** Files in `_astro/` that its HTML refers to. */
  readonly assets: readonly string[];
}

export const RECORD_FILE = 'site.jsonl';
/** Leaves come before the rows that refer to them by number. */
const PARTS = ['check', 'leaves', 'sets', 'pages', 'outputs', 'files'] as const;

export function loadRecord(disk: Disk, cacheDir: string): SiteRecord | undefined {
  const file = readLines<unknown>(disk, join(cacheDir, RECORD_FILE));
  if (file?.isWhole !== true) return undefined;
  const parts = new Map<string, Pair[]>(PARTS.map((part) => [part, []]));
  const leaves = parts.get('leaves') ?? [];
  for (const [line, pairs] of file.found) {
    // An earlier version had a line for each row.
    if (!Array.isArray(pairs)) return undefined;
    for (const pair of pairs as Pair[]) {
      parts.get(splitName(line)[0])?.push(pair);
      const row = pair[1] as { reads?: readonly unknown[] };
      if (row.reads) row.reads = row.reads.map((at) => leaves[at as number]?.[0]);
    }
  }
  const read = [...parts].map(([part, pairs]) => [part, Object.fromEntries(pairs)] as const);
  return { engine: file.key, ...Object.fromEntries(read) } as SiteRecord;
}

export function saveRecord(disk: Disk, cacheDir: string, record: SiteRecord): void {
  writeLines(disk, join(cacheDir, RECORD_FILE), record.engine, eachLine(record));
}

type Pair = readonly [name: string, value: unknown];

/** All of a large site in one line would be longer than a string can be; a line for each row takes longer to read. */
const ROWS_PER_LINE = 1000;

/** Hundreds of pages read the same leaves, so rows list them by number. */
function* eachLine(record: SiteRecord): Generator<readonly [line: string, pairs: Pair[]]> {
  const numbers = new Map(Object.keys(record.leaves).map((name, index) => [name, index]));
  const toNumbered = ([name, value]: Pair): Pair => {
    const { reads } = value as Partial<Row>;
    return reads === undefined
      ? [name, value]
      : [name, { ...(value as Row), reads: reads.map((read) => numbers.get(read)) }];
  };
  for (const part of PARTS) {
    const rows = Object.entries<unknown>(record[part]);
    for (let first = 0; first < rows.length; first += ROWS_PER_LINE)
      yield [`${part} ${String(first)}`, rows.slice(first, first + ROWS_PER_LINE).map(toNumbered)];
  }
}

/** The part of a name before its first space, and the rest. */
export function splitName(name: string): [sort: string, of: string] {
  const at = name.indexOf(' ');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
}

export function dropRecord(disk: Disk, cacheDir: string): void {
  disk.rmSync(join(cacheDir, RECORD_FILE), { force: true, recursive: true });
}

/** Size and time of every file in `dir`; empty if there is no such folder. */
export function readStamps(disk: Disk, dir: string): Record<string, string> {
  return Object.fromEntries(
    listTree(disk, dir).map((path) => [path, toStamp(disk, join(dir, path))]),
  );
}

/** Size and time of `path` itself; a distinct text if nothing is there. */
export function toStamp(disk: Disk, path: string): string {
  const stats = findStats(disk, path);
  return `${String(stats?.size)}:${String(stats?.mtimeMs)}`;
}
