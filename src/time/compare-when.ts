import { earliest, type Span } from './bounds.ts';
import { isInterval, type Placed, PRECISIONS, type When } from './when.ts';

/** A date for sorting; `id` decides where the dates do not, so it is unique in a list. */
export interface Sortable extends Placed {
  readonly id: string;
}

/** Everything that the order depends on. `at` is in epoch milliseconds and may be -Infinity, so it is not for JSON. */
interface WhenKey {
  readonly at: number;
  readonly rank: number;
  readonly id: string;
}

function toWhenKey({ when, zone, id }: Sortable): WhenKey {
  return { at: earliest(when, zone), rank: toRank(when), id };
}

function compareKeys(a: WhenKey, b: WhenKey): number {
  return compareValues(a.at, b.at) || a.rank - b.rank || compareValues(a.id, b.id);
}

/**
 * The order of dates: by earliest bound, then by precision (finer first, a date before an interval of such dates), then
 * by id. For more than a few items use `listByWhen`.
 */
export function compareWhen(a: Sortable, b: Sortable): number {
  return compareKeys(toWhenKey(a), toWhenKey(b));
}

/** A new array in the order of `compareWhen`, with each key computed once. `toDated` dates an item. */
export function listByWhen<Item>(
  items: readonly Item[],
  toDated: (item: Item) => Sortable,
): Item[] {
  return items
    .map((item) => ({ item, key: toWhenKey(toDated(item)) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

function toRank(when: When): number {
  return PRECISIONS.indexOf(when.precision) * 2 + (isInterval(when) ? 1 : 0);
}

/**
 * A new array. What is certainly over before another can have begun (`isBefore`) comes before it. Otherwise the order
 * of `wanted` holds, and nothing moves further forward than it must. Of several that move before the same one, the
 * earliest is first.
 *
 * It sorts by keys, so it is total, antisymmetric and transitive: the first place in `wanted` of the item or of
 * anything certainly after it; then its first moment; then its own place. Whatever is certainly after the later of two
 * dates is also after the earlier one, so the first key never contradicts what is certain.
 */
export function keepCertain<Item>(wanted: readonly Item[], toSpan: (item: Item) => Span): Item[] {
  const all = wanted.map((item, place) => ({ item, place, span: toSpan(item) }));
  const byStart = all.toSorted((a, b) => compareValues(a.span.from, b.span.from));
  const starts = byStart.map(({ span }) => span.from);
  /** By index in `byStart`: the first place of this item or any that begin later. */
  const least = byStart.map(({ place }) => place);
  for (let at = least.length - 2; at >= 0; at -= 1)
    least[at] = Math.min(least[at] ?? 0, least[at + 1] ?? 0);
  return all
    .map(({ item, place, span }) => {
      const first = Math.min(place, least[countUpTo(starts, span.until)] ?? Infinity);
      return { item, place, first, from: span.from };
    })
    .sort((a, b) => a.first - b.first || compareValues(a.from, b.from) || a.place - b.place)
    .map(({ item }) => item);
}

/** How many of the ascending numbers are at most `most`. */
export function countUpTo(ascending: ArrayLike<number>, most: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Infinite numbers cannot be subtracted. Texts compare by UTF-16 code unit: `localeCompare` depends on the machine. */
export function compareValues<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
