/** A search in the address bar: `?q=tariffs&topic=trade&person=a&person=b&sort=happened&page=2`. */
import { toSearchUrl } from '../../site/addresses/pages.ts';
import { toKey } from '../letters.ts';
import { isRunning } from '../words.ts';
import { type Facet, FACETS } from '../record.ts';

export const SORTS = ['match', 'happened', 'published'] as const;
export type Sort = (typeof SORTS)[number];

export interface Query {
  readonly q: string;
  /** Ids by facet; a result has all of them. */
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

/** Invalid parameters are ignored. */
export function parseQuery(search: string): Query {
  const params = new URLSearchParams(search);
  const chosen = FACETS.flatMap((facet) => {
    const ids = [...new Set(params.getAll(facet))].filter((id) => id !== '');
    return ids.length === 0 ? [] : [[facet, ids] as const];
  });
  const page = Number(params.get('page'));
  return {
    q: (params.get('q') ?? '').trim(),
    facets: Object.fromEntries(chosen),
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'match',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** Leaves out defaults. */
export function toAddress({ q, facets, sort, page }: Query): string {
  const params = new URLSearchParams(q === '' ? {} : { q });
  for (const facet of FACETS) for (const id of facets[facet] ?? []) params.append(facet, id);
  if (sort !== 'match') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  const text = params.toString();
  return toSearchUrl(text);
}

/** Adds the id, or removes it; goes back to the first page. */
export function toggle(query: Query, facet: Facet, id: string): Query {
  const before = query.facets[facet] ?? [];
  const ids = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
  const { [facet]: _, ...others } = query.facets;
  return { ...query, facets: ids.length === 0 ? others : { ...others, [facet]: ids }, page: 1 };
}

/**
 * Nothing to search for: no facet, and no words or a single letter, with which many words begin. In a script without
 * spaces one letter may be a word.
 */
export function isIdle({ q, facets }: Query): boolean {
  return Object.keys(facets).length === 0 && !isRunning(q) && toKey(q).length < 2;
}
