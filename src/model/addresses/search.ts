/** Addresses of the search, apart from the others so that its script loads no more than it needs. */

export const SEARCH_URL = '/search';

/** Gives the search for what `query` holds (`q=tariffs&page=2`), which may be nothing. */
export function toSearchUrl(query: string): string {
  return query === '' ? SEARCH_URL : `${SEARCH_URL}?${query}`;
}
