/** Filters of the list: those that are always there, those that an editor has kept, and a field that finds one. */
import { announce, makeButton, makeElement, onEnter, openDialog } from './dom.ts';
import { type Choice, makeCombobox, toPlainName } from './picker.ts';
import { toKindName } from './values.ts';
import type { Work } from './work.ts';

interface Filter {
  readonly name: string;
  readonly q: string;
  readonly sort?: string;
  /** Only for those that an editor has kept. */
  readonly forget?: () => void;
}

const ALWAYS: readonly Filter[] = [
  { name: 'All', q: '' },
  { name: 'Drafts', q: 'status:draft' },
  { name: 'With findings', q: 'findings:any' },
  { name: 'Without topic', q: 'topic:none' },
  { name: 'Unsigned', q: 'signed:no' },
  { name: 'Changed since release', q: 'changed:yes' },
  { name: 'Scheduled', q: 'scheduled:yes' },
];

const toPlace = ({ start }: Work) => `dateline-filters ${start.folder}`;

function listKept(work: Work): Filter[] {
  try {
    return JSON.parse(localStorage.getItem(toPlace(work)) ?? '[]') as Filter[];
  } catch {
    return [];
  }
}

function keep(work: Work, filters: readonly Filter[]): boolean {
  try {
    localStorage.setItem(toPlace(work), JSON.stringify(filters));
    return true;
  } catch {
    announce('This browser has no room to keep the filter', true);
    return false;
  }
}

/** In the order of their digits, from 0. */
export function listFilters(work: Work): Filter[] {
  const kept = listKept(work);
  const forget =
    ({ name }: Filter) =>
    () =>
      keep(
        work,
        kept.filter((one) => one.name !== name),
      );
  return [...ALWAYS, ...kept.map((one) => ({ ...one, forget: forget(one) }))];
}

/** Asks for a name; one that is there already gets the new filter. */
export async function saveFilter(
  work: Work,
  asked: { readonly q: string; readonly sort: string },
): Promise<boolean> {
  const name = await openDialog<string>('Keep this filter', (end) => {
    const field = makeElement('input', {
      type: 'text',
      'aria-label': 'Its name',
      'data-first': true,
    });
    const done = () => {
      if (field.value.trim() !== '') end(field.value.trim());
    };
    onEnter(field, done);
    const acts = makeElement('div.acts', makeButton('save', done, 'Keep it'));
    return [makeElement('p', makeElement('code', asked.q)), field, acts];
  });
  if (name === undefined) return false;
  return keep(work, [...listKept(work).filter((one) => one.name !== name), { name, ...asked }]);
}

const OTHERS = {
  'status:draft': 'Drafts',
  'status:published': 'Published',
  'status:withdrawn': 'Withdrawn',
  'status:errors': 'Files that cannot be read',
  'findings:errors': 'With errors',
  'findings:warnings': 'With warnings',
  'changed:new': 'New since the release',
  'changed:silent': 'Changed without a note',
  'place:none': 'Without place',
  'outlet:none': 'Without outlet',
};

/** Finds a filter by its words, and adds its term to the search. */
export function makeFilterField(work: Work, add: (term: string) => void): HTMLElement {
  const toChoice = (label: string, term: string): Choice => {
    return { label, more: term, choose: () => add(term) };
  };
  const list = (typed: string) => {
    const named = work.picks.flatMap(({ id, kind, name }) => {
      const isOwn = ['topic', 'question', 'outlet', 'place'].includes(kind);
      const isEntity = ['person', 'organization', 'event'].includes(kind);
      return [
        ...(isOwn || isEntity ? [toChoice(name, `${isOwn ? kind : 'entity'}:${id}`)] : []),
        ...(kind === 'person' ? [toChoice(`${name} speaks`, `by:${id}`)] : []),
      ];
    });
    const kinds = Object.keys(work.start.forms).map((kind) => {
      return toChoice(`Kind: ${toKindName(kind)}`, `kind:${toKindName(kind)}`);
    });
    const others = Object.entries(OTHERS).map(([term, label]) => toChoice(label, term));
    const words = toPlainName(typed).split(/\s+/);
    return [...kinds, ...others, ...named]
      .filter(({ label, more }) =>
        words.every((word) => toPlainName(`${label} ${more}`).includes(word)),
      )
      .slice(0, typed.trim() === '' ? kinds.length + others.length : 12);
  };
  const label = 'Add a filter: a kind, a name, a topic';
  return makeCombobox({ label, path: 'list.filter', placeholder: label, list });
}
