/** The layout of data files at any size (decision 026): a long one is cut by year, and by month where a year is long. */
import { type OutputFile, printInParts } from '../output-file.ts';
import { toPartUrl, toPath } from '../../site/addresses/files.ts';

/** In bytes. Above it, hosts and git refuse a file, and few programs open it. */
export const LONGEST_FILE = 50_000_000;

export interface LongFile {
  /** The file with all rows: `/data/coverage.json`. */
  readonly url: string;
  /** Ids of the rows, or addresses. What an item is or holds has its year and month in them. */
  readonly listKeys: () => Iterable<string>;
  /** A whole file with the rows whose keys are in it. */
  readonly print: (isIn: (key: string) => boolean) => Iterable<string>;
  /** What stands at the address of a file that was cut. */
  readonly printIndex: (parts: readonly FilePart[]) => string;
}

export interface FilePart {
  /** `2025`, `2025-04`, or `undated` for rows that belong to no year; empty for the whole. */
  readonly period: string;
  readonly url: string;
  readonly bytes: number;
}

export interface CutFile extends FilePart {
  readonly file: OutputFile;
  readonly isIndex: boolean;
}

const UNDATED = 'undated';

/**
 * The file alone or, above `most` bytes, its parts and then an index at its address. A part is a whole file with fewer
 * rows. Where it is cut in turn, its address has an index, too, so that every address stays.
 */
export function* cutFile(whole: LongFile, most: number, period = ''): Generator<CutFile> {
  const isIn = period === '' ? () => true : (key: string) => toRowPeriod(key).startsWith(period);
  const url = period === '' ? whole.url : toPartUrl(whole.url, period);
  const texts: string[] = [];
  let bytes = 0;
  for (const text of whole.print(isIn)) {
    bytes += Buffer.byteLength(text);
    if (bytes <= most) texts.push(text);
    else texts.length = 0;
  }
  const parts = bytes <= most ? [] : listPeriods(whole, period);
  const path = toPath(url);
  if (parts.length === 0) {
    const file =
      period === '' && bytes <= most
        ? { path, body: texts.join('') }
        : printInParts(path, () => whole.print(isIn));
    yield { period, url, bytes, file, isIndex: false };
    return;
  }
  const listed: FilePart[] = [];
  for (const part of parts)
    for (const cut of cutFile(whole, most, part)) {
      if (cut.period === part) listed.push(cut);
      yield cut;
    }
  const body = whole.printIndex(listed);
  const file = { path, body };
  yield { period, url, bytes: Buffer.byteLength(body), file, isIndex: true };
}

export function isUndated(key: string): boolean {
  return toRowPeriod(key) === UNDATED;
}

/** `2025-04`, of what belongs to an item of that month. */
function toRowPeriod(key: string): string {
  const [, year, month] = /(?:^|\/)(\d{4})\/(\d\d)\//.exec(key) ?? [];
  return year === undefined || month === undefined ? UNDATED : `${year}-${month}`;
}

/** The years or months into which a file can be cut; empty if it has nothing but rows of one month, or undated ones. */
function listPeriods({ listKeys }: LongFile, within: string): string[] {
  const length = within === '' ? '2025'.length : '2025-04'.length;
  const all = new Set<string>();
  for (const key of listKeys()) {
    const period = toRowPeriod(key);
    if (period.startsWith(within)) all.add(period === UNDATED ? period : period.slice(0, length));
  }
  const others = [...all].filter((period) => period !== within);
  return others.some((period) => period !== UNDATED) ? others.sort() : [];
}
