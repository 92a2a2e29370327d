/**
 * A cache file of plain data by name. The first line is the key of the whole file; each other line is a name and its
 * value, and later lines override earlier ones. So an edit appends its changes, and the file is only rewritten when
 * too many lines are obsolete.
 */
import { closeSync, fstatSync, openSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { DISK, type Disk, readParts } from './disk.ts';
import { writeCached } from './write-whole.ts';

interface KeptLines<Value> {
  /** As read from the file; empty if it is missing, broken, or has another key. */
  readonly found: ReadonlyMap<string, Value>;
  /** Writes `values`, of which all but the names in `news` are already in the file, if there is one. */
  save(values: ReadonlyMap<string, Value>, news: ReadonlySet<string>): void;
}

/** Most lines in the file per current value. */
const MOST_LINES = 1.25;
const LF = 10;

export function openLines<Value>(path: string, key: string): KeptLines<Value> {
  const stats = statSync(path, { throwIfNoEntry: false });
  const file = readLines<Value>(DISK, path, key);
  let known = file?.isWhole === true && stats ? { ...file, stamp: toFileStamp(stats) } : undefined;
  return {
    found: file?.found ?? new Map<string, Value>(),
    save: (values, news) => {
      const fits = known !== undefined && known.lines + news.size <= MOST_LINES * values.size;
      const added = [...news].map((name) => [name, values.get(name)] as const);
      if (!fits || !append(path, known?.stamp, printLines(added)))
        writeLines(DISK, path, key, values);
      known = undefined;
    },
  };
}

export function writeLines(
  disk: Disk,
  path: string,
  key: string,
  values: Iterable<readonly [name: string, value: unknown]>,
): void {
  writeCached(disk, path, printLines([key], values));
}

/** Line by line, since those of a large archive together exceed the longest string. */
function* printLines(...lists: Iterable<unknown>[]): Generator<string> {
  for (const list of lists) for (const line of list) yield `${JSON.stringify(line)}\n`;
}

/**
 * Appends lines to the file with this stamp; `false` if another has replaced it, which may have another key. If a
 * crash cuts them short, the file is found incomplete and rewritten.
 */
function append(path: string, stamp: string | undefined, lines: Iterable<string>): boolean {
  const file = openSync(path, 'a');
  try {
    if (toFileStamp(fstatSync(file)) !== stamp) return false;
    for (const line of lines) writeFileSync(file, line);
    return true;
  } finally {
    closeSync(file);
  }
}

/**
 * `undefined` if the file is missing or broken, or has another key than `wanted`.
 * @param size of the parts in which the file is read
 */
export function readLines<Value>(disk: Disk, path: string, wanted?: string, size?: number) {
  const found = new Map<string, Value>();
  let key: string | undefined;
  let lines = 0;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (const part of readParts(disk, path, size)) {
      const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
      let start = 0;
      for (let end = bytes.indexOf(LF, rest.length); end >= 0; end = bytes.indexOf(LF, start)) {
        const line: unknown = JSON.parse(bytes.toString('utf8', start, end));
        if (lines === 0) key = line as string;
        else found.set(...(line as [string, Value]));
        if (key !== (wanted ?? key)) return undefined;
        lines += 1;
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
    return key === undefined ? undefined : { key, found, lines, isWhole: rest.length === 0 };
  } catch {
    // Its data will be computed again.
    return undefined;
  }
}

/** Changes with every write of the file. */
export function toFileStamp({ ino, size, mtimeMs }: Stats): string {
  return `${String(ino)}:${String(size)}:${String(mtimeMs)}`;
}
