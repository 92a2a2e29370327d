import { earliest } from './bounds.ts';
import { PRECISIONS, isInterval, type Placed, type When } from './when.ts';

/** A date that can be sorted: `id` settles what the dates leave open, so it is unique in a list. */
export interface Dated extends Placed {
  readonly id: string;
}

/** All that the order depends on. `at` is in epoch milliseconds and may be -Infinity, so it is not for JSON. */
export interface WhenKey {
  readonly at: number;
  readonly rank: number;
  readonly id: string;
}

/** Throws a RangeError for an unknown zone. */
export function toWhenKey({ when, zone, id }: Dated): WhenKey {
  return { at: earliest(when, zone), rank: toRank(when), id };
}

export function compareKeys(a: WhenKey, b: WhenKey): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.rank !== b.rank) return a.rank - b.rank;
  // By UTF-16 code unit: `localeCompare` differs between machines.
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The one order of dates: the earliest bound, then precision (finer first, a date before an interval
 * of such dates), then id. For more than a few items use `listByWhen`.
 */
export function compareWhen(a: Dated, b: Dated): number {
  return compareKeys(toWhenKey(a), toWhenKey(b));
}

/** A new array in the order of `compareWhen`, with each key worked out once. `toDated` says how an item is dated. */
export function listByWhen<Item>(items: readonly Item[], toDated: (item: Item) => Dated): Item[] {
  return items
    .map((item) => ({ item, key: toWhenKey(toDated(item)) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

function toRank(when: When): number {
  return PRECISIONS.indexOf(when.precision) * 2 + (isInterval(when) ? 1 : 0);
}
