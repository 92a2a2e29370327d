import type { Publication } from '../model/publication.ts';
import type { Language } from '../time/words/language.ts';
import type { Words } from '../words/words.ts';

/** What the search knows of a page or statement: words to find it, facets to narrow by, times to sort by. */
export interface SearchRecord {
  /** Path on the site, with a fragment for a statement. */
  readonly url: string;
  /** Plain text; excerpts are cut from it, so it begins with the subject of the page. */
  readonly content: string;
  /** Shown with a result and searched as well. */
  readonly meta: Readonly<Record<string, string>>;
  /** Values by facet; see `toValue`. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly order: Order;
  /** `2025-04` for coverage and statements, else `undefined`. */
  readonly month: string | undefined;
}

/** Minutes since 1970 UTC; `null` if the date is unknown. */
interface Order {
  readonly happened: number | null;
  readonly published: number | null;
}

export const FACETS = [
  'kind',
  'side',
  'status',
  'topic',
  'person',
  'organization',
  'place',
  'outlet',
  'access',
  'year',
  'month',
] as const;

export type Facet = (typeof FACETS)[number];

/**
 * A facet's value is its id and its name, separated by a space: `xi-jinping Xi Jinping`. So addresses hold ids, and
 * names come with the index instead of the page. An id never contains a space.
 */
export function toValue(id: string, name: string): string {
  return `${id} ${name}`;
}

/** A view's context is one, and has more. */
export interface SearchContext {
  readonly publication: Publication;
  readonly words: Words;
  readonly language: Language;
}
