/** What an editor types into the search of the list → terms; what cannot be understood is told in a sentence. */
import { KIND_NAMES } from '../../content/kinds/kinds.ts';
import { toKey } from '../../search/letters.ts';
import { say, sayEither } from '../words/say.ts';
import { CLOCKS, type RowClock, type Index, type NameField } from './rows.ts';

export type ListTerm = { readonly not: boolean } &
  /** `whole` are words in quotation marks. */
  (
    | { readonly sort: 'words'; readonly words: string; readonly whole: boolean }
    | { readonly sort: 'kind' | 'status' | 'findings' | 'changed'; readonly any: readonly string[] }
    | {
        readonly sort: 'names';
        readonly field: NameField;
        readonly ids: ReadonlySet<string> | undefined;
      }
    | { readonly sort: 'credit' | 'title'; readonly any: readonly string[] }
    | { readonly sort: 'yes'; readonly field: 'scheduled' | 'signed'; readonly is: boolean }
    | {
        readonly sort: 'date';
        readonly field: RowClock;
        readonly by: '<' | '>' | '=';
        readonly day: string;
      }
  );

export interface ListQuery {
  readonly terms: readonly ListTerm[];
  /** What is left out, and why: sentences. */
  readonly wrong: readonly string[];
}

const CHOICES = {
  kind: ['item', ...KIND_NAMES],
  status: ['draft', 'published', 'withdrawn', 'errors'],
  findings: ['any', 'errors', 'warnings', 'none'],
  changed: ['yes', 'no', 'new', 'silent'],
  scheduled: ['yes', 'no'],
  signed: ['yes', 'no'],
};

/** The names that a field takes ids of; `place` and `outlet` are also entities. */
const OF = {
  ...{ outlet: 'entity', place: 'entity', entity: 'entity', by: 'entity' },
  ...{ topic: 'topic', question: 'question' },
} as const satisfies Partial<Record<NameField, keyof Index['names']>>;

const FIELDS = [...Object.keys(CHOICES), ...Object.keys(OF), 'credit', 'title', ...CLOCKS];
const EACH = [...new Set(FIELDS)];

/** A minus, a field with a colon, then words in quotation marks or without. An address is no field. */
const PART = /(-?)(?:(\p{L}+):(?!\/\/))?(?:["“”„«]([^"“”«»]*)(?:["“”»]|$)|([^\s"“”„«»]+))/gu;

export function readQuery(text: string, names: Index['names']): ListQuery {
  const terms: ListTerm[] = [];
  const wrong: string[] = [];
  for (const [, minus, field, quoted, plain = ''] of text.matchAll(PART)) {
    const not = minus === '-';
    const value = quoted ?? plain;
    if (value.trim() === '') continue;
    if (field === undefined) {
      const words = toKey(value).replace(/\s+/g, ' ').trim();
      terms.push({ not, sort: 'words', words, whole: quoted !== undefined });
      continue;
    }
    const term = toTerm(field.toLowerCase(), value, names);
    if (typeof term === 'string') wrong.push(term);
    else terms.push({ not, ...term });
  }
  return { terms, wrong };
}

type Bare = ListTerm extends infer One ? (One extends ListTerm ? Omit<One, 'not'> : never) : never;

function toTerm(field: string, value: string, names: Index['names']): Bare | string {
  const any = value.split(',').filter((one) => one !== '');
  if (isDated(field, value)) return toDate(field, value);
  if (isIn(CHOICES, field)) {
    const known: readonly string[] = CHOICES[field];
    const lost = any.find((one) => !known.includes(one));
    if (lost !== undefined)
      return say.terms.noChoice({ value: lost, field, choices: sayEither(known) });
    if (field === 'scheduled' || field === 'signed')
      return { sort: 'yes', field, is: value === 'yes' };
    return { sort: field, any: any.map((one) => (one === 'item' ? 'coverage' : one)) };
  }
  if (isIn(OF, field)) {
    if (value === 'none') return { sort: 'names', field, ids: undefined };
    const found = any.map((one) => [one, listIds(names[OF[field]], one)] as const);
    const lost = found.find(([, ids]) => ids.length === 0);
    if (lost !== undefined && lost[0] !== 'anonymous')
      return say.terms.noName({ field, name: lost[0] });
    return { sort: 'names', field, ids: new Set([...any, ...found.flatMap(([, ids]) => ids)]) };
  }
  if (field === 'credit' || field === 'title') return { sort: field, any: any.map(toKey) };
  return say.terms.noFilter({ field, choices: sayEither(EACH) });
}

/** Also `scheduled:>2026-01-01`; but `scheduled:yes` is no date. */
function isDated(field: string, value: string): field is RowClock {
  const isClock = (CLOCKS as readonly string[]).includes(field);
  return isClock && !(field === 'scheduled' && CHOICES.scheduled.includes(value));
}

function toDate(field: RowClock, value: string): Bare | string {
  const [, by = '', day = ''] = /^([<>]?)=?(\d{4}(?:-\d\d(?:-\d\d)?)?)$/.exec(value) ?? [];
  if (day !== '') return { sort: 'date', field, by: by === '<' || by === '>' ? by : '=', day };
  return say.terms.noDay({ value: value.replace(/^[<>]=?/, '') });
}

function listIds(names: ReadonlyMap<string, string>, value: string): string[] {
  if (names.has(value)) return [value];
  const words = toKey(value);
  return [...names].flatMap(([id, name]) => (toKey(name).includes(words) ? [id] : []));
}

function isIn<Table extends object>(table: Table, name: string): name is string & keyof Table {
  return Object.hasOwn(table, name);
}
