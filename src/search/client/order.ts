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
