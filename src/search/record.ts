import type { Publication } from '../model/publication.ts';
import type { Language } from '../time/words/language.ts';
import type { Words } from '../words/words.ts';

/** What the search knows of one page or statement: words to find it by, facets to narrow by, times to order by. */
export interface SearchRecord {
  /** Path on the site; that of a statement has a `#`. */
  readonly url: string;
  /** Plain text; excerpts are cut from it, so it begins with what the page is about. */
  readonly content: string;
  /** Shown with a result, and searched like the text. */
  readonly meta: Readonly<Record<string, string>>;
  /** Values by facet; see `toValue`. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly order: Order;
  /** `2025-04` for coverage; `undefined` for what has no month of its own. */
  readonly month: string | undefined;
}

/** Minutes since 1970 UTC; `null` where no date is known. */
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
 * A facet's value holds its id and, after a space, its name: `xi-jinping Xi Jinping`. Addresses then hold ids, and
 * the names come with the index rather than with the page. An id never has a space.
 */
export function toValue(id: string, name: string): string {
  return `${id} ${name}`;
}

/** What records are made from. A view's context is one, and has more. */
export interface SearchContext {
  readonly publication: Publication;
  readonly words: Words;
  readonly language: Language;
}
