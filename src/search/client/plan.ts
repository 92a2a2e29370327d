/** What is known of a search before the index answers: what to look for, and what to show above the results. */
import { SPELLING_URL, THINGS_URL } from '../../site/addresses/pages.ts';
import { toKey } from '../letters.ts';
import { listTyped, splitKey } from '../words.ts';
import { type Reply, findReply, listWider, toSought } from './answer.ts';
import type { ThingsFile } from '../../outputs/search/search-json.ts';

export interface Lookup {
  readonly q: string;
  /** For each of them, the words that may take its place; `undefined` for a phrase. */
  readonly wider: readonly (readonly string[])[] | undefined;
  readonly answer: Reply | undefined;
  readonly day: string | undefined;
  /** The words that took the place of those in the query, one of which nothing has. */
  readonly spelled?: string;
  /** `undefined` if it failed to load; the results still show. */
  readonly file: ThingsFile | undefined;
}

let loading: Promise<ThingsFile> | undefined;

function loadThings(): Promise<ThingsFile> {
  return (loading ??= fetch(THINGS_URL).then((response) => response.json() as Promise<ThingsFile>));
}

export async function toLookup(q: string, locale: string): Promise<Lookup> {
  const file = await loadThings().catch(() => undefined);
  if (file === undefined) return { q, wider: undefined, answer: undefined, day: undefined, file };
  const day = /\p{N}/u.test(q)
    ? (await import('./day.ts')).findDay(q, locale, file.last, toKey)
    : undefined;
  const asked = toSought(q, file);
  return {
    q: asked,
    wider: /["“”„«»「」『』]/.test(q) || day !== undefined ? undefined : listWider(asked, file),
    answer: findReply(q, file, day),
    day,
    file,
  };
}

/** The query with the nearest spelling of its unknown words; `undefined` if one has none. */
export async function findNearest(q: string, unknown: readonly string[]) {
  const [response, { respell }] = await Promise.all([fetch(SPELLING_URL), import('./spelling.ts')]);
  const known = (await response.json()) as string[];
  const near = unknown.map((word) => respell(word, known, { listTyped, splitKey }));
  return near.includes(undefined)
    ? undefined
    : unknown.reduce((rest, word, at) => rest.replace(word, near[at] ?? word), q);
}
