/** Addresses of the search, apart from the others so that its script loads no more than it needs. */

export const SEARCH_URL = '/search';

/** What is offered before any result, and words for what nobody wrote so. */
export const THINGS_URL = '/search/things.json';
export const SPELLING_URL = '/search/spelling.json';

/** Gives the search for what `query` holds (`q=tariffs&page=2`), which may be nothing. */
export function toSearchUrl(query: string): string {
  return query === '' ? SEARCH_URL : `${SEARCH_URL}?${query}`;
}
