/** The entities of the publication that a page names. A missed one is better than a wrong one. */
import type { Clip } from './clip.ts';
import { type Known, type KnownEntity, toSame } from './known.ts';
import { isUnspaced, type Lexicon, ofLexicon, toAlternatives } from './lexicon.ts';
import {
  hasOwnOffice,
  isIntroduced,
  isLastOfOther,
  isLongerName,
  isMeantAsOutlet,
  isOblique,
  isOfOtherCountry,
  isPartOfOther,
} from './name-neighbours.ts';
import type { Block } from './page.ts';
import type { TextRange } from './sentences.ts';
import { toSpeechWords } from './speech.ts';
import { toUnspacedWords } from './unspaced-names.ts';
import { say } from '../words/say.ts';

interface Form {
  readonly entity: KnownEntity;
  readonly isFamily: boolean;
}

interface NameIndex {
  /** By their first two characters, the longest first. */
  readonly names: ReadonlyMap<string, readonly (readonly [name: string, forms: Form[]])[]>;
  readonly language: string;
}

export interface NameForms {
  readonly block: Block;
  readonly at: TextRange;
  readonly words: string;
  readonly entity: KnownEntity;
}

export function buildNames({ entities, language }: Known): NameIndex {
  const holders = countFamilies(entities);
  const forms = new Map<string, Form[]>();
  const add = (name: string, form: Form) => forms.set(name, [...(forms.get(name) ?? []), form]);
  for (const entity of entities) {
    for (const name of entity.names) add(name, { entity, isFamily: false });
    for (const family of entity.families)
      if (holders.get(family) === 1 && !entity.names.includes(family))
        add(family, { entity, isFamily: true });
  }
  const sorted = [...forms].sort(([a], [b]) => b.length - a.length);
  return { names: Map.groupBy(sorted, ([name]) => name.slice(0, 2)), language };
}

function countFamilies(entities: readonly KnownEntity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, names, families } of entities) {
    if (kind !== 'person') continue;
    const ends = names.map((name) => name.split(' ')).flatMap((all) => [all[0], all.at(-1)]);
    for (const word of new Set([...ends, ...families]))
      counts.set(word ?? '', (counts.get(word ?? '') ?? 0) + 1);
  }
  return counts;
}

/**
 * `ambiguous` has words that name several entities, with their ids; `hinted` are family names of people whose full name is
 * not there, as headlines have them.
 */
export function findNames(index: NameIndex, blocks: readonly Block[]) {
  const ambiguous = new Map<string, readonly string[]>();
  const sure = blocks.flatMap((block) =>
    listSpots(index, block).flatMap(({ at, forms }): (NameForms & Form)[] => {
      const words = block.text.slice(...at);
      const ids = [...new Set(forms.map(({ entity }) => entity.id))];
      const [form] = forms;
      if (ids.length > 1) ambiguous.set(words, ids);
      return form === undefined || ids.length > 1 ? [] : [{ block, at, words, ...form }];
    }),
  );
  const toIds = (namings: readonly NameForms[]) => new Set(namings.map(({ entity }) => entity.id));
  const families = sure.filter(({ isFamily }) => isFamily);
  const full = toIds(sure.filter(({ isFamily }) => !isFamily));
  // After that the family name alone may mean either.
  const shared = toIds(families.filter(isIntroduced));
  const others = toIds(families.filter(isLastOfOther));
  const titled = toIds(families.filter(hasOwnOffice));
  // Outlets with one-word names, such as “Time”, count only if something on the page shows that the paper is meant.
  const outlets = sure.filter(({ entity }) => entity.kind === 'outlet');
  const meant = toIds(outlets.filter(isMeantAsOutlet));
  const namings: NameForms[] = sure.filter((naming) => {
    const { id, kind } = naming.entity;
    if (kind === 'outlet' && !meant.has(id)) return false;
    if (!naming.isFamily) return true;
    if (isLastOfOther(naming) || shared.has(id)) return false;
    return full.has(id) || (titled.has(id) && !others.has(id));
  });
  const isHint = (naming: NameForms) =>
    !isLastOfOther(naming) && !shared.has(naming.entity.id) && !others.has(naming.entity.id);
  const named = toIds(namings);
  const hinted = families.filter((one) => !named.has(one.entity.id) && isHint(one));
  return { namings, ambiguous, hinted };
}

function listSpots({ names, language }: NameIndex, block: Block) {
  const text = toSame(block.text);
  const spots: { at: TextRange; forms: readonly Form[] }[] = [];
  const isEnd = (end: number) =>
    isBoundary(text, end) && !/^\.\p{L}|^@/u.test(text.slice(end, end + 2));
  for (let start = 0; start < text.length; start += 1) {
    const begun = names.get(text.slice(start, start + 2));
    if (begun === undefined || !isBoundary(text, start)) continue;
    const [name, all] =
      begun.find(([one]) => text.startsWith(one, start) && isEnd(start + one.length)) ?? [];
    if (name === undefined || all === undefined) continue;
    const at = [start, start + name.length] as const;
    const forms = all.filter(
      ({ entity }) => !isOfOtherCountry(text, at, entity) && !isLongerName(text, at, entity),
    );
    const isFamily = all.every((form) => form.isFamily);
    if (forms.length > 0 && !isPartOfOther(text, at, { language, isFamily }))
      spots.push({ at, forms });
    start = at[1] - 1;
  }
  return spots;
}

/** Arabic and Hebrew letters that are joined to the next word. */
const PREFIXED = /(?:^|[^\p{L}\p{M}\p{N}])[وفبلكהובלמש]$/u;

/** Korean particles behind a name. */
const PARTICLE = /^(?:은|는|이|가|을|를|의|와|과|도|에|로|으로|에게|께서|측|씨)(?!\p{sc=Hang})/u;

function isBoundary(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (!isOfWord(before) || !isOfWord(after)) return true;
  if (isUnspaced(before) || isUnspaced(after)) return true;
  if (PARTICLE.test(text.slice(at, at + 4))) return true;
  return PREFIXED.test(text.slice(Math.max(0, at - 2), at));
}

function isOfWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}

/** Names that the publication does not have, and likely topics. */
type Stranger = Clip['unknown'][number];

/** “Mr. Vesper Lind”, “la directora, Abena Crowther”, “Abena Crowther, directora”, and who is introduced without capitals. */
const toTitled = ofLexicon(({ any, list }) => {
  const name = `(?<name>\\p{Lu}[\\p{L}\\p{M}'’-]+(?: (?:(?:de|da|dos|van|von|der|bin|al|la|le) )*\\p{Lu}[\\p{L}\\p{M}'’-]+){1,2})`;
  const office = any('clip.offices');
  const toCapital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const within = list('clip.prepositions').map((word) => word.replace(/!$/, ''));
  const preposition = toAlternatives([...within, ...within.map(toCapital)]);
  const capital = toAlternatives(list('clip.offices').map(toCapital));
  return [
    new RegExp(
      `(?<!\\p{L})(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Minister|Senator|Secretary|Ambassador|Governor|Professor)\\.? ${name}`,
      'gu',
    ),
    new RegExp(
      `(?=\\p{Lu})(?<=(?:${office}(?: \\p{Ll}[\\p{L}-]+){0,3},|${office}|(?<!\\p{L})${capital}) )(?!${capital} )${name}(?!\\p{L})`,
      'gu',
    ),
    new RegExp(
      `(?=\\p{Lu})(?<!\\p{L})(?<!(?<!\\p{L})${preposition} )(?!${capital} |${preposition} )${name}, (?:(?:${any('clip.articles')}|an?) )?(?:\\p{Ll}[\\p{L}-]+ ){0,2}?(?:${office}|${capital}(?!\\p{L}))`,
      'gu',
    ),
  ];
});

const BODY =
  /(?<name>(?:\p{Lu}[\p{L}'’-]+ )+(?:University|College|Institute|Ministry|Commission|Council|Bank|Corporation|Agency|Association|Committee|Foundation|Federation|Party))(?![\p{L}])/gu;

/** People and organizations that the page itself identifies as such. */
export function listStrangers(
  { entities }: Known,
  blocks: readonly Block[],
  namings: readonly NameForms[],
  { authors, image, quotations }: Pick<Clip, 'authors' | 'image' | 'quotations'>,
  lexicon?: Lexicon,
): Stranger[] {
  const { titles } = toSpeechWords(lexicon);
  const ids = new Set(entities.map(({ id }) => id));
  const names = new Set(entities.flatMap((entity) => entity.names));
  const known = Map.groupBy(namings, ({ block }) => block);
  const listAll = (pattern: RegExp) =>
    blocks.flatMap((block) => listFree(block, pattern, known.get(block) ?? []));
  const people = [
    ...authors.map(({ value }) => value),
    ...(image?.credits ?? []).map(({ name }) => name),
    ...quotations.map(({ speaker }) => (ids.has(speaker ?? '') ? null : speaker)),
    ...[...toTitled(lexicon), ...toUnspacedWords(lexicon).introduced]
      .flatMap(listAll)
      .map((words) => words.replace(titles, ''))
      .filter((words) => !isOblique(words, '')),
  ].filter((words) => words !== null);
  const all = new Map([
    ...listAll(BODY).map((words) => [words, 'organization'] as const),
    ...people.map((words) => [words, 'person'] as const),
  ]);
  return [...new Set([...people, ...all.keys()])]
    .filter((words) => !names.has(toSame(words)))
    .map((words) => ({ words, kind: all.get(words) ?? 'person' }));
}

function listFree({ text }: Block, pattern: RegExp, known: readonly NameForms[]): string[] {
  return [...text.matchAll(pattern)].flatMap(({ groups = {}, index, 0: all }) => {
    const { name = '' } = groups;
    const start = index + all.indexOf(name);
    const isTaken = known.some(({ at }) => at[0] < start + name.length && at[1] > start);
    const words = name.replace(/^(?:The|At|In|From|And|But) /, '');
    return isTaken || !(words.includes(' ') || isUnspaced(words.charAt(0))) ? [] : [words];
  });
}

/** Fewer players on the page do not make a topic likely. */
const MIN_PLAYERS = 2;

/** Likely topics, each with the reason: its name is on the page, or several of its players are. */
export function listTopics(
  { topics }: Known,
  blocks: readonly Block[],
  entities: Clip['entities'],
): Clip['topics'] {
  const found = new Map(findTopicWords({ topics }, blocks).map((one) => [one.id, one]));
  const named = new Set(entities.map(({ id }) => id));
  return topics.flatMap(({ id, players }) => {
    const { words = '', count = 0 } = found.get(id) ?? {};
    const present = players.filter((player) => named.has(player));
    const why = [
      count > 0 && say.clipNames.topicWords({ words, n: count }),
      present.length >= MIN_PLAYERS && say.clipNames.players({ ids: present.join(', ') }),
    ].filter((one) => one !== false);
    return why.length === 0 ? [] : [{ id, why: why.join('; ') }];
  });
}

/** The topics whose words stand in a text, each with the first of them. */
export function findTopicWords({ topics }: Pick<Known, 'topics'>, blocks: readonly Block[]) {
  const text = blocks.map((block) => toSame(block.text).toLowerCase()).join('\n');
  return topics.flatMap(({ id, words: all }) => {
    const counted = all.map((words) => ({
      id,
      words,
      count: countOf(text, toSame(words).toLowerCase()),
    }));
    return counted.find(({ count }) => count > 0) ?? [];
  });
}

/** How often the words stand in a text, and not within others. */
export function countOf(text: string, words: string): number {
  const isWord = (character = '') => isOfWord(character) && !isUnspaced(character);
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!isWord(text[at - 1]) && !isWord(text[at + words.length])) count += 1;
  return count;
}
