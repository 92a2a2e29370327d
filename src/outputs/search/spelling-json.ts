/** The words of names, titles and summaries, from which the search page offers one for a word that is nowhere. */
import { toPath } from '../../site/addresses/files.ts';
import { SPELLING_URL } from '../../site/addresses/pages.ts';
import { listThingNames } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';

/** Loaded where a word was not found, so it may weigh a little: fifteen kilobytes when packed. */
const MOST = 4000;
/** In alphabets. Of a shorter word too many others are near; scripts without spaces have no words to be near to. */
const WORD =
  /[\p{Script=Latin}\p{Script=Cyrl}\p{Script=Grek}\p{Script=Arab}\p{Script=Hebr}\p{M}]{4,30}/gu;

export function listSpellingFile(context: Context): OutputFile[] {
  return [{ path: toPath(SPELLING_URL), body: JSON.stringify(listSpellings(context)) }];
}

/** Those of most use first. Words of names always count and keep their capitals, others where two texts have them. */
export function listSpellings({ publication }: Context): string[] {
  const { things, items } = publication;
  const names = [...things]
    .filter(([kind]) => kind !== 'coverage')
    .flatMap(([, list]) => list.flatMap(listThingNames));
  const written = new Map(
    names.flatMap((name) => listWords(name)).map((word) => [toKey(word), word]),
  );
  const counts = new Map<string, number>();
  for (const text of [...names, ...items.flatMap(({ caption, data }) => [caption, data.summary])])
    for (const word of listWords(text)) {
      const key = toKey(word);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts]
    .filter(([key, count]) => count > 1 || written.has(key))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([key]) => written.get(key) ?? key);
}

function listWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

function toKey(word: string): string {
  return word.toLowerCase();
}
