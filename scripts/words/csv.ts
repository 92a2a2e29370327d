/** Converts messages to a table for translators and back. */
import { toLines, type Position } from '../../src/content/problems/lines.ts';
import type { Messages } from '../../src/words/message.ts';
import { explainAll, findPlace, NOTES } from './notes.ts';
import { describeSlots } from './schema.ts';
import { orderKeys } from './words-file.ts';

const HEADS = ['key', 'note', 'seen', 'slots', 'example', 'English', 'translation'] as const;
/** Columns that are read back. */
const READ = ['key', 'translation'] as const;

/** The mark by which spreadsheets recognize UTF-8. */
const BOM = '\ufeff';
/** An empty message, since an empty cell means a missing one. */
const EMPTY = '∅';

/** One row per key. `all` are the tables of all languages, which tell the slots. */
export function printCsv(own: Messages, english: Messages, all: readonly Messages[]): string {
  const explained = new Map(explainAll(english, all).map((one) => [one.key, one]));
  const keys = orderKeys(Object.keys(own), [...explained.keys()]);
  const rows = keys.map((key) => {
    const { note, place, slots, examples } = explained.get(key) ?? {
      ...{ note: findRuleNote(key), place: findPlace(key, NOTES), slots: [], examples: [] },
    };
    const text = own[key];
    const cell = text === undefined ? '' : /^∅*$/.test(text) ? EMPTY + text : text;
    return [key, note, place, describeSlots(slots), examples.join('\n'), english[key] ?? '', cell];
  });
  return BOM + [HEADS, ...rows].map((row) => `${row.map(printCell).join(',')}\r\n`).join('');
}

function findRuleNote(key: string): string {
  const pattern = Object.keys(NOTES.keys).find(
    (one) => one.endsWith('*') && key.startsWith(one.slice(0, -1)),
  );
  return NOTES.keys[pattern ?? key] ?? '';
}

function printCell(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface CsvFault extends Position {
  readonly message: string;
}

export interface CsvRow extends Position {
  readonly key: string;
  /** Absent for an empty cell: the message is missing. */
  readonly text: string | undefined;
}

/** The translations with the positions of their cells. Accepts the separators of spreadsheets in any country. */
export function readCsv(written: string): {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly CsvFault[];
} {
  const text = written.startsWith(BOM) ? written.slice(1) : written;
  const { toPosition } = toLines(text);
  const faults: CsvFault[] = [];
  const fail = (offset: number, message: string) => {
    faults.push({ ...toPosition(offset), message });
  };
  const mark = [',', ';', '\t'].find(
    (one) => text.startsWith(`key${one}`) || text.startsWith(`"key"${one}`),
  );
  const [heads = [], ...lines] = listCells(text, mark ?? ',', fail);
  const [keyAt = -1, textAt = -1] = READ.map((name) => heads.findIndex((one) => one.text === name));
  if (keyAt < 0 || textAt < 0) {
    fail(
      0,
      'has no columns key and translation in its first line: leave that line as it was written',
    );
    return { rows: [], faults };
  }
  const seen = new Set<string>();
  const rows = lines.flatMap((cells): CsvRow[] => {
    const [{ offset } = { offset: 0 }] = cells;
    if (cells.every((one) => one.text === '')) return [];
    if (cells.length !== heads.length) {
      fail(
        offset,
        `has ${String(cells.length)} cells instead of ${String(heads.length)}: put a cell with ${mark ?? ','} or " in it into quotation marks`,
      );
      return [];
    }
    const [key, cell] = [cells[keyAt]?.text ?? '', cells[textAt] ?? { text: '', offset }];
    if (seen.has(key)) fail(offset, `${key}: is there twice: keep one of the two`);
    seen.add(key);
    const own = /^∅+$/.test(cell.text) ? cell.text.slice(EMPTY.length) : cell.text;
    return [
      { key, text: own === '' && cell.text === '' ? undefined : own, ...toPosition(cell.offset) },
    ];
  });
  return { rows, faults };
}

/** Merges rows into the messages; a message without a row stays. */
export function mergeRows(own: Messages, rows: readonly CsvRow[]): Messages {
  const all: Record<string, string | undefined> = { ...own };
  for (const { key, text } of rows) all[key] = text;
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

interface Cell {
  readonly text: string;
  readonly offset: number;
}

function listCells(
  text: string,
  mark: string,
  fail: (offset: number, message: string) => void,
): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  while (at < text.length) {
    const offset = at;
    let cell: string;
    if (text[at] === '"') {
      let end = at + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"'))
        end += text[end] === '"' ? 2 : 1;
      if (end >= text.length) {
        fail(offset, 'has a quotation mark that nothing closes: write " at the end of the cell');
        return rows;
      }
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const end = text
        .slice(at)
        .search(mark === '\t' ? /[\t\r\n]/ : mark === ';' ? /[;\r\n]/ : /[,\r\n]/);
      at = end < 0 ? text.length : at + end;
      cell = text.slice(offset, at);
    }
    row.push({ text: cell, offset });
    const isEnd = at >= text.length || text[at] === '\r' || text[at] === '\n';
    if (!isEnd && text[at] !== mark) {
      fail(
        at,
        'has text behind the quotation mark that closes a cell: write "" for a mark within it',
      );
      at = Math.min(...[text.indexOf('\n', at), text.length].filter((one) => one >= 0));
    }
    if (text[at] === mark && !isEnd) {
      at += 1;
      // An empty cell at the end of the text.
      if (at >= text.length) row.push({ text: '', offset: at });
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
