/** Values of a file, and what changes them. */
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type { FormField, FormValue } from '../../content/kinds/form-schema.ts';
import type { Value } from '../edit/value.ts';
import { countWords } from '../../content/prose/words.ts';
import type { FieldChange, Opened, Start } from '../protocol.ts';
import { say } from '../words/say.ts';
import { makeElement } from './dom.ts';
import type { Work } from './work.ts';

export function getValueAt(value: Value | undefined, path: FieldPath): Value | undefined {
  return path.reduce<Value | undefined>(
    (held, part) =>
      typeof held === 'object' ? (held as Readonly<Record<string, Value>>)[part] : undefined,
    value,
  );
}

export function toShownValue(value: Value): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value)
    ? value.map((one: Value) => toShownValue(one)).join(', ')
    : Object.values(value).map(toShownValue).join(' ');
}

export function toKindName(kind: string): string {
  return say.kindNames[kind] ?? kind;
}

/** As an editor writes it in a search, in any language. */
export function toKindTerm(kind: string): string {
  return kind === 'coverage' ? 'item' : kind;
}

/** “a, b or c”. */
export function joinWords(words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat([say.locale, 'en'], { type }).format(words);
}

/** Typed or pasted text as one line. PDFs bring control characters, which no file may hold. */
export function toTyped(words: string): string {
  return words
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

/** What an editor has chosen for a list stays, and comes first. */
function joinLists(held: Value | undefined, value: Value): Value {
  const isList = typeof held === 'string' || Array.isArray(held);
  return isList && Array.isArray(value) ? [...new Set([held, value].flat())] : value;
}

/** Whether a list holds all of another already. */
export function holdsAll(held: Value | undefined, value: Value): boolean {
  const list = [held].flat();
  return Array.isArray(value) && value.every((one: Value) => list.includes(one));
}

/** Values below one new element of an existing list make one element; all others are set separately. */
export function toFieldChanges(
  data: Value,
  wanted: readonly { path: FieldPath; value: Value }[],
): FieldChange[] {
  const whole = wanted.map((one) => ({ ...one, at: findMissing(data, one.path) }));
  const elements = Map.groupBy(
    whole.filter(({ at }) => at !== undefined),
    ({ path, at = 0 }) => path.slice(0, at).join('.'),
  );
  return [
    ...whole
      .filter(({ at }) => at === undefined)
      .map(({ path, value }) => ({ path, value: joinLists(getValueAt(data, path), value) })),
    ...[...elements.values()].flatMap(([first, ...rest]): FieldChange[] => {
      if (first === undefined) return [];
      const at = first.at ?? 0;
      const add = [first, ...rest].reduce<Value>(
        (element, { path, value }) => putAt(element, path.slice(at + 1), value),
        {},
      );
      return [{ path: first.path.slice(0, at), add }];
    }),
  ];
}

/** The position in the path of the index of a missing element. */
function findMissing(data: Value, path: FieldPath): number | undefined {
  const at = path.findIndex(
    (part, index) =>
      typeof part === 'number' &&
      Array.isArray(getValueAt(data, path.slice(0, index))) &&
      getValueAt(data, path.slice(0, index + 1)) === undefined,
  );
  return at < 0 ? undefined : at;
}

function putAt(into: Value, [first, ...rest]: FieldPath, value: Value): Value {
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const list = Array.isArray(into) ? (into as Value[]) : [];
    return list.toSpliced(first, 1, putAt(list[first] ?? {}, rest, value));
  }
  const group = toGroup(into);
  const below = group[first] ?? {};
  return { ...group, [first]: putAt(below, rest, value) };
}

function toGroup(value: Value): Readonly<Record<string, Value>> {
  const isGroup = typeof value === 'object' && !Array.isArray(value);
  return isGroup ? (value as Readonly<Record<string, Value>>) : {};
}

/** Removes and adds the last step of a measure, so that it goes to its place by its day. */
export function placeStep({ kind, data }: Opened): FieldChange[] {
  const steps = kind === 'measure' ? getValueAt(data, ['history']) : undefined;
  if (!Array.isArray(steps) || steps.length < 2) return [];
  const [before, last] = (steps as Value[]).slice(-2).map((step) => getValueAt(step, ['on']));
  if (typeof before !== 'string' || typeof last !== 'string') return [];
  const exact = Math.min(before.length, last.length);
  if (last.slice(0, exact) >= before.slice(0, exact)) return [];
  return [
    { path: ['history', steps.length - 1], remove: true },
    { path: ['history'], add: (steps as Value[]).at(-1) ?? '' },
  ];
}

/** What hides a file, or until when: files created for a draft get the same. */
type Marks = Readonly<Record<string, Value>>;
const NAMES = ['status', 'publish'] as const;

/** Empty for published and withdrawn files. */
export function toMarks(data: Value | undefined): Marks {
  const marks = NAMES.map((name) => [name, getValueAt(data, [name])] as const);
  return Object.fromEntries(
    marks.flatMap(([name, value]) =>
      value === undefined || (name === 'status' && value !== 'draft') ? [] : [[name, value]],
    ),
  );
}

/** When it goes out, on the clock of the publication; `undefined` without an hour that lies ahead. */
export function findHourAhead(
  data: Value | undefined,
  zone: string,
  now = performance.timeOrigin + performance.now(),
): string | undefined {
  const { publish } = toMarks(data);
  return typeof publish === 'string' && Date.parse(publish) > now
    ? toShownHour(publish, zone)
    : undefined;
}

/** “2026-11-27 06:00”, on the clock of the publication; a day as it is. */
export function toShownHour(written: string, timeZone: string): string {
  if (written.length <= 10) return written;
  const parts = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date(written));
}

/** Changes for a file whose marks equalled those of another, after that one's changed. */
export function listMarkChanges(own: Value, before: Value, after: Value): FieldChange[] {
  const [now, was, next] = [own, before, after].map(toMarks);
  if (now === undefined || next === undefined || toKey(now) !== toKey(was)) return [];
  if (toKey(was) === toKey(next)) return [];
  return NAMES.flatMap((name): FieldChange[] => {
    const value = next[name];
    if (value !== undefined) return [{ path: [name], value }];
    return now[name] === undefined ? [] : [{ path: [name], remove: true }];
  });
}

function toKey(marks: Marks | undefined): string {
  return JSON.stringify(marks);
}

// Values as an editor reads them: names, each with its id in small type.

/** The type of value at a path. */
export function findForm(fields: readonly FormField[], path: FieldPath): FormValue | undefined {
  return path.reduce<FormValue | undefined>(
    (form, part) => {
      if (form?.form === 'list') return typeof part === 'number' ? form.of : undefined;
      return form?.form === 'group'
        ? form.fields.find(({ name }) => name === part)?.value
        : undefined;
    },
    { form: 'group', fields },
  );
}

export function toNames(work: Work, form: FormValue | undefined, value: Value): string {
  return listWords(work, form, value)
    .map(({ text }) => text)
    .join(typeof value === 'object' && !Array.isArray(value) ? ' ' : ', ');
}

export function printNames(
  work: Work,
  form: FormValue | undefined,
  value: Value,
): (Node | string)[] {
  return listWords(work, form, value).flatMap(({ text, id }, index) => [
    index === 0 ? '' : ', ',
    text,
    ...(id === undefined ? [] : [' ', makeElement('small', id)]),
  ]);
}

export function printIds(work: Work, form: FormValue | undefined, value: Value): HTMLElement[] {
  const ids = listWords(work, form, value).flatMap(({ id }) => id ?? []);
  return ids.length === 0 ? [] : [makeElement('small', ids.join(', '))];
}

export function printCandidates(work: Work, candidates: readonly string[]): (Node | string)[] {
  return printNames(
    work,
    { form: 'list', of: { form: 'reference', to: NAMED_KINDS }, describe: '' },
    [...candidates],
  );
}

function listWords(
  work: Work,
  form: FormValue | undefined,
  value: Value,
): { text: string; id?: string }[] {
  if (Array.isArray(value)) {
    const of = form?.form === 'list' ? form.of : form;
    return (value as readonly Value[]).flatMap((one) => listWords(work, of, one));
  }
  if (typeof value === 'object') {
    const words = Object.entries(value).flatMap(([name, one]) =>
      listWords(work, form?.form === 'group' ? findForm(form.fields, [name]) : undefined, one),
    );
    return [{ text: words.map(({ text }) => text).join(' ') }];
  }
  if (form?.form === 'choice') return [{ text: form.texts?.[value] ?? value }];
  const name = form?.form === 'reference' ? work.nameOf(form.to, value) : value;
  return [name === value ? { text: value } : { text: name, id: value }];
}

/** Kinds that share one namespace. A copy, since the page loads no schemas. */
export const NAMED_KINDS: readonly string[] = [
  'person',
  'organization',
  'place',
  'event',
  'outlet',
] satisfies readonly (typeof import('../../content/kinds/shared.ts').ENTITY_KINDS)[number][];

/** In the order of a file. */
export const ORDER = 'id by as said published venue kind lang about position source'.split(' ');
export const RELATION_CHOICES =
  'denies disputes confirms qualifies replies-to updates repeats corrects retracts'.split(' ');

/** “12 May 2025”; what is no day, as written. */
export function toDay(said: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(said)?.[0];
  if (day === undefined) return said;
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(say.locale, form).format(new Date(day));
}

/** Why the words are too many for their kind; empty if they are not. */
export function toTooLong(words: string, kind: string | undefined, { most }: Start): string {
  const [limit, tooLong] =
    kind === 'paraphrase'
      ? [most.paraphrase, say.values.longParaphrase]
      : [most.quote, say.values.longQuote];
  const n = countWords(words);
  return n > limit ? tooLong({ n, most: limit }) : '';
}

/** An open or closed interval in words. */
export function sayInterval(said: string): string | undefined {
  const [, from = '', until = ''] = /^([\d-]*)\/([\d-]*)$/.exec(said.trim()) ?? [];
  if (from !== '' && until !== '')
    return say.values.between({ from: toDay(from), until: toDay(until) });
  if (from !== '') return say.values.from({ day: toDay(from) });
  return until === '' ? undefined : say.values.until({ day: toDay(until) });
}
