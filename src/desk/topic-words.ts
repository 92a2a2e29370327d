/** Topics by the words of earlier items: a word that three of them have, and of which four in five are in the topic. */
import { perObject } from '../content/problems/memoize.ts';
import type { Publication } from '../model/publication.ts';
import { toKey } from '../search/letters.ts';
import { say } from './words/say.ts';

const [FEWEST, SHARE, MOST] = [3, 0.8, 3];

interface Use {
  readonly items: number;
  readonly topics: ReadonlyMap<string, number>;
}

/** Each with its reason, the most telling first. */
export function listTopicsByWords(
  { items }: Publication,
  title: string,
): { readonly id: string; readonly why: string }[] {
  const uses = countWords(items);
  const found = new Map<string, { readonly word: string; readonly count: number }>();
  for (const word of listTitleWords(title)) {
    const use = uses.get(word);
    for (const [id, count] of use?.topics ?? []) {
      const isTelling = count >= FEWEST && use !== undefined && count >= use.items * SHARE;
      if (isTelling && count > (found.get(id)?.count ?? 0)) found.set(id, { word, count });
    }
  }
  return [...found]
    .toSorted(([, a], [, b]) => b.count - a.count)
    .slice(0, MOST)
    .map(([id, { word, count }]) => ({ id, why: say.topicWords.like({ n: count, word }) }));
}

const countWords = perObject((items: Publication['items']): ReadonlyMap<string, Use> => {
  const uses = new Map<string, { items: number; topics: Map<string, number> }>();
  for (const { data } of items) {
    const titles = [data.title, ...data.sources.map(({ title = '' }) => title)];
    for (const word of listTitleWords(titles.join(' '))) {
      const use = uses.get(word) ?? { items: 0, topics: new Map<string, number>() };
      use.items += 1;
      for (const id of data.topics) use.topics.set(id, (use.topics.get(id) ?? 0) + 1);
      uses.set(word, use);
    }
  }
  return uses;
});

/** In scripts without spaces, pairs of characters. */
function listTitleWords(text: string): Set<string> {
  const parts = toKey(text).match(/\p{sc=Han}+|[^\P{L}\p{sc=Han}]{4,}/gu) ?? [];
  const pairs = (word: string) =>
    Array.from(word)
      .slice(1)
      .map((_, at) => word.slice(at, at + 2));
  return new Set(parts.flatMap((word) => (/\p{sc=Han}/u.test(word) ? pairs(word) : [word])));
}
