/** Long lists: cut into pages, of which the first has the address of the list itself, or cut short. */
import type { Context } from '../../context.ts';
import { toPageUrl } from '../../addresses/pages.ts';

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
  { words }: Pick<Context, 'words'>,
  title: string,
  { number, count }: Pick<Paged<unknown>, 'number' | 'count'>,
): string {
  return number === 1
    ? title
    : words.text.continued(title, words.list.pageOf({ n: number, all: count }), 'comma');
}

export interface Few<Value> {
  readonly shown: readonly Value[];
  readonly more: number;
}

/** One more than `most` is shown too: to say “and 1 more” takes its room. */
export function toFew<Value>(values: readonly Value[], most: number): Few<Value> {
  const length = values.length <= most + 1 ? values.length : most;
  return { shown: values.slice(0, length), more: values.length - length };
}
