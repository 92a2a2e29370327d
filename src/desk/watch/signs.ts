/** Why a piece may belong to the story, by its title and what its feed says of it; and what dismissals make of that. */
import { toSame, type Known } from '../clip/known.ts';
import { type buildNames, findNames, findTopicWords } from '../clip/names.ts';
import type { Block } from '../clip/page.ts';
import type { Done } from './inbox.ts';
import type { NewsEntry } from './feed.ts';
import { say, sayAll } from '../words/say.ts';

export interface Sign {
  /** The id of an entity, or of a topic after `topics/`. */
  readonly id: string;
  /** “Li Wei”, “topic tariffs: duty”. */
  readonly words: string;
}

/** In the order of the text. Outlets are none: a piece names its own and others without being about them. */
export function findSigns(
  known: Known,
  names: ReturnType<typeof buildNames>,
  { title, about }: Pick<NewsEntry, 'title' | 'about'>,
): Sign[] {
  const blocks = [title, about]
    .filter((text) => text !== '')
    .map((text): Block => ({ text, line: 1, role: 'text', isFrame: false }));
  const { namings, hinted } = findNames(names, blocks);
  const entities = [...namings, ...hinted]
    .filter(({ entity }) => entity.kind !== 'outlet')
    .map(({ entity }) => ({ id: entity.id, words: entity.names[0] ?? entity.id }));
  const topics = findTopicWords(known, blocks).map(({ id, words }) => ({
    id: `topics/${id}`,
    words:
      toSame(words).toLowerCase() === id
        ? say.signs.topic({ id })
        : say.signs.topicWords({ id, words }),
  }));
  return [...new Map([...topics, ...entities].map((sign) => [sign.id, sign])).values()];
}

const isTopic = ({ id }: Sign) => id.startsWith('topics/');

/** Two of the story's entities, or the words of a topic. */
export function isEnough(signs: readonly Sign[]): boolean {
  return signs.some(isTopic) || signs.length >= 2;
}

/** Dismissals of the same signs after which they are not enough any more. */
const MOST_DISMISSED = 3;

/** The same for the same signs in whatever order. */
export function toCombination(ids: readonly string[]): string {
  return [...new Set(ids)].toSorted().join('+');
}

/**
 * The combinations of signs that editors have dismissed so often, and taken not once, in the time for which `done` goes
 * back. A piece with just these signs is left out; with one more, it is kept.
 */
export function listTired(done: Iterable<Done>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { signs, end } of done)
    if (signs !== '')
      counts.set(signs, (counts.get(signs) ?? 0) + (end === 'taken' ? -Infinity : 1));
  return new Set(
    [...counts].filter(([, count]) => count >= MOST_DISMISSED).map(([signs]) => signs),
  );
}

/** Whether a piece with these signs is kept, and why, in words for an editor. */
export function weigh(
  signs: readonly Sign[],
  tired: ReadonlySet<string>,
): { readonly isKept: boolean; readonly isTired: boolean; readonly why: string } {
  const ids = signs.map(({ id }) => id);
  const isTired = isEnough(signs) && tired.has(toCombination(ids));
  const topics = signs.filter(isTopic).map(({ words }) => words);
  const names = signs.filter((sign) => !isTopic(sign)).map(({ words }) => words);
  const isFewer = [...tired].some((one) => one.split('+').every((id) => ids.includes(id)));
  const why = [
    names.length > 0 && say.signs.names({ names: sayAll(names) }),
    ...topics,
    isFewer && say.signs.fewer,
  ].filter((one) => typeof one === 'string');
  return { isKept: isEnough(signs) && !isTired, isTired, why: why.join('; ') };
}
