/** Whom and what a page names, of all that the publication has. Better one too few than a wrong one. */
import { type Known, type KnownEntity, toSame } from './known.ts';
import { isUnspaced } from './lexicon.ts';
import {
  hasOwnOffice,
  isIntroduced,
  isLastOfOther,
  isLongerName,
  isMeantAsOutlet,
  isOfOtherCountry,
  isPartOfOther,
} from './name-neighbours.ts';
import type { Block } from './page.ts';

interface Form {
  readonly entity: KnownEntity;
  readonly isFamily: boolean;
}

interface NameIndex {
  readonly trie: NameTrie<Form>;
  readonly language: string;
}

export interface Naming {
  readonly block: Block;
  readonly at: readonly [number, number];
  readonly words: string;
  readonly entity: KnownEntity;
}

interface Named {
  readonly namings: readonly Naming[];
  /** Words that are the name of several. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
}

export function buildNames({ entities, language }: Known): NameIndex {
  const holders = countFamilies(entities);
  const forms = entities.flatMap((entity): (readonly [string, Form])[] => [
    ...entity.names.map((name) => [name, { entity, isFamily: false }] as const),
    ...entity.families
      .filter((family) => holders.get(family) === 1 && !entity.names.includes(family))
      .map((family) => [family, { entity, isFamily: true }] as const),
  ]);
  return { trie: buildTrie(forms), language };
}

/** How many people have a word at the beginning or at the end of their name. */
function countFamilies(entities: readonly KnownEntity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, names, families } of entities) {
    if (kind !== 'person') continue;
    const ends = names.flatMap((name) => {
      const words = name.split(' ');
      return [words[0] ?? '', words.at(-1) ?? ''];
    });
    for (const word of new Set([...ends, ...families]))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

interface Spot {
  readonly block: Block;
  readonly at: readonly [number, number];
  readonly forms: readonly Form[];
}

export function findNames({ trie, language }: NameIndex, blocks: readonly Block[]): Named {
  const spots = blocks.flatMap((block) => listSpots(trie, block, language));
  const ambiguous = new Map<string, readonly string[]>();
  const sure = spots.flatMap((spot): (Naming & { isFamily: boolean })[] => {
    const ids = [...new Set(spot.forms.map(({ entity }) => entity.id))];
    const words = spot.block.text.slice(...spot.at);
    const [form] = spot.forms;
    if (form === undefined) return [];
    if (ids.length > 1) {
      ambiguous.set(words, ids);
      return [];
    }
    return [{ block: spot.block, at: spot.at, words, ...form }];
  });
  const full = new Set(sure.filter(({ isFamily }) => !isFamily).map(({ entity }) => entity.id));
  const families = sure.filter(({ isFamily }) => isFamily);
  // From then on the family name alone may be that of either.
  const shared = new Set(families.filter(isIntroduced).map(({ entity }) => entity.id));
  const others = new Set(families.filter(isLastOfOther).map(({ entity }) => entity.id));
  const titled = new Set(families.filter(hasOwnOffice).map(({ entity }) => entity.id));
  const common = listCommon(sure);
  const namings = sure.filter((naming) => {
    if (common.has(naming.entity.id)) return false;
    if (!naming.isFamily) return true;
    const { id } = naming.entity;
    if (isLastOfOther(naming) || shared.has(id)) return false;
    return full.has(id) || (titled.has(id) && !others.has(id));
  });
  return { namings, ambiguous };
}

/** Outlets of one word, as “Time” and “The Guardian”, where nothing on the page says that the paper is meant. */
function listCommon(namings: readonly Naming[]): ReadonlySet<string> {
  const outlets = namings.filter(({ entity }) => entity.kind === 'outlet');
  const certain = new Set(outlets.filter(isMeantAsOutlet).map(({ entity }) => entity.id));
  return new Set(outlets.map(({ entity }) => entity.id).filter((id) => !certain.has(id)));
}

function listSpots(trie: NameTrie<Form>, block: Block, language: string): Spot[] {
  const text = toSame(block.text);
  const spots: Spot[] = [];
  const isEnd = (end: number) =>
    isBoundary(text, end) && !/^\.\p{L}|^@/u.test(text.slice(end, end + 2));
  for (let at = 0; at < text.length;) {
    const isStart = canBegin(trie, text, at) && isBoundary(text, at);
    const found = isStart ? findLongest(trie, text, at, isEnd) : undefined;
    if (found === undefined) at += 1;
    else {
      const place = [at, found.end] as const;
      const forms = found.values.filter(
        ({ entity }) =>
          !isOfOtherCountry(text, place, entity) && !isLongerName(text, place, entity),
      );
      const spot = { block, at: place, forms };
      const isFamily = found.values.every((form) => form.isFamily);
      if (forms.length > 0 && !isPartOfOther(text, spot.at, { language, isFamily }))
        spots.push(spot);
      at = found.end;
    }
  }
  return spots;
}

/** Letters that Arabic and Hebrew write together with the word after them. */
const PREFIXED = /(?:^|[^\p{L}\p{M}\p{N}])[وفبلكהובלמש]$/u;

/** Whether a word may begin or end between two characters. */
function isBoundary(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (before === '' || after === '') return true;
  if (!isOfWord(before) || !isOfWord(after)) return true;
  if (isUnspaced(before) || isUnspaced(after)) return true;
  return PREFIXED.test(text.slice(Math.max(0, at - 2), at));
}

function isOfWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

interface NameTrie<Value> {
  readonly root: Node<Value>;
}

function buildTrie<Value>(names: Iterable<readonly [string, Value]>): NameTrie<Value> {
  const root: Node<Value> = { next: new Map(), values: [] };
  for (const [name, value] of names) {
    let node = root;
    for (const unit of name.split('')) {
      const next = node.next.get(unit) ?? { next: new Map(), values: [] };
      node.next.set(unit, next);
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }
  return { root };
}

/** Whether any name begins as the text does at `at`: what else there is to ask of a place costs more. */
function canBegin<Value>({ root }: NameTrie<Value>, text: string, at: number): boolean {
  return root.next.get(text.charAt(at))?.next.has(text.charAt(at + 1)) === true;
}

/** The values of the longest name at `from` that `isEnd` lets end where it does; `undefined` if there is none. */
function findLongest<Value>(
  { root }: NameTrie<Value>,
  text: string,
  from: number,
  isEnd: (end: number) => boolean,
): { readonly end: number; readonly values: readonly Value[] } | undefined {
  let node: Node<Value> | undefined = root;
  let longest: { end: number; values: readonly Value[] } | undefined;
  for (let at = from; at < text.length; at += 1) {
    node = node.next.get(text.charAt(at));
    if (node === undefined) break;
    if (node.values.length > 0 && isEnd(at + 1)) longest = { end: at + 1, values: node.values };
  }
  return longest;
}
