import { link, make } from './dom.ts';
import { SORTS, toAddress, type Query, type Sort } from './query.ts';

export const PAGE_SIZE = 8;
const NEAR = 2;

export function toSortLinks(
  query: Query,
  names: Readonly<Record<Sort, string>>,
): HTMLAnchorElement[] {
  return SORTS.map((sort) =>
    link(toAddress({ ...query, sort, page: 1 }), `sort:${sort}`, sort === query.sort, names[sort]),
  );
}

/** Links to the first, the last, and nearby pages; none if there is only one page. */
export function toPageLinks(query: Query, total: number, next: string): HTMLElement[] {
  const count = Math.ceil(total / PAGE_SIZE);
  if (count < 2) return [];
  const numbers = Array.from({ length: count }, (_, at) => at + 1).filter(
    (number) => number === 1 || number === count || Math.abs(number - query.page) <= NEAR,
  );
  const links = numbers.flatMap((number, at) => {
    const gap =
      number - (numbers[at - 1] ?? 0) > 1 ? [make('span', { 'aria-hidden': 'true' }, '…')] : [];
    return [...gap, toPageLink(query, number, String(number))];
  });
  return query.page < count ? [...links, toPageLink(query, query.page + 1, next)] : links;
}

function toPageLink(query: Query, page: number, text: string): HTMLAnchorElement {
  return link(toAddress({ ...query, page }), `page:${text}`, page === query.page, text);
}
