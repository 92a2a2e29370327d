import type { Clip, Found, Image, Quotation } from './clip.ts';
import { type Known, toSame } from './known.ts';
import type { Naming } from './names.ts';
import type { Block } from './page.ts';

/**
 * People and bodies whom the page names and the publication does not have, where the page itself says what they are.
 */
type Stranger = Clip['unknown'][number];

const TITLED =
  /(?<![\p{L}])(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Minister|Senator|Secretary|Ambassador|Governor|Professor)\.? (?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2})/gu;
const BODY =
  /(?<name>(?:\p{Lu}[\p{L}'’-]+ )+(?:University|College|Institute|Ministry|Commission|Council|Bank|Corporation|Agency|Association|Committee|Foundation|Federation|Party))(?![\p{L}])/gu;

export function listStrangers(
  { entities }: Known,
  page: {
    readonly blocks: readonly Block[];
    readonly namings: readonly Naming[];
    readonly authors: readonly Found[];
    readonly image: Image | null;
    readonly quotations: readonly Quotation[];
  },
): Stranger[] {
  const ids = new Set(entities.map(({ id }) => id));
  const names = new Set(entities.flatMap((entity) => entity.names));
  const speakers = page.quotations.flatMap(({ speaker }) =>
    speaker === null || ids.has(speaker) ? [] : [speaker],
  );
  const makers = (page.image?.credits ?? []).flatMap(({ name }) => (name === null ? [] : [name]));
  const people = [...page.authors.map(({ value }) => value), ...makers, ...speakers];
  const known = Map.groupBy(page.namings, ({ block }) => block);
  const listAll = (pattern: RegExp) =>
    page.blocks.flatMap((block) => listFree(block, pattern, known.get(block) ?? []));
  const all: Stranger[] = [
    ...[...people, ...listAll(TITLED)].map((words) => ({ words, kind: 'person' as const })),
    ...listAll(BODY).map((words) => ({ words, kind: 'organization' as const })),
  ];
  const isNew = ({ words }: Stranger) => !names.has(toSame(words));
  return all.filter(
    (one, index) => isNew(one) && all.findIndex(({ words }) => words === one.words) === index,
  );
}

/** Where nothing that is known stands in it. */
function listFree(block: Block, pattern: RegExp, known: readonly Naming[]): string[] {
  return [...block.text.matchAll(pattern)].flatMap(({ groups = {}, index, 0: all }) => {
    const { name = '' } = groups;
    const [start, end] = [index + all.indexOf(name), index + all.indexOf(name) + name.length];
    const isTaken = known.some(({ at }) => at[0] < end && at[1] > start);
    const words = name.replace(/^(?:The|At|In|From|And|But) /, '');
    return isTaken || !words.includes(' ') ? [] : [words];
  });
}

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
      ...(count === 0
        ? []
        : [`“${title}” stands on the page, ${count === 1 ? 'once' : `${count} times`}`]),
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
