/** The words of names, titles and summaries, from which the search page offers one for a word that is nowhere. */
import { toPath } from '../../model/addresses/files.ts';
import { SPELLING_URL } from '../../model/addresses/search.ts';
import { listThingNames } from '../../model/thing-names.ts';
import type { Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';

/** Loaded where nothing was found, so it may weigh a little: fifteen kilobytes when packed. */
const MOST = 4000;
/** In alphabets. Of a shorter word too many others are near; scripts without spaces have no words to be near to. */
const WORD =
  /[\p{Script=Latin}\p{Script=Cyrl}\p{Script=Grek}\p{Script=Arab}\p{Script=Hebr}\p{M}]{4,30}/gu;

export function listSpellingFile(context: Context): OutputFile[] {
  return [{ path: toPath(SPELLING_URL), body: JSON.stringify(listSpellings(context)) }];
}

/** In lower case, those of most use first. Words of names always count, others where two texts have them. */
export function listSpellings({ publication }: Context): string[] {
  const { things, items } = publication;
  const named = countWords([...things.values()].flat().flatMap(listThingNames));
  const told = countWords(items.flatMap(({ caption, data }) => [caption, data.summary]));
  const counts = new Map([...told].filter(([word, count]) => count > 1 || named.has(word)));
  for (const [word, count] of named) counts.set(word, (counts.get(word) ?? 0) + count);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(WORD))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
