/** Finds rows by the terms of a search, and orders them. */
import { RUNNING } from '../../search/words.ts';
import type { Checked } from './checked.ts';
import { CLOCKS, type Index, type Row } from './rows.ts';
import { readQuery, type ListTerm } from './terms.ts';

export interface Asked {
  readonly q: string;
  /** A column, with `-` before it for the reverse; empty for the order of what was found. */
  readonly sort: string;
}

export interface FoundRows {
  readonly rows: readonly Row[];
  readonly wrong: readonly string[];
}

export function findRows(
  index: Index,
  checked: Checked | undefined,
  { q, sort }: Asked,
): FoundRows {
  const { terms, wrong } = readQuery(q, index.names);
  const tests = terms.map((term) => toTest(term, checked));
  const found = index.rows.filter((row) => tests.every((test) => test(row)));
  return { rows: sortRows(index, checked, found, sort, terms), wrong };
}

export function needsCheck({ q, sort }: Asked): boolean {
  return /(?:^|[\s-])(?:findings|changed):/iu.test(q) || /findings|changed/.test(sort);
}

function toTest(term: ListTerm, checked: Checked | undefined): (row: Row) => boolean {
  const test = toPlainTest(term, checked);
  return term.not ? (row) => !test(row) : test;
}

function toPlainTest(term: ListTerm, checked: Checked | undefined): (row: Row) => boolean {
  switch (term.sort) {
    case 'words': {
      const { words, whole } = term;
      return whole ? (row) => hasWhole(row.text(), words) : (row) => row.text().includes(words);
    }
    case 'title':
      return ({ key }) => term.any.some((words) => key.includes(words));
    case 'kind':
      return ({ kind }) => term.any.includes(kind);
    case 'status':
      return ({ status }) => term.any.some((one) => status.toLowerCase().includes(one));
    case 'credit': {
      const [none, any] = [term.any.includes('none'), term.any];
      return ({ credit }) =>
        credit !== undefined &&
        (none
          ? credit.length === 0
          : credit.some((name) => any.some((one) => hasWords(name, one))));
    }
    case 'names': {
      const { field, ids } = term;
      return ({ [field]: own }) =>
        ids === undefined ? own?.length === 0 : own?.some((id) => ids.has(id)) === true;
    }
    case 'yes': {
      const { field, is } = term;
      // Only items are signed.
      return (row) =>
        field === 'signed' ? row.signed === is : (row.scheduled !== undefined) === is;
    }
    case 'date':
      return ({ [term.field]: on }) => isOn(on, term);
    case 'changed':
      return ({ inside }) => {
        const change = checked?.changes.get(inside);
        return term.any.some((one) =>
          one === 'yes'
            ? change !== undefined
            : one === 'no'
              ? change === undefined
              : one === change,
        );
      };
    case 'findings':
      return ({ inside }) => {
        const { errors = 0, warnings = 0 } = checked?.counts.get(inside) ?? {};
        const has = { errors: errors > 0, warnings: warnings > 0, any: errors + warnings > 0 };
        return term.any.some((one) => (one === 'none' ? !has.any : has[one as keyof typeof has]));
      };
  }
}

/** A period may be open at its beginning. */
const toStart = (on: string) => on.replace(/^[/.]+/, '');

function isOn(on: string | undefined, { by, day }: Extract<ListTerm, { sort: 'date' }>): boolean {
  if (on === undefined) return false;
  const own = toStart(on).slice(0, day.length);
  return by === '=' ? own === day : by === '>' ? own > day : own < day;
}

const hasWords = (name: string, words: string) => name.toLowerCase().includes(words);

const RUNS = new RegExp(`^(?:${RUNNING})$`, 'u');
const LETTER = /[\p{L}\p{N}]/u;

/** Whether words stand in a text whole; scripts without spaces have no whole words. */
function hasWhole(text: string, words: string): boolean {
  const isInside = (beside = '', own = '') =>
    LETTER.test(beside) && LETTER.test(own) && !RUNS.test(beside) && !RUNS.test(own);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isInside(text[at - 1], words[0]) && !isInside(text[end], words.at(-1))) return true;
  }
  return false;
}

// The order. Rows without a value come last, whichever way it goes.

export const COLUMNS = [
  ...(['title', 'kind', 'status', ...CLOCKS] as const),
  ...(['outlet', 'topic', 'findings', 'changed'] as const),
];
type Column = (typeof COLUMNS)[number];

function sortRows(
  index: Index,
  checked: Checked | undefined,
  found: readonly Row[],
  sort: string,
  terms: readonly ListTerm[],
): Row[] {
  const isBack = sort.startsWith('-');
  const column = COLUMNS.find((one) => one === sort.replace(/^-/, ''));
  if (column === undefined) return sortFound(found, terms);
  const keyed = found.map((row) => ({ row, key: toSortKey(index, checked, row, column) }));
  const turn = isBack ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if (a.key === b.key) return compareNew(a.row, b.row);
      if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
      return a.key < b.key ? -turn : turn;
    })
    .map(({ row }) => row);
}

function toSortKey(index: Index, checked: Checked | undefined, row: Row, column: Column): string {
  if (column === 'title') return row.key;
  if (column === 'kind' || column === 'status') return row[column];
  if (column === 'outlet') return toFirst(index.names.entity, row.outlet);
  if (column === 'topic') return toFirst(index.names.topic, row.topic);
  if (column === 'changed') return checked?.changes.get(row.inside) ?? '';
  if (column === 'findings') {
    const { errors = 0, warnings = 0 } = checked?.counts.get(row.inside) ?? {};
    const sum = errors * 1000 + warnings;
    return sum === 0 ? '' : String(sum).padStart(9, '0');
  }
  return toStart(row[column] ?? '');
}

function toFirst(names: ReadonlyMap<string, string>, [id]: readonly string[] = []): string {
  return id === undefined ? '' : (names.get(id) ?? id).toLowerCase();
}

/** Those with the words in their titles first, what the story has before its items; then the newest items. */
function sortFound(found: readonly Row[], terms: readonly ListTerm[]): Row[] {
  const words = terms.flatMap((term) => (term.sort === 'words' && !term.not ? [term.words] : []));
  if (words.length === 0) return found.toSorted(compareNew);
  const rank = ({ key, kind }: Row) => {
    const isNamed = words.every((word) => ` ${key}`.includes(` ${word}`));
    return isNamed
      ? kind === 'coverage'
        ? 1
        : 0
      : words.every((word) => key.includes(word))
        ? 2
        : 3;
  };
  const ranked = found.map((row) => ({ row, place: rank(row) }));
  return ranked.sort((a, b) => a.place - b.place || compareNew(a.row, b.row)).map(({ row }) => row);
}

function compareNew(a: Row, b: Row): number {
  const [one, other] = [a.added ?? '', b.added ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : a.inside < b.inside ? -1 : 1;
}
