/** Long lists, cut into pages; the first page has the address of the list itself. */
import { toPageUrl } from '../../../model/addresses/pages.ts';
import { continueTitle } from '../../../prose/sentence.ts';

export interface Paged<Value> {
  readonly values: readonly Value[];
  readonly number: number;
  readonly count: number;
  readonly total: number;
  /** Position of the first value on this page, from 1. */
  readonly first: number;
  /** One link a page, first to last. */
  readonly links: readonly { readonly number: number; readonly url: string }[];
}

export const PAGE_SIZE = 50;

/** At least one page, so that an empty list has an address too. */
export function toPages<Value>(
  values: readonly Value[],
  url: string,
  size = PAGE_SIZE,
): Paged<Value>[] {
  const count = Math.max(1, Math.ceil(values.length / size));
  const links = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    url: toPageUrl(url, index + 1),
  }));
  return links.map(({ number }) => ({
    values: values.slice((number - 1) * size, number * size),
    number,
    count,
    total: values.length,
    first: (number - 1) * size + 1,
    links,
  }));
}

/** The title of a page, which says which one it is, after the first. */
export function toPagedTitle(
  title: string,
  { number, count }: Pick<Paged<unknown>, 'number' | 'count'>,
): string {
  return number === 1
    ? title
    : continueTitle(title, `page ${String(number)} of ${String(count)}`, ',');
}
