import { later } from '../content/problems/memoize.ts';
import type { Typeface } from './lettering.ts';

type Measured = Pick<Typeface, 'measure'>;

export interface SetLines {
  readonly lines: readonly string[];
  /** In pixels. */
  readonly size: number;
}

/** Scripts without spaces. Their characters are as wide as high, and a line may end after each, except as below. */
const WIDE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}`;
/** What cannot end a line: JIS X 4051, with Chinese marks. */
const OPENING = '（「『《〈【［｛〔〖￥＄';
/** What cannot begin a line: closing marks, and characters that continue the one before. */
const CLOSING =
  '，。、：；！？）」』》〉】］｝〕〗．・”’…‥—～〜％‰℃%' +
  'ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ々〻ゝゞヽヾ゛゜';

/**
 * What a line break cannot split: a word with its marks, a number with its unit, a date, or, in scripts without spaces,
 * a character with its marks. Spaces are units of their own; no-break spaces belong to their words.
 */
const UNITS = new RegExp(
  `[ \\t\\n]+|[${OPENING}“‘]*(?:(?:[\\d０-９][\\d０-９.,:]*[${WIDE}])+|[${WIDE}]|(?:[^ \\t\\n${WIDE}${OPENING}“‘]|[“‘](?![${WIDE}]))+)(?:[${CLOSING}]|\\p{M})*|.`,
  'gsu',
);

const IS_WIDE = new RegExp(`[${WIDE}]`, 'u');

export function isWide(text: string): boolean {
  return IS_WIDE.test(text);
}

const IS_TAIL = /^\p{Script=Hiragana}+$/u;

/** All languages without spaces share one dictionary. */
const WORDS = later(() => new Intl.Segmenter('ja', { granularity: 'word' }));

/** Joins units that are read together: a word of several characters with its endings and particles. */
function joinPhrases(text: string, units: readonly string[]): string[] {
  const starts = new Set<number>();
  let isAfterMark = true;
  for (const { segment, index, isWordLike = false } of WORDS().segment(text)) {
    if (isAfterMark || !IS_TAIL.test(segment)) starts.add(index);
    isAfterMark = !isWordLike;
  }
  const phrases: string[] = [];
  let at = 0;
  for (const unit of units) {
    const last = phrases.pop();
    if (last !== undefined) phrases.push(...(starts.has(at) ? [last, unit] : [last + unit]));
    else phrases.push(unit);
    at += unit.length;
  }
  return phrases;
}

/**
 * The text in the largest of `sizes` at which it has at most `most` lines. If it never does, or if a word is wider than
 * a line, it is cut in the last size.
 */
export function fitLines(
  text: string,
  typeface: Typeface,
  {
    width,
    most,
    sizes,
  }: { readonly width: number; readonly most: number; readonly sizes: readonly number[] },
): SetLines {
  const units = splitUnits(text);
  // Without spaces, lines end at words if that needs no smaller size.
  const ways = isWide(text) ? [joinPhrases(text.trim(), units), units] : [units];
  for (const size of sizes)
    for (const way of ways) {
      const lines = setUnits(way, typeface, width / size);
      const isFit = lines.every((line) => typeface.measure(line) * size <= width);
      if (isFit && lines.length <= most)
        return { lines: balance(way, typeface, width / size, lines), size };
    }
  const size = sizes.at(-1) ?? 16;
  const lines = breakLines(text, typeface, width / size);
  return { lines: cutLines(lines, typeface, width / size, most), size };
}

/** `width` is for size 1. A wider word is alone on its line, and goes beyond it. */
export function breakLines(text: string, typeface: Measured, width: number): string[] {
  return setUnits(splitUnits(text), typeface, width);
}

/** The number of these lines for many widths, where a text is as wide as its letters together. */
export function toLineCounter(text: string, { measure }: Measured): (width: number) => number {
  const units = splitUnits(text).map((unit) => [measure(unit), unit.trim() === ''] as const);
  return (width) => {
    let [count, line] = [0, 0];
    for (const [size, isSpace] of units)
      if (count > 0 && (isSpace || line + size <= width)) line += size;
      else if (!isSpace) [count, line] = [count + 1, size];
    return count;
  };
}

function splitUnits(text: string): string[] {
  return text.trim().match(UNITS) ?? [];
}

function setUnits(units: readonly string[], { measure }: Measured, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    const longer = line + unit;
    if (line === '' || unit.trim() === '' || measure(longer.trimEnd()) <= width) {
      line = line === '' ? unit.trimStart() : longer;
      continue;
    }
    lines.push(line.trimEnd());
    line = unit.trimStart();
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The same number of lines, of similar length. */
function balance(
  units: readonly string[],
  typeface: Typeface,
  width: number,
  lines: readonly string[],
): readonly string[] {
  if (lines.length < 2) return lines;
  let [low, high, best] = [width / lines.length, width, lines];
  for (let step = 0; step < 7; step += 1) {
    const middle = (low + high) / 2;
    const tried = setUnits(units, typeface, middle);
    if (tried.length > lines.length) low = middle;
    else [high, best] = [middle, tried];
  }
  return best.some((line) => typeface.measure(line) > width) ? lines : best;
}

/** The first lines, ending in an ellipsis. */
function cutLines(
  lines: readonly string[],
  { measure }: Typeface,
  width: number,
  most: number,
): string[] {
  const kept = lines.slice(0, Math.max(1, most));
  const isWhole = kept.length === lines.length;
  let last = kept.pop() ?? '';
  if (isWhole && measure(last) <= width) return [...kept, last];
  while (last !== '' && measure(`${last}…`) > width) last = last.replace(/\s*\S\s*$/u, '');
  return [...kept, `${last.replace(/[\s,.;:，。；：]+$/u, '')}…`];
}
