/** What all parts of a card are drawn with. */
import type { Card, CardRow } from './card.ts';
import { fitLines } from './break-lines.ts';
import type { Paper } from './paper.ts';
import type { Typefaces } from './lettering.ts';

/** Free on the left and on the right. */
export const MARGIN = 64;
/** Where what a body shows has to end. */
export const BODY_END = 520;

export interface Drawing {
  readonly card: Card;
  readonly paper: Paper;
  readonly faces: Typefaces;
}

/** The size of lines. */
export const SMALL = 27;

/** Sets a line, cut where it has no room; its mark first. Gives where it ends. */
export function setRow(
  { card: { colours }, paper, faces }: Drawing,
  { mark, hue, strong, rest }: CardRow,
  { x, y, width, size = SMALL }: { x: number; y: number; width: number; size?: number },
): number {
  let at = x;
  if (mark !== undefined) {
    drawMark(paper, mark, { x, y: y - size * 0.93, size: size * 1.04, ink: colours.ink });
    at += size * 1.56;
  }
  const [first = ''] = fitLines(strong, faces.strong, {
    width: x + width - at,
    most: 1,
    sizes: [size],
  }).lines;
  const fill = colours.sides[hue ?? -1] ?? colours.ink;
  at = paper.set(first, { x: at, y, size, typeface: faces.strong, fill });
  if (rest === '') return at;
  if (strong !== '' && !/^[,.;:，、。；：]/u.test(rest) && !/[，、。；：]$/u.test(strong))
    at += size * 0.3;
  const room = x + width - at;
  if (room < size * 3) return at;
  const [second = ''] = fitLines(rest, faces.plain, { width: room, most: 1, sizes: [size] }).lines;
  return paper.set(second, { x: at, y, size, typeface: faces.plain, fill: colours.quiet });
}

/** The square of a status: full, half or empty. */
function drawMark(
  { fill }: Paper,
  mark: NonNullable<CardRow['mark']>,
  { x, y, size, ink }: { x: number; y: number; size: number; ink: string },
): void {
  const edge = 4;
  const runs = cutDashes(size, mark === 'unknown' ? [6, 4] : [size, 0]);
  fill(
    ink,
    ...runs.flatMap(([from, length]) => [
      { x: x + from, y, width: length, height: edge },
      { x: x + size - edge, y: y + from, width: edge, height: length },
      { x: x + size - from - length, y: y + size - edge, width: length, height: edge },
      { x, y: y + size - from - length, width: edge, height: length },
    ]),
  );
  const full = mark === 'known' ? size : size / 2;
  if (mark !== 'unknown') fill(ink, { x, y, width: full, height: size });
}

/** The dashes of a line of so many pixels: where each begins, and how long it is. */
export function cutDashes(
  length: number,
  [dash, gap]: readonly [dash: number, gap: number],
): [from: number, length: number][] {
  return Array.from({ length: Math.ceil(length / (dash + gap)) }, (_, index) => {
    const from = index * (dash + gap);
    return [from, Math.min(dash, length - from)];
  });
}
