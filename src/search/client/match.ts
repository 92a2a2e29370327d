/** Finds words in a text by position, ignoring accents, points and widths. */
import { isJoining, PARTICLES, toKey } from '../letters.ts';
import { isRunning, LETTER, RUNNING } from '../words.ts';

export interface MatchRange {
  readonly start: number;
  readonly end: number;
}

const OTHER_LETTER = `(?!${RUNNING})[\\p{L}\\p{N}]`;

/** In order, without overlaps. Whole words; in scripts without spaces, any occurrence. */
export function findWords(text: string, words: readonly string[]): MatchRange[] {
  const keys = [...new Set(words.map(toKey))].filter((key) => key !== '');
  if (keys.length === 0) return [];
  const { key, places } = toPlaces(text);
  return [...key.matchAll(toPattern(keys))].map(({ 0: found, index }) => ({
    start: places[index]?.start ?? 0,
    end: places[index + found.length - 1]?.end ?? text.length,
  }));
}

/** The key of a text, and the letter of the text from which each of its characters comes. */
function toPlaces(text: string) {
  const letters = [...text.matchAll(LETTER)].map(({ 0: letter, index }) => ({
    key: toKey(letter),
    start: index,
    end: index + letter.length,
  }));
  const places = letters.flatMap((letter) =>
    Array.from<typeof letter>({ length: letter.key.length }).fill(letter),
  );
  return { key: letters.map(({ key }) => key).join(''), places };
}

/** Longest first, with particles, so that a word wins over its own beginning. */
function toPattern(keys: readonly string[]): RegExp {
  const choices = keys
    .toSorted((a, b) => b.length - a.length)
    .map((key) => {
      const escaped = key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      if (isRunning(key)) return escaped;
      const particles = isJoining(key) ? PARTICLES : '';
      return `(?<!${OTHER_LETTER})${particles}${escaped}(?!${OTHER_LETTER})`;
    });
  return new RegExp(choices.join('|'), 'gu');
}
