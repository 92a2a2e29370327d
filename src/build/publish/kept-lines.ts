/**
 * A file of the cache that holds plain data by name. The first line is the key of all others, each of which is a name
 * with its value; of two for one name the later counts. So what an edit changes is added at the end, and the file is
 * made anew only where too much in it counts no longer.
 */
import { closeSync, fstatSync, openSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { DISK, type Disk } from './disk.ts';
import { writeCached } from './write-whole.ts';

interface KeptLines<Value> {
  /** As the file held it: nothing if it is missing, broken or of another key. */
  readonly found: ReadonlyMap<string, Value>;
  /** Writes `values`; all but those of the names in `news` are in the file already, if anything is. */
  save(values: ReadonlyMap<string, Value>, news: ReadonlySet<string>): void;
}

/** So many lines may stand in the file for each that counts. */
const MOST_LINES = 1.25;
const LF = 10;

export function openLines<Value>(path: string, key: string): KeptLines<Value> {
  const stats = statSync(path, { throwIfNoEntry: false });
  const file = readLines<Value>(DISK, path, key);
  let known = file?.isWhole === true && stats ? { ...file, stamp: toStamp(stats) } : undefined;
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

/** One after the other: of a large archive all of them together are longer than a string can be. */
function* printLines(...lists: Iterable<unknown>[]): Generator<string> {
  for (const list of lists) for (const line of list) yield `${JSON.stringify(line)}\n`;
}

/**
 * Adds lines to the file with this stamp; `false` if another stands there by now, which may have another key. What a
 * crash leaves of them is found not to be whole, and made anew.
 */
function append(path: string, stamp: string | undefined, lines: Iterable<string>): boolean {
  const file = openSync(path, 'a');
  try {
    if (toStamp(fstatSync(file)) !== stamp) return false;
    for (const line of lines) writeFileSync(file, line);
    return true;
  } finally {
    closeSync(file);
  }
}

/** `undefined` for a file that is missing or broken, or of another key if one is given. */
export function readLines<Value>(disk: Disk, path: string, wanted?: string) {
  const found = new Map<string, Value>();
  let key: string | undefined;
  let lines = 0;
  let start = 0;
  try {
    const bytes = disk.readFileSync(path);
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      const line: unknown = JSON.parse(bytes.toString('utf8', start, end));
      if (lines === 0) key = line as string;
      else found.set(...(line as [string, Value]));
      if (key !== (wanted ?? key)) return undefined;
      lines += 1;
      start = end + 1;
    }
    return key === undefined ? undefined : { key, found, lines, isWhole: start === bytes.length };
  } catch {
    // What it held is learnt again.
    return undefined;
  }
}

function toStamp({ ino, size, mtimeMs }: Stats): string {
  return `${String(ino)}:${String(size)}:${String(mtimeMs)}`;
}
