/** The part of Pagefind’s browser interface that we use, as of 1.6.0. */
import { make } from './dom.ts';

/** Counts by facet and value, of the facets loaded so far. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Positions of the words found, in `content` split at white space. */
  readonly locations: readonly number[];
}

export interface Result {
  /** Ends with the name of the fragment’s file. */
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}

interface Found {
  readonly results: readonly (Result & { readonly words: readonly number[] })[];
  readonly filters: Counts;
}

export interface Instance {
  /** `null` finds everything that the filters allow. */
  search(
    words: string | null,
    options: { filters: Record<string, string[]> },
  ): Promise<{ results: Result[]; filters: Counts }>;
  /** Loads all facets, which later searches then count. */
  filters(): Promise<Counts>;
  mergeIndex(path: string, options: { metaCacheTag: string }): Promise<void>;
}

interface Pagefind extends Omit<Instance, 'search'> {
  search(...query: Parameters<Instance['search']>): Promise<Found>;
}

interface Module {
  readonly createInstance: (options: object) => Pagefind;
}

/** The content of an address never changes, so browsers may cache it. */
const CACHED = { metaCacheTag: '1' };

/**
 * Opens the index at `path` with the program in the folder `program`, without a worker, which would load 12 KB more,
 * and later.
 */
export async function openIndex(program: string, path: string): Promise<Instance> {
  // Pagefind requests these one after the other before it can search; see `listProgram`.
  for (const href of [
    `${path}pagefind-entry.json?ts=1`,
    `${program}wasm.search.pagefind`,
    `${path}pagefind.search.pf_meta`,
  ])
    document.head.append(make('link', { rel: 'preload', as: 'fetch', crossorigin: '', href }));
  const { createInstance } = (await import(/* @vite-ignore */ `${program}pagefind.js`)) as Module;
  const pagefind = inNoLanguage(() =>
    createInstance({
      basePath: path,
      noWorker: true,
      ...CACHED,
      ranking: { metaWeights: { names: 2, question: 0.5, outlet: 0.5, date: 0.5 } },
    }),
  );
  return {
    search: async (words, options) => {
      const { results, filters } = await pagefind.search(words, options);
      return { results: results.map(toResult), filters };
    },
    filters: () => pagefind.filters(),
    mergeIndex: (...index) => pagefind.mergeIndex(...index),
  };
}

/** Pagefind has one fragment for all searches, with the locations of the one that asked last. */
function toResult({ id, score, data, words }: Found['results'][number]): Result {
  return { id, score, data: async () => ({ ...(await data()), locations: words }) };
}

/** On a Chinese page, Pagefind would split our words again. */
function inNoLanguage<Made>(make: () => Made): Made {
  const root = document.documentElement;
  const { lang } = root;
  root.lang = 'und';
  try {
    return make();
  } finally {
    root.lang = lang;
  }
}

export async function mergeIndex(instance: Instance, path: string): Promise<void> {
  await instance.mergeIndex(path, CACHED);
}
