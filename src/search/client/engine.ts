/** All shards as one index: the newest answers at once, the others join when there is time. */
import { loadOrder, sortBy } from './order.ts';
import { mergeIndex, openIndex, type Counts, type Instance, type Result } from './pagefind.ts';
import type { Query } from './query.ts';

export interface Found {
  readonly results: readonly Result[];
  /** Empty before `complete`. */
  readonly counts: Counts;
  /** All shards were searched, and the facets counted. */
  readonly whole: boolean;
}

export interface Engine {
  find(query: Query): Promise<Found>;
  /** Brings in the older shards and the facets. */
  complete(): Promise<void>;
}

/** `paths` are the shards’ folders, newest first, at least one. */
export function openEngine(paths: readonly string[]): Engine {
  const opening = openIndex(paths[0] ?? '');
  let open = paths.slice(0, 1);
  let whole = false;
  let completing: Promise<void> | undefined;

  const complete = async () => {
    const index = await opening;
    await Promise.all(paths.slice(1).map((path) => mergeIndex(index, path)));
    open = paths.slice();
    await index.filters();
    whole = true;
  };

  return {
    find: async ({ q, facets, sort }) => {
      const index = await opening;
      const searched = { paths: open, whole };
      const filters = await toFilters(index, facets);
      const { results, filters: counts } = await index.search(q || null, { filters });
      const sorted =
        sort === 'match'
          ? results
          : sortBy(sort, results, await Promise.all(searched.paths.map(loadOrder)));
      return { results: sorted, counts, whole: searched.whole };
    },
    complete: () => (completing ??= complete()),
  };
}

/** Ids as the index knows them, with their names; one that it does not know finds nothing. */
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
