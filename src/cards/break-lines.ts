/** Text in lines, by measured width. */
import type { Typeface } from './typeface.ts';

export interface Lines {
  readonly lines: readonly string[];
  /** In pixels. */
  readonly size: number;
}

const WIDE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const OPENING = '（「『《〈【';
const CLOSING = '，。、：；！？）」』》〉】”’…%';

/**
 * What no line may part: a word with its marks, or one character of scripts that have no spaces, with the marks that belong
 * to it. Spaces stand by themselves; those that may not be broken belong to their words.
 */
const UNITS = new RegExp(
  `[ \\t\\n]+|[${OPENING}“‘]*[${WIDE}][${CLOSING}]*|[^ \\t\\n${WIDE}${OPENING}]+|.`,
  'gu',
);

/** The text in the largest of `sizes` at which it has no more than `most` lines; cut in the last size where it never has, or where a word is wider than a line. */
export function fitLines(
  text: string,
  typeface: Typeface,
  {
    width,
    most,
    sizes,
  }: { readonly width: number; readonly most: number; readonly sizes: readonly number[] },
): Lines {
  for (const size of sizes) {
    const lines = breakLines(text, typeface, width / size);
    const isFit = lines.every((line) => typeface.measure(line) * size <= width);
    if (isFit && lines.length <= most)
      return { lines: balance(text, typeface, width / size, lines), size };
  }
  const size = sizes.at(-1) ?? 16;
  const lines = breakLines(text, typeface, width / size);
  return { lines: cutLines(lines, typeface, width / size, most), size };
}

/** `width` at a size of 1. A word that is wider stands alone, and beyond it. */
export function breakLines(text: string, { measure }: Typeface, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.trim().match(UNITS) ?? []) {
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

/** The same number of lines, none of them much shorter than the others. */
function balance(
  text: string,
  typeface: Typeface,
  width: number,
  lines: readonly string[],
): readonly string[] {
  if (lines.length < 2) return lines;
  let [low, high, best] = [width / lines.length, width, lines];
  for (let step = 0; step < 7; step += 1) {
    const middle = (low + high) / 2;
    const tried = breakLines(text, typeface, middle);
    if (tried.length > lines.length) low = middle;
    else [high, best] = [middle, tried];
  }
  return best.some((line) => typeface.measure(line) > width) ? lines : best;
}

/** The first lines, with a mark that they go on. */
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
  return [...kept, `${last.replace(/[\s,;:，；：]+$/u, '')}…`];
}
