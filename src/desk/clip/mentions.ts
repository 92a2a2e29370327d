/** Whom and what a page names that the publication does not have, and the topics that it may be about. */
import type { Clip } from './clip.ts';
import { type Known, toSame } from './known.ts';
import type { Naming } from './names.ts';
import type { Block } from './page.ts';

type Stranger = Clip['unknown'][number];

const TITLED =
  /(?<![\p{L}])(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Minister|Senator|Secretary|Ambassador|Governor|Professor)\.? (?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2})/gu;
const BODY =
  /(?<name>(?:\p{Lu}[\p{L}'’-]+ )+(?:University|College|Institute|Ministry|Commission|Council|Bank|Corporation|Agency|Association|Committee|Foundation|Federation|Party))(?![\p{L}])/gu;

/** People and bodies of which the page itself says what they are. */
export function listStrangers(
  { entities }: Known,
  blocks: readonly Block[],
  namings: readonly Naming[],
  { authors, image, quotations }: Pick<Clip, 'authors' | 'image' | 'quotations'>,
): Stranger[] {
  const ids = new Set(entities.map(({ id }) => id));
  const names = new Set(entities.flatMap((entity) => entity.names));
  const known = Map.groupBy(namings, ({ block }) => block);
  const listAll = (pattern: RegExp) =>
    blocks.flatMap((block) => listFree(block, pattern, known.get(block) ?? []));
  const people = [
    ...authors.map(({ value }) => value),
    ...(image?.credits ?? []).map(({ name }) => name),
    ...quotations.map(({ speaker }) => (ids.has(speaker ?? '') ? null : speaker)),
    ...listAll(TITLED),
  ].filter((words) => words !== null);
  const all = new Map([
    ...listAll(BODY).map((words) => [words, 'organization'] as const),
    ...people.map((words) => [words, 'person'] as const),
  ]);
  return [...new Set([...people, ...all.keys()])]
    .filter((words) => !names.has(toSame(words)))
    .map((words) => ({ words, kind: all.get(words) ?? 'person' }));
}

/** Where nothing that is known stands in it. */
function listFree({ text }: Block, pattern: RegExp, known: readonly Naming[]): string[] {
  return [...text.matchAll(pattern)].flatMap(({ groups = {}, index, 0: all }) => {
    const { name = '' } = groups;
    const start = index + all.indexOf(name);
    const isTaken = known.some(({ at }) => at[0] < start + name.length && at[1] > start);
    const words = name.replace(/^(?:The|At|In|From|And|But) /, '');
    return isTaken || !words.includes(' ') ? [] : [words];
  });
}

/** With fewer of its players on the page a topic is not more likely than another. */
const MIN_PLAYERS = 2;

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
    const often = count === 1 ? 'once' : `${count} times`;
    const why = [
      count > 0 && `“${title}” stands on the page, ${often}`,
      present.length >= MIN_PLAYERS && `of its players: ${present.join(', ')}`,
    ].filter((one) => one !== false);
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
