/**
 * Pagefind keeps its words in files of about 20 KB, and every word looked for loads one, which was a third of what
 * a search loads. Here they are cut four times finer. It finds in a file what begins like a word that is not
 * finished, so words of one beginning stay together where they can.
 */
import { findPartings } from './partings.ts';
import type { Term } from './postings.ts';

export interface Chunk {
  /** Bounds, cut short where they part from the neighbours, as Pagefind has them: a word between them is looked for here. */
  readonly first: string;
  readonly last: string;
  readonly terms: readonly Term[];
}

/** Bytes before packing; those of Pagefind have up to 54,000. */
const SIZE = 10_000;
/** From so many bytes on, words part that have fewer than so many letters in common. */
const PARTING: readonly (readonly [bytes: number, letters: number])[] = [
  [SIZE, 3],
  [2 * SIZE, 4],
  [3 * SIZE, 6],
  [4 * SIZE, Infinity],
];

/** `terms` are in the order of their bytes. */
export function cutTerms(terms: readonly Term[]): Chunk[] {
  const groups: Term[][] = [];
  const froms: (string | undefined)[] = [];
  const partings = findPartings(terms, SIZE);
  let size = 0;
  terms.forEach((term, index) => {
    const parting = partings.get(index);
    const isForced = typeof parting === 'object';
    if (
      index === 0 ||
      isForced ||
      (parting === 'free' && size >= SIZE) ||
      (parting === undefined && mayPart(size, terms[index - 1], term))
    ) {
      groups.push([]);
      froms.push(isForced ? parting.from : undefined);
      size = 0;
    }
    groups.at(-1)?.push(term);
    size += term.bytes.length;
  });
  return groups.map((group, index) => {
    const [first = '', last = ''] = [group[0]?.text, group.at(-1)?.text];
    const before = groups[index - 1]?.at(-1)?.text;
    const after = groups[index + 1]?.[0]?.text;
    return {
      first: froms[index] ?? toBound(first, before),
      last: toBound(last, after),
      terms: group,
    };
  });
}

function mayPart(size: number, before: Term | undefined, term: Term): boolean {
  if (size < SIZE) return false;
  const common = countCommon(before?.text ?? '', term.text);
  return PARTING.some(([bytes, letters]) => size >= bytes && common < letters);
}

function toBound(text: string, neighbour: string | undefined): string {
  if (neighbour === undefined) return text;
  return Array.from(text)
    .slice(0, countCommon(text, neighbour) + 1)
    .join('');
}

function countCommon(a: string, b: string): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  const differs = one.findIndex((letter, index) => letter !== other[index]);
  return differs < 0 ? one.length : differs;
}
