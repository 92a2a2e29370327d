/** Puts a list in the order that is wanted, as far as what is certain of its dates allows. */
import type { Span } from './bounds.ts';

/**
 * A new array. What is certainly over before another can have begun (`isBefore`) stands before it; for the rest the
 * order of `wanted` holds, and what must come forward comes no further than it must. Of several that come forward
 * for the same one, the earliest first.
 *
 * One comparison of keys (so total, antisymmetric and transitive): the first place that a thing, or anything certainly
 * after it, has in `wanted`; then its first moment; then its own place. What follows the later of two dates follows the
 * earlier, too, and so the first part never contradicts what is certain.
 */
export function keepCertain<Item>(wanted: readonly Item[], toSpan: (item: Item) => Span): Item[] {
  const all = wanted.map((item, place) => ({ item, place, span: toSpan(item) }));
  const byStart = all.toSorted((a, b) => compare(a.span.from, b.span.from));
  const starts = byStart.map(({ span }) => span.from);
  /** By place in `byStart`: the first place wanted by it or any that begin later. */
  const least = byStart.map(({ place }) => place);
  for (let at = least.length - 2; at >= 0; at -= 1)
    least[at] = Math.min(least[at] ?? 0, least[at + 1] ?? 0);
  return all
    .map(({ item, place, span }) => {
      const first = Math.min(place, least[findAfter(starts, span.until)] ?? Infinity);
      return { item, place, first, from: span.from };
    })
    .sort((a, b) => a.first - b.first || compare(a.from, b.from) || a.place - b.place)
    .map(({ item }) => item);
}

/** The first place of a value over `most` in an ascending list, or its length. */
function findAfter(values: readonly number[], most: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Not by difference: both may be infinite. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
