/** Which pages have which value of a facet, as Pagefind 1.6.0 writes it. */
import type { SearchRecord } from '../record.ts';
import { encode } from './cbor.ts';
import { sortByBytes } from './postings.ts';

export interface FacetFile {
  readonly facet: string;
  readonly bytes: Buffer;
}

/** None for a facet without values. A page’s number is its place in the list. */
export function listFacets(pages: readonly Pick<SearchRecord, 'filters'>[]): FacetFile[] {
  const facets = new Map<string, Map<string, number[]>>();
  for (const [page, { filters }] of pages.entries())
    for (const [facet, values] of Object.entries(filters))
      for (const value of values) {
        const byValue = facets.get(facet) ?? new Map<string, number[]>();
        facets.set(facet, byValue);
        const numbers = byValue.get(value) ?? [];
        byValue.set(value, numbers);
        numbers.push(page);
      }
  return sortByBytes(facets).map(([facet, byValue]) => ({ facet, bytes: toFile(facet, byValue) }));
}

function toFile(facet: string, byValue: ReadonlyMap<string, readonly number[]>): Buffer {
  return encode((to) => {
    to.array(2);
    to.text(facet);
    to.array(byValue.size);
    for (const [value, numbers] of sortByBytes(byValue)) {
      to.array(2);
      to.text(value);
      to.array(numbers.length);
      for (const number of numbers) to.number(number);
    }
  });
}
