/** All shards as one index: the newest answers at once, then the others join, then the facets. */
import { countLetters, toIndexQuery } from '../words.ts';
import { isNear } from './near.ts';
import { joinResults, loadOrder, sortBy, toUnique } from './order.ts';
import { mergeIndex, openIndex, type Counts, type Instance, type Result } from './pagefind.ts';
import type { Query } from './query.ts';

/** Enough for a reader to look through. */
const MANY = 8;

export interface Found {
  readonly results: readonly Result[];
  /** The words of the query that nothing has. */
  readonly unknown: readonly string[];
  readonly kindOf: (result: Result) => string;
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
  // A search that waits for it says so.
  opening.catch(() => undefined);
  let open: readonly string[] = paths.slice(0, 1);
  let counted = false;
  let widening: Promise<void> | undefined;
  let counting: Promise<void> | undefined;
  let kinds: { readonly open: typeof open; readonly of: Promise<ReadonlyMap<string, string>> };

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
  const getKinds = (index: Instance) => {
    if ((kinds as typeof kinds | undefined)?.open !== open) kinds = { open, of: loadKinds(index) };
    return kinds.of;
  };

  return {
    /** `wider` has, for each word of `q`, the words that may take its place. */
    find: async (
      { q, facets: { kind, ...facets }, sort }: Query,
      wider: readonly (readonly string[])[] = [],
    ): Promise<Found> => {
      const index = await opening;
      const searched = { paths: open, whole: open.length === paths.length, counted };
      const filters = await toFilters(index, facets);
      const words = toIndexQuery(q) || null;
      const [{ results, filters: all }, ids] = await Promise.all([
        index.search(words, { filters }),
        getKinds(index),
      ]);
      const isOne = wider.length === 0;
      // A word costs a file of the index, so others are looked for only if few results have those of the query.
      const isEnough =
        (isOne || results.length >= MANY) && (await isFound(q, results, isOne ? 0.5 : 1));
      const each =
        isOne || isEnough
          ? []
          : await findWider(wider, (word) => index.search(toIndexQuery(word), { filters }));
      const kindOf = ({ id }: Result) => ids.get(id) ?? '';
      const own = joinResults(isOne && !isEnough ? [] : results, each).filter(
        (result) => kind === undefined || kind.includes(kindOf(result)),
      );
      const { filters: counts } =
        kind === undefined
          ? { filters: all }
          : await index.search(words, { filters: { ...filters, kind: [...kind] } });
      const sorted =
        sort === 'match'
          ? own
          : sortBy(sort, own, await Promise.all(searched.paths.map(loadOrder)));
      return {
        results: sorted,
        unknown: wider.flatMap(([word = ''], at) => (each[at]?.length === 0 ? [word] : [])),
        kindOf,
        counts,
        whole: searched.whole,
        counted: searched.counted,
      };
    },
    widen: () => (widening ??= widen()),
    count: () => (counting ??= count()),
  };
}

/** What each word and those that may take its place find; what only begins like a word is not found. */
function findWider(
  wider: readonly (readonly string[])[],
  search: (word: string) => ReturnType<Instance['search']>,
): Promise<Result[][]> {
  return Promise.all(
    wider.map(async (words) => {
      const lists = await Promise.all(
        words.map(async (word) => {
          const { results } = await search(word);
          return (await isFound(word, results, 1)) ? results : [];
        }),
      );
      return toUnique(lists.flat());
    }),
  );
}

/**
 * One of the first two has the words; the other may have what only begins like them or has the same stem. Pagefind takes
 * a Korean syllable apart, so that one letter finds all that begin with its parts, 일 for 이: more are looked at.
 */
export async function isFound(
  q: string,
  results: readonly Result[],
  share: 0.5 | 1,
): Promise<boolean> {
  for (const result of results.slice(0, countLetters(q) === 1 ? MANY : 2))
    if (isNear(q, [await result.data()], share)) return true;
  return false;
}

/** In the order in which the page shows them. */
export const KIND_ORDER = [
  ...['question', 'measure', 'statement', 'coverage', 'person', 'organization', 'event'],
  ...['topic', 'day', 'place', 'outlet', 'page'],
] as const;

async function loadKinds(index: Instance): Promise<ReadonlyMap<string, string>> {
  const lists = await Promise.all(
    KIND_ORDER.map(async (kind) => {
      const { results } = await index.search(null, { filters: { kind: [kind] } });
      return results.map(({ id }) => [id, kind] as const);
    }),
  );
  return new Map(lists.flat());
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
