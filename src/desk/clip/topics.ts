import type { Clip } from './clip.ts';
import type { Known } from './known.ts';
import { toSame } from './name-forms.ts';
import type { Block } from './page.ts';

/** With fewer of its players on the page a topic is not more likely than another. */
const FEWEST_PLAYERS = 2;

/** Topics that an editor may choose, each with why: its name stands on the page, or several of its players do. */
export function listTopics(
  { topics }: Known,
  blocks: readonly Block[],
  entities: Clip['entities'],
): Clip['topics'] {
  const text = blocks.map((block) => toSame(block.text).toLowerCase()).join('\n');
  const named = new Set(entities.map(({ id }) => id));
  return topics.flatMap(({ id, title, players }) => {
    const count = countOf(text, toSame(title).toLowerCase());
    const present = players.filter((player) => named.has(player));
    const why = [
      ...(count === 0 ? [] : [`“${title}” stands on the page, ${toTimes(count)}`]),
      ...(present.length < FEWEST_PLAYERS ? [] : [`of its players: ${present.join(', ')}`]),
    ];
    return why.length === 0 ? [] : [{ id, why: why.join('; ') }];
  });
}

function countOf(text: string, words: string): number {
  const isWord = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!isWord(text[at - 1]) && !isWord(text[at + words.length])) count += 1;
  return count;
}

function toTimes(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}
