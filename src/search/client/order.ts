import type { Result } from './pagefind.ts';

/** Minutes since 1970 UTC by result: when it happened, when it was published. */
export type Times = Readonly<Record<string, readonly [number | null, number | null]>>;

export async function loadOrder(path: string): Promise<Times> {
  const response = await fetch(`${path}order.json`);
  if (!response.ok) throw new Error(`${response.status} for ${path}order.json`);
  return (await response.json()) as Times;
}

/** Newest first, undated last; ties keep the order of their match. */
export function sortBy(
  sort: 'happened' | 'published',
  results: readonly Result[],
  times: readonly Times[],
): Result[] {
  const all = Object.assign({}, ...times) as Times;
  const at = sort === 'happened' ? 0 : 1;
  const timeOf = ({ id }: Result) => all[id.slice(id.lastIndexOf('/') + 1)]?.[at] ?? -Infinity;
  return results.toSorted((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(b) - timeOf(a)));
}

/** Each once, in the order of the first. */
export function toUnique(results: readonly Result[]): Result[] {
  return [...new Map(results.toReversed().map((one) => [one.id, one])).values()].reverse();
}

/** A long question has words that the answer lacks. */
const FEW = 5;

/**
 * `whole`, which have all words as typed; then those with a word in place of each; if there are few, those with
 * the rarest word, the ones with most of the others first. `each` has what every word finds, best first.
 */
export function joinResults(
  whole: readonly Result[],
  each: readonly (readonly Result[])[],
): Result[] {
  if (each.length === 0) return [...whole];
  // Of a word that nothing has, the index finds its beginning.
  if (each.some((found) => found.length === 0)) return [];
  const places = each.map((found) => new Map(found.map(({ id }, at) => [id, at / found.length])));
  const count = ({ id }: Result) => places.filter((place) => place.has(id)).length;
  const rank = ({ id }: Result) => places.reduce((sum, place) => sum + (place.get(id) ?? 1), 0);
  const [rarest = []] = each.toSorted((a, b) => a.length - b.length);
  const near = rarest.toSorted((a, b) => count(b) - count(a) || rank(a) - rank(b));
  const complete = near.filter((one) => count(one) === each.length);
  const own = whole.filter((one) => count(one) === each.length);
  const isFew = complete.length === 0 || (each.length > 2 && complete.length < FEW);
  return toUnique([...own, ...(isFew ? near : complete)]);
}
