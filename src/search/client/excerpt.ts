/** Excerpts as pieces of plain text: what is a hit is known by position, so no markup is ever read. */

export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** As Pagefind parts words. */
const SPACE = /[^\S\uFEFF]+/;
const LENGTH = 30;
const LEAD = 6;
const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** The part of the text with most hits, about thirty words; its beginning if there is none. */
export function toExcerpt(content: string, locations: readonly number[]): Segment[] {
  const words = content.split(SPACE);
  const hits = new Set(locations);
  const start = findStart(words.length, locations);
  const end = Math.min(words.length, start + LENGTH);
  const segments = words
    .slice(start, end)
    .flatMap((word, at) => toSegments(word, hits.has(start + at)));
  return joinEqual([
    { text: start > 0 ? '… ' : '', hit: false },
    ...segments,
    { text: end < words.length ? '…' : '', hit: false },
  ]);
}

/** The whole text: words of others are never cut. */
export function toWhole(content: string, locations: readonly number[]): Segment[] {
  const hits = new Set(locations);
  const words = content.split(SPACE);
  const segments = words.flatMap((word, at) => toSegments(word, hits.has(at)));
  const last = segments.pop();
  return joinEqual(last === undefined ? [] : [...segments, { ...last, text: last.text.trimEnd() }]);
}

/** The words that were found, as they stand in the text and in lower case, at most six. */
export function listFoundWords(content: string, locations: readonly number[]): string[] {
  const words = content.split(SPACE);
  return [
    ...new Set(locations.map((at) => WORD.exec(words[at] ?? '')?.[2]?.toLowerCase() ?? '')),
  ].slice(0, 6);
}

/** All words in lower case, without accents. */
export function listWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function findStart(length: number, locations: readonly number[]): number {
  const inside = (from: number) =>
    locations.filter((at) => at >= from && at < from + LENGTH).length;
  const sorted = [...locations].sort((a, b) => a - b);
  const best = sorted.reduce((top, at) => (inside(at) > inside(top) ? at : top), sorted[0] ?? 0);
  // What fits into the beginning is shown from there.
  if (inside(0) >= inside(best)) return 0;
  return Math.max(0, Math.min(best - LEAD, length - LENGTH));
}

/** A hit without the punctuation around it. The space after a word belongs to nothing yet. */
function toSegments(word: string, hit: boolean): Segment[] {
  if (!hit) return [{ text: `${word} `, hit: false }];
  const [, before = '', core = '', after = ''] = WORD.exec(word) ?? [];
  return [
    { text: before, hit: false },
    { text: core, hit: true },
    { text: `${after} `, hit: false },
  ];
}

/** Neighbours of one kind become one; two hits with only a space between them are one hit. */
function joinEqual(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    const before = joined.at(-2);
    if (segment.hit && last?.text === ' ' && before?.hit === true) {
      joined.splice(-2, 2, { text: `${before.text} ${segment.text}`, hit: true });
    } else if (last?.hit === segment.hit) {
      joined.splice(-1, 1, { text: last.text + segment.text, hit: last.hit });
    } else joined.push(segment);
  }
  return joined;
}

/** The same text with every occurrence of the words as a hit. */
export function toMarked(text: string, words: readonly string[]): Segment[] {
  if (words.length === 0) return [{ text, hit: false }];
  const parts = text.split(toPattern(words));
  return parts
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** Whole words; Chinese runs on without spaces, so there the characters do. */
function toPattern(words: readonly string[]): RegExp {
  const choices = words.map((word) => {
    const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return /\p{Script=Han}/u.test(word)
      ? escaped
      : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  });
  return new RegExp(`(${choices.join('|')})`, 'giu');
}
