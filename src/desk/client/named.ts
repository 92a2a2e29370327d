/** Values as an editor reads them: whoever is meant by an id is named, and the id stands small behind. */
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type { FormField, FormValue } from '../../content/kinds/form-schema.ts';
import type { Value } from '../edit/value.ts';
import { make } from './dom.ts';
import type { Work } from './work.ts';

/** What the field at a path holds; numbers stand for places in lists. */
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
    ...(id === undefined ? [] : [' ', make('small', id)]),
  ]);
}

export function printIds(work: Work, form: FormValue | undefined, value: Value): HTMLElement[] {
  const ids = listWords(work, form, value).flatMap(({ id }) => id ?? []);
  return ids.length === 0 ? [] : [make('small', ids.join(', '))];
}

/** What may be somebody’s id among the words of a doubt. */
export function printCandidates(work: Work, candidates: readonly string[]): (Node | string)[] {
  return printNames(
    work,
    { form: 'list', of: { form: 'reference', to: ENTITY_KINDS }, describe: '' },
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
  const name = form?.form === 'reference' ? work.nameOf(form.to, value) : value;
  return [name === value ? { text: value } : { text: name, id: value }];
}

/** Kinds that share one name space; the page loads no schema for it. */
export const ENTITY_KINDS: readonly string[] = [
  'person',
  'organization',
  'place',
  'event',
  'outlet',
] satisfies readonly (typeof import('../../content/kinds/shared.ts').ENTITY_KINDS)[number][];

/** In the order in which they stand in a file. */
export const ORDER = ['id', 'by', 'as', 'said', 'venue', 'kind', 'about', 'position', 'source'];
export const RELATIONS = [
  'denies',
  'disputes',
  'confirms',
  'qualifies',
  'replies-to',
  'updates',
  'repeats',
  'corrects',
  'retracts',
];
