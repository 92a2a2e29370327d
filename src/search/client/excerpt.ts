/** Excerpts as pieces of plain text. Hits are known by position, so no markup is parsed. */
import { toKey } from '../letters.ts';
import { countLetters, isRunning, listTerms, listTokens, toCore, type Token } from '../words.ts';
import { findWords, type MatchRange } from './match.ts';

export interface ExcerptSegment {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Length of an excerpt and of its part before the first hit. A word counts two, a letter of a script without spaces
 * one.
 */
const LENGTH = 60;
const LEAD = 12;
/** What may separate words of a single hit. */
const BETWEEN = /^[\s\u05BE]*$/;

/** The part of the text with the most hits, about thirty words; without hits, its beginning. */
export function toExcerpt(
  content: string,
  locations: readonly number[],
  q: string,
): ExcerptSegment[] {
  const tokens = listTokens(content);
  const [from, to] = findWindow(tokens, locations);
  const start = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  const end = to >= tokens.length ? content.length : (tokens[to]?.start ?? content.length);
  const hits = findHits(content, tokens, locations, q);
  return joinEqual([
    { text: start > 0 ? '… ' : '', hit: false },
    ...cut(content, hits, { start, end }),
    { text: end < content.length ? '…' : '', hit: false },
  ]);
}

/** The whole text: quotations are never cut. */
export function toWhole(
  content: string,
  locations: readonly number[],
  q: string,
): ExcerptSegment[] {
  const hits = findHits(content, listTokens(content), locations, q);
  return cut(content, hits, { start: 0, end: content.length });
}

/** The words found, as in the text but in lower case, at most six. */
export function listFoundWords(content: string, locations: readonly number[], q: string): string[] {
  const hits = findHits(content, listTokens(content), locations, q);
  const words = hits.flatMap(({ start, end }) => content.slice(start, end).split(/[\s\u05BE]+/));
  return [...new Set(words.map((word) => word.toLowerCase()))].slice(0, 6);
}

/** The whole text with every occurrence of the words as a hit. */
export function toMarked(text: string, words: readonly string[]): ExcerptSegment[] {
  return cut(text, findWords(text, words), { start: 0, end: text.length });
}

/** The window's first token and the one after its last. */
function findWindow(tokens: readonly Token[], locations: readonly number[]): [number, number] {
  const sizes = tokens.map(({ isLetter }) => (isLetter ? 1 : 2));
  const findEnd = (from: number) => {
    let [to, room] = [from, LENGTH];
    while (to < tokens.length && (room -= sizes[to] ?? 0) >= 0) to += 1;
    return to;
  };
  const inside = (from: number) => {
    const to = findEnd(from);
    return locations.filter((at) => at >= from && at < to).length;
  };
  const sorted = locations.toSorted((a, b) => a - b);
  const best = sorted.reduce((top, at) => (inside(at) > inside(top) ? at : top), sorted[0] ?? 0);
  // If the opening has as many hits, show that.
  if (inside(0) >= inside(best)) return [0, findEnd(0)];
  let [from, lead] = [best, LEAD];
  while (from > 0 && (lead -= sizes[from - 1] ?? 0) >= 0) from -= 1;
  // Near the end, fill the excerpt up to its usual length.
  let rest = sizes.slice(from).reduce((sum, size) => sum + size, 0);
  while (from > 0 && (rest += sizes[from - 1] ?? 0) <= LENGTH) from -= 1;
  return [from, findEnd(from)];
}

/** The hits, without the punctuation around them; those separated only by space become one. */
function findHits(
  content: string,
  tokens: readonly Token[],
  locations: readonly number[],
  q: string,
): MatchRange[] {
  const terms = listTerms(q).filter(isRunning).map(toKey);
  const ranges = locations
    .toSorted((a, b) => a - b)
    .flatMap((at) => {
      const token = tokens[at];
      if (token === undefined) return [];
      return [token.isLetter ? toRun(tokens, at, terms) : trim(content, token)];
    });
  const joined: MatchRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last === undefined || !BETWEEN.test(content.slice(last.end, range.start))) {
      joined.push(range);
    } else joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
  }
  return joined;
}

function trim(content: string, token: Token): MatchRange {
  const { before, core } = toCore(content.slice(token.start, token.end));
  const start = token.start + before.length;
  return { start, end: start + core.length };
}

/** The letter, and those after it that the query has as well. */
function toRun(tokens: readonly Token[], at: number, terms: readonly string[]): MatchRange {
  const key = toKey(tokens[at]?.text ?? '');
  const count = Math.max(1, ...terms.filter((term) => key.startsWith(term)).map(countLetters));
  return { start: tokens[at]?.start ?? 0, end: tokens[at + count - 1]?.end ?? 0 };
}

function cut(
  text: string,
  hits: readonly MatchRange[],
  { start, end }: MatchRange,
): ExcerptSegment[] {
  const segments: ExcerptSegment[] = [];
  let from = start;
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= end) continue;
    segments.push({ text: text.slice(from, hit.start), hit: false });
    segments.push({ text: text.slice(hit.start, hit.end), hit: true });
    from = hit.end;
  }
  segments.push({ text: text.slice(from, end), hit: false });
  return segments.filter((segment) => segment.text !== '');
}

/** Joins neighbouring segments that are both hits or both not. */
function joinEqual(segments: readonly ExcerptSegment[]): ExcerptSegment[] {
  const joined: ExcerptSegment[] = [];
  for (const segment of segments.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    if (last?.hit === segment.hit) {
      joined.splice(-1, 1, { text: last.text + segment.text, hit: last.hit });
    } else joined.push(segment);
  }
  return joined;
}
