/** How many outlets a list of items rests on, and how much of it a reader can open without paying. */
import type { Item } from '../model/item.ts';
import { toLink, type Link } from './link.ts';

export interface SourceCounts {
  readonly items: number;
  readonly outlets: number;
  readonly free: number;
  readonly paid: number;
  readonly unrecorded: number;
  /** The outlets most used as the piece covered, most used first. */
  readonly most: readonly { readonly outlet: Link; readonly count: number }[];
}

const MOST = 6;

export function toSourceCounts(items: readonly Item[]): SourceCounts {
  const access = items.map(({ data }) => data.sources[0]?.access);
  const firsts = items.flatMap(({ outlets }) => outlets[0] ?? []);
  const groups = [...Map.groupBy(firsts, ({ url }) => url).values()];
  const most = groups
    .flatMap((list) =>
      list[0] === undefined ? [] : [{ outlet: toLink(list[0]), count: list.length }],
    )
    .sort((a, b) => b.count - a.count || (a.outlet.url < b.outlet.url ? -1 : 1));
  return {
    items: items.length,
    outlets: groups.length,
    free: access.filter((one) => one === 'free').length,
    paid: access.filter((one) => one !== undefined && one !== 'free').length,
    unrecorded: access.filter((one) => one === undefined).length,
    most: most.slice(0, MOST),
  };
}
