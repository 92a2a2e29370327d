/** What each side says, side by side, each under a bar in its colour. */
import { CARD_SIZE, type CardRow, type CardSide, type CardWord, type SidesBody } from './card.ts';
import { breakLines, fitLines } from './break-lines.ts';
import { BODY_END, cutDashes, type CardDrawing, MARGIN, setRow } from './paper.ts';
import type { Typefaces } from './lettering.ts';

const GAP = 48;
/** Of the words. */
const SIZES = [39, 34, 30, 26];
const NAME = 27;
/** Below the bar; and the height of a line that names the speaker. */
const [NAMES, BY] = [42, 35];

type SideColumn = ReturnType<typeof layOutSides>['columns'][number];

export function drawSides(drawing: CardDrawing, { sides }: SidesBody, title: number): void {
  const top = title + 46;
  const { size, columns } = layOutSides(drawing.faces, sides, BODY_END - top - NAMES);
  for (const column of columns) drawSide(drawing, column, top, size);
}

/**
 * All sides get the same width and size of words: the largest at which every side fits. If even the smallest is too
 * large for the longest, that is cut.
 * @param height of words and speakers
 */
export function layOutSides(faces: Typefaces, sides: readonly CardSide[], height: number) {
  const width = (CARD_SIZE.width - 2 * MARGIN - GAP * (sides.length - 1)) / sides.length;
  const columns = sides.map((side, index) => {
    const by = side.by === undefined ? [] : breakBy(faces, side.by, width);
    const text = toText(side.words);
    return { side, x: MARGIN + index * (width + GAP), by, text, room: height - by.length * BY };
  });
  const toMost = (room: number, size: number) => Math.max(1, Math.floor(room / (size * 1.2)));
  const isFit = (size: number) =>
    columns.every(({ text, room }) => {
      const lines = breakLines(text, faces.text, width / size);
      return (
        lines.length <= toMost(room, size) &&
        lines.every((line) => faces.text.measure(line) * size <= width)
      );
    });
  const size = SIZES.find(isFit) ?? SIZES.at(-1) ?? NAME;
  return {
    // The same for every side: none is louder than another.
    size,
    columns: columns.map(({ side, x, by, text, room }) => {
      const most = toMost(room, size);
      return { side, x, width, by, ...fitLines(text, faces.text, { width, most, sizes: [size] }) };
    }),
  };
}

function drawSide(
  drawing: CardDrawing,
  { side, x, width, lines, by }: SideColumn,
  top: number,
  size: number,
): void {
  const { card, paper, faces } = drawing;
  const { colours } = card;
  const hue = colours.sides[side.hue ?? -1] ?? colours.ink;
  paper.fill(hue, { x, y: top - 4, width, height: 8 });
  const [name = ''] = fitLines(side.name, faces.strong, { width, most: 1, sizes: [NAME] }).lines;
  paper.set(name, { x, y: top + NAMES, size: NAME, typeface: faces.strong, fill: hue });
  const step = size * 1.2;
  let y = top + NAMES + size * 1.34;
  const hedges = side.words.flatMap(({ text, isHedge }) => (isHedge ? [text] : []));
  let seen = 0;
  for (const line of lines) {
    const hangs = /^[“«„"「『]/u.test(line) ? faces.text.measure(line.charAt(0)) * size : 0;
    paper.set(line, { x: x - hangs, y, size, typeface: faces.text, fill: colours.ink });
    seen = drawHedges(drawing, hedges, line, seen, { x: x - hangs, y: y + 11, size });
    y += step;
  }
  y += BY - step + (by.length > 0 ? 8 : 0);
  for (const row of by) {
    setRow(drawing, row, { x, y, width });
    y += BY;
  }
}

/** Who says it, in at most two lines. */
function breakBy(faces: Typefaces, { strong, rest }: CardRow, width: number): CardRow[] {
  const together = (faces.strong.measure(`${strong} `) + faces.plain.measure(rest)) * NAME;
  if (together <= width || rest === '') return [{ strong, rest }];
  const head = faces.strong.measure(`${strong} `) * NAME;
  const [first = ''] = breakLines(rest, faces.plain, Math.max(1, (width - head) / NAME));
  // If no word fits beside the name, all go to the next line.
  const hasRoom = head + faces.plain.measure(first) * NAME <= width;
  const left = hasRoom ? rest.trim().slice(first.length).trim() : rest;
  const { lines } = fitLines(left, faces.plain, { width, most: 2, sizes: [NAME] });
  return [
    { strong, rest: hasRoom ? first : '' },
    ...lines.map((line) => ({ strong: '', rest: line })),
  ];
}

/** Dots below the hedges of a line, except the `seen` ones of earlier lines. Returns how many hedges have dots now. */
function drawHedges(
  { card, paper, faces }: CardDrawing,
  hedges: readonly string[],
  line: string,
  seen: number,
  { x, y, size }: Readonly<Record<'x' | 'y' | 'size', number>>,
): number {
  let from = 0;
  let done = seen;
  for (const hedge of hedges.slice(seen)) {
    const at = line.indexOf(hedge, from);
    if (at < 0) break;
    const left = x + faces.text.measure(line.slice(0, at)) * size;
    const right = x + faces.text.measure(line.slice(0, at + hedge.length)) * size;
    const dots = cutDashes(right - left, [3, 5]);
    paper.fill(
      card.colours.rule,
      ...dots.map(([from, width]) => ({ x: left + from, y: y - 1.5, width, height: 3 })),
    );
    from = at + hedge.length;
    done += 1;
  }
  return done;
}

function toText(words: readonly CardWord[]): string {
  return words.map(({ text }) => text).join('');
}
