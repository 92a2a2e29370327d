/**
 * Where a list of words may be parted into files, so that a query of a letter or two of a script that runs on finds
 * all words that it begins. Pagefind looks in the one file between whose bounds a query lies, else in all those whose
 * bounds begin like it. So the words of one beginning stand in one file or, if they are too many, in files of their own
 * whose bounds lie above it.
 */
import { isRunning } from '../words.ts';

/** Before a word a file may end, or must not, or it ends and the next has that bound. */
export type Parting = 'free' | 'never' | { readonly from: string };

export interface Sized {
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
