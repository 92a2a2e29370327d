/**
 * A file of the cache that holds plain data by name. The first line is the key of all others, each of which is a name
 * with its value; of two for one name the later counts. So what an edit changes is added at the end, and the file is
 * made anew only where too much in it counts no longer.
 */
import { closeSync, fstatSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { DISK } from './publish/disk.ts';
import { writeCached } from './publish/write-whole.ts';

export interface KeptLines<Value> {
  /** As the file held it: nothing if it is missing, broken or of another key. */
  readonly found: ReadonlyMap<string, Value>;
  /** Writes `values`; all but those of the names in `news` are in the file already, if anything is. */
  save(values: ReadonlyMap<string, Value>, news: ReadonlySet<string>): void;
}

/** A file that was read to its end. */
interface Whole {
  readonly stamp: string;
  readonly lines: number;
}

interface Loaded<Value> {
  readonly found: ReadonlyMap<string, Value>;
  readonly whole?: Whole;
}

/** So many lines may stand in the file for each that counts. */
const MOST_LINES = 1.25;
const LF = 10;

export function openLines<Value>(path: string, key: string): KeptLines<Value> {
  const { found, whole } = load<Value>(path, key);
  let known = whole;
  return {
    found,
    save: (values, news) => {
      const fits = known !== undefined && known.lines + news.size <= MOST_LINES * values.size;
      if (!fits || !append(path, known?.stamp, toLines(values, news)))
        writeCached(DISK, path, toFile(key, values));
      known = undefined;
    },
  };
}

/** One after the other: of a large archive all of them together are longer than a string can be. */
function* toFile<Value>(key: string, values: ReadonlyMap<string, Value>): Generator<string> {
  yield `${JSON.stringify(key)}\n`;
  yield* toLines(values, values.keys());
}

function* toLines<Value>(
  values: ReadonlyMap<string, Value>,
  names: Iterable<string>,
): Generator<string> {
  for (const name of names) yield `${JSON.stringify([name, values.get(name)])}\n`;
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

function load<Value>(path: string, key: string): Loaded<Value> {
  const nothing = { found: new Map<string, Value>() };
  try {
    const stamp = toStamp(statSync(path));
    const bytes = readFileSync(path);
    const found = new Map<string, Value>();
    let lines = 0;
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      const line: unknown = JSON.parse(bytes.toString('utf8', start, end));
      if (start === 0 && line !== key) return nothing;
      if (start > 0) found.set(...(line as [string, Value]));
      lines += 1;
      start = end + 1;
    }
    return lines > 0 && start === bytes.length ? { found, whole: { stamp, lines } } : { found };
  } catch {
    // Missing or broken: what it held is learnt again.
    return nothing;
  }
}

function toStamp({ ino, size, mtimeMs }: Stats): string {
  return `${String(ino)}:${String(size)}:${String(mtimeMs)}`;
}
