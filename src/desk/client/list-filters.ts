/** Filters of the list: those that are always there, those that an editor has kept, and a field that finds one. */
import { say } from '../words/say.ts';
import { announce, makeButton, makeElement, onEnter, openDialog } from './dom.ts';
import { type Choice, makeCombobox, toPlainName } from './picker.ts';
import { toKindName, toKindTerm } from './values.ts';
import type { Work } from './work.ts';

interface Filter {
  readonly name: string;
  readonly q: string;
  readonly sort?: string;
  /** Only for those that an editor has kept. */
  readonly forget?: () => void;
}

const ALWAYS: readonly Filter[] = [
  { name: say.listFilters.all, q: '' },
  { name: say.listFilters.drafts, q: 'status:draft' },
  { name: say.listFilters.findings, q: 'findings:any' },
  { name: say.listFilters.noTopic, q: 'topic:none' },
  { name: say.listFilters.unsigned, q: 'signed:no' },
  { name: say.listFilters.changed, q: 'changed:yes' },
  { name: say.listFilters.scheduled, q: 'scheduled:yes' },
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
    announce(say.listFilters.noRoom, true);
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
  const name = await openDialog<string>(say.listFilters.keep, (end) => {
    const field = makeElement('input', {
      type: 'text',
      'aria-label': say.listFilters.name,
      'data-first': true,
    });
    const done = () => {
      if (field.value.trim() !== '') end(field.value.trim());
    };
    onEnter(field, done);
    const acts = makeElement('div.acts', makeButton('save', done, say.listFilters.keepIt));
    return [makeElement('p', makeElement('code', asked.q)), field, acts];
  });
  if (name === undefined) return false;
  return keep(work, [...listKept(work).filter((one) => one.name !== name), { name, ...asked }]);
}

const OTHERS = {
  'status:draft': say.listFilters.drafts,
  'status:published': say.listFilters.published,
  'status:withdrawn': say.listFilters.withdrawn,
  'status:errors': say.listFilters.unreadable,
  'findings:errors': say.listFilters.errors,
  'findings:warnings': say.listFilters.warnings,
  'changed:new': say.listFilters.new,
  'changed:silent': say.listFilters.silent,
  'place:none': say.listFilters.noPlace,
  'outlet:none': say.listFilters.noOutlet,
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
        ...(kind === 'person' ? [toChoice(say.listFilters.speaks({ name }), `by:${id}`)] : []),
      ];
    });
    const kinds = Object.keys(work.start.forms).map((kind) => {
      const label = say.listFilters.kind({ kind: toKindName(kind) });
      return toChoice(label, `kind:${toKindTerm(kind)}`);
    });
    const others = Object.entries(OTHERS).map(([term, label]) => toChoice(label, term));
    const words = toPlainName(typed).split(/\s+/);
    return [...kinds, ...others, ...named]
      .filter(({ label, more }) =>
        words.every((word) => toPlainName(`${label} ${more}`).includes(word)),
      )
      .slice(0, typed.trim() === '' ? kinds.length + others.length : 12);
  };
  const label = say.listFilters.add;
  return makeCombobox({ label, path: 'list.filter', placeholder: label, list });
}
