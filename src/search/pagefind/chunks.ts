/**
 * Pagefind keeps its words in files of about 20 KB, and every word looked for loads one, which was a third of what
 * a search loads. Here they are cut four times finer. It finds in a file what begins like a word that is not
 * finished, so words of one beginning stay together where they can.
 */
import { isRunning } from '../words.ts';
import type { IndexTerm } from './postings.ts';

export interface Chunk {
  /** Bounds, cut short where they part from the neighbours, as Pagefind has them: a word between them is looked for here. */
  readonly first: string;
  readonly last: string;
  readonly terms: readonly IndexTerm[];
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
export function cutTerms(terms: readonly IndexTerm[]): Chunk[] {
  const groups: IndexTerm[][] = [];
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

function mayPart(size: number, before: IndexTerm | undefined, term: IndexTerm): boolean {
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

// Where a list of words may be parted into files, so that a query of a letter or two of a script that runs on finds all
// words that it begins. Pagefind looks in the one file between whose bounds a query lies, else in all those whose
// bounds begin like it. So the words of one beginning stand in one file or, if they are too many, in files of their own
// whose bounds lie above it.

/** Before a word a file may end, or must not, or it ends and the next has that bound. */
type Parting = 'free' | 'never' | { readonly from: string };

interface Sized {
  readonly text: string;
  readonly bytes: { readonly length: number };
}

/** Characters of Pagefind’s: a syllable of Hangul has two or three, a letter of Thai its vowel and its tone. */
const DEPTH = 6;

/** By the place of the word in the list, which is in order; none where the script does not run on. `size` is in bytes. */
export function findPartings(words: readonly Sized[], size: number): Map<number, Parting> {
  const partings = new Map<number, Parting>();
  const part = (start: number, end: number, depth: number): void => {
    for (const [from, to, prefix] of groupByBeginning(words, start, end, depth)) {
      const bytes = words.slice(from, to).reduce((sum, word) => sum + word.bytes.length, 0);
      if (bytes > size) {
        partings.set(from, { from: `${prefix}\0` });
        if (depth < DEPTH) part(from, to, depth + 1);
      } else {
        // What begins a file for the sake of a shorter beginning does so still.
        if (!partings.has(from)) partings.set(from, 'free');
        for (let at = from + 1; at < to; at += 1) partings.set(at, 'never');
      }
    }
  };
  part(0, words.length, 1);
  return partings;
}

/** The words from `start` to `end` by their first letters, so many as `depth`; shorter ones are left out. */
function groupByBeginning(
  words: readonly Sized[],
  start: number,
  end: number,
  depth: number,
): [from: number, to: number, prefix: string][] {
  const groups: [from: number, to: number, prefix: string][] = [];
  for (let at = start; at < end; at += 1) {
    const { text = '' } = words[at] ?? {};
    const last = groups.at(-1);
    if (last?.[1] === at && text.startsWith(last[2])) last[1] = at + 1;
    else if (isRunning(text)) {
      const letters = Array.from(text).slice(0, depth);
      if (letters.length === depth) groups.push([at, at + 1, letters.join('')]);
    }
  }
  return groups;
}
