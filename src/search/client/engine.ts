/** All shards as one index: the newest answers at once, then the others join, then the facets. */
import { toIndexQuery } from '../words.ts';
import { loadOrder, sortBy } from './order.ts';
import { mergeIndex, openIndex, type Counts, type Instance, type Result } from './pagefind.ts';
import type { Query } from './query.ts';

export interface Found {
  readonly results: readonly Result[];
  /** All shards were searched. */
  readonly whole: boolean;
  /** Empty before `count`. */
  readonly counts: Counts;
  readonly counted: boolean;
}

export type Engine = ReturnType<typeof openEngine>;

/** `program` is the folder of Pagefind's program, `paths` those of the shards, newest first, at least one. */
export function openEngine(program: string, paths: readonly string[]) {
  const opening = openIndex(program, paths[0] ?? '');
  let open: readonly string[] = paths.slice(0, 1);
  let counted = false;
  let widening: Promise<void> | undefined;
  let counting: Promise<void> | undefined;

  const widen = async () => {
    const index = await opening;
    await Promise.all(paths.slice(1).map((path) => mergeIndex(index, path)));
    open = paths;
  };
  const count = async () => {
    await (widening ??= widen());
    await (await opening).filters();
    counted = true;
  };

  return {
    find: async ({ q, facets, sort }: Query): Promise<Found> => {
      const index = await opening;
      const searched = { paths: open, whole: open.length === paths.length, counted };
      const filters = await toFilters(index, facets);
      const { results, filters: counts } = await index.search(toIndexQuery(q) || null, { filters });
      const sorted =
        sort === 'match'
          ? results
          : sortBy(sort, results, await Promise.all(searched.paths.map(loadOrder)));
      return { results: sorted, counts, whole: searched.whole, counted: searched.counted };
    },
    widen: () => (widening ??= widen()),
    count: () => (counting ??= count()),
  };
}

/** Ids with the names that the index adds to them; an id that the index does not know matches nothing. */
async function toFilters(
  index: Instance,
  facets: Query['facets'],
): Promise<Record<string, string[]>> {
  const chosen = Object.entries(facets);
  const known = chosen.length > 0 ? await index.filters() : {};
  return Object.fromEntries(
    chosen.map(([facet, ids]) => {
      const values = Object.keys(known[facet] ?? {});
      return [facet, ids.map((id) => values.find((value) => value.split(' ')[0] === id) ?? id)];
    }),
  );
}
