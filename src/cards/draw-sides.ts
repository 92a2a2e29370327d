/** What each side says, side by side, each under a bar in its colour. */
import { CARD_SIZE, type CardSide, type CardWord, type SidesBody } from './card.ts';
import { breakLines, fitLines } from './break-lines.ts';
import { BODY_END, cutDashes, MARGIN, setRow, type Drawing } from './drawing.ts';

const GAP = 48;
/** Of what is said. */
const SIZES = [39, 34, 30, 26];
const NAME = 27;

export function drawSides(drawing: Drawing, { sides }: SidesBody, title: number): void {
  const top = title + 46;
  let x = MARGIN;
  for (const [index, width] of toWidths(sides).entries()) {
    const side = sides[index];
    if (side !== undefined) drawSide(drawing, side, { x, width, top });
    x += width + GAP;
  }
}

/** Two share the room by the length of their words, neither too narrow; of more each has as much. */
function toWidths(sides: readonly CardSide[]): number[] {
  const room = CARD_SIZE.width - 2 * MARGIN - GAP * (sides.length - 1);
  if (sides.length !== 2) return sides.map(() => room / sides.length);
  const [first = 0, second = 0] = sides.map(({ words }) => toText(words).length + 12);
  const share = Math.min(0.62, Math.max(0.38, first / (first + second)));
  return [room * share, room * (1 - share)];
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly top: number;
}

function drawSide(drawing: Drawing, side: CardSide, { x, width, top }: Column): void {
  const { card, paper, faces } = drawing;
  const { colours } = card;
  const hue = colours.sides[side.hue ?? -1] ?? colours.ink;
  paper.fill(hue, { x, y: top - 4, width, height: 8 });
  const [name = ''] = fitLines(side.name, faces.strong, { width, most: 1, sizes: [NAME] }).lines;
  paper.set(name, { x, y: top + 42, size: NAME, typeface: faces.strong, fill: hue });
  const by = side.by === undefined ? [] : breakBy(drawing, side.by, width);
  const from = top + 42;
  const room = BODY_END - from - by.length * 35;
  const { lines, size } = fitHeight(drawing, toText(side.words), width, room);
  const step = size * 1.2;
  let y = from + size * 1.34;
  const hedges = side.words.flatMap(({ text, isHedge }) => (isHedge ? [text] : []));
  let seen = 0;
  for (const line of lines) {
    const hangs = /^[“«„"]/u.test(line) ? faces.text.measure(line.charAt(0)) * size : 0;
    paper.set(line, { x: x - hangs, y, size, typeface: faces.text, fill: colours.ink });
    seen = drawHedges(drawing, { hedges, line, seen, x: x - hangs, y: y + 11, size });
    y += step;
  }
  y += 35 - step + (by.length > 0 ? 8 : 0);
  for (const row of by) {
    setRow(drawing, row, { x, y, width });
    y += 35;
  }
}

/** The largest size at which the lines have room; cut where none has. */
function fitHeight({ faces }: Drawing, text: string, width: number, room: number) {
  const fits = SIZES.find(
    (size) => breakLines(text, faces.text, width / size).length * size * 1.2 <= room,
  );
  const size = fits ?? SIZES.at(-1) ?? NAME;
  return fitLines(text, faces.text, {
    width,
    most: Math.max(1, Math.floor(room / (size * 1.2))),
    sizes: [size],
  });
}

/** Who says it, in two lines at most. */
function breakBy({ faces }: Drawing, { strong, rest }: NonNullable<CardSide['by']>, width: number) {
  const together = (faces.strong.measure(`${strong} `) + faces.plain.measure(rest)) * NAME;
  if (together <= width || rest === '') return [{ strong, rest }];
  const head = faces.strong.measure(`${strong} `) * NAME;
  const [first = ''] = breakLines(rest, faces.plain, Math.max(1, (width - head) / NAME));
  // A word that has no room beside the name begins the next line.
  if (head + faces.plain.measure(first) * NAME > width)
    return [
      { strong, rest: '' },
      ...fitLines(rest, faces.plain, { width, most: 2, sizes: [NAME] }).lines.map(toQuiet),
    ];
  const left = rest.trim().slice(first.length).trim();
  return [
    { strong, rest: first },
    ...fitLines(left, faces.plain, { width, most: 2, sizes: [NAME] }).lines.map(toQuiet),
  ];
}

function toQuiet(rest: string) {
  return { strong: '', rest };
}

interface HedgeLine {
  readonly hedges: readonly string[];
  readonly line: string;
  /** How many hedges stand in the lines before. */
  readonly seen: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Dots below each hedge that stands in one line. Gives how many are done with. */
function drawHedges(
  { card, paper, faces }: Drawing,
  { hedges, line, seen, x, y, size }: HedgeLine,
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
