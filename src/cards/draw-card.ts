/** A card as pixels. Letters are outlines, so that they look the same on every machine. */
import { fitLines } from './break-lines.ts';
import { type Card, CARD_SIZE, type CardMonths, type CardWait, type StoryBody } from './card.ts';
import { drawMapBody } from './draw-map.ts';
import { drawRate } from './draw-rate.ts';
import { drawSides } from './draw-sides.ts';
import {
  BODY_END,
  type CardDrawing,
  type Indexed,
  MARGIN,
  openPaper,
  setRow,
  SMALL,
  WIDTH,
} from './paper.ts';
import type { Typefaces } from './lettering.ts';

export function drawCard(card: Card, faces: Typefaces): Indexed {
  const drawing = { card, faces, paper: openPaper(card.colours.paper) };
  const { body } = card;
  if (body.sort === 'rate') drawRate(drawing, body);
  else {
    const from = drawHead(drawing);
    if (body.sort === 'sides') drawSides(drawing, body, from);
    else if (body.sort === 'map') drawMapBody(drawing, body);
    else drawStory(drawing, body, from);
  }
  drawFoot(drawing);
  return drawing.paper.print();
}

/**
 * The first line, and the title: baseline of the line, sizes of the title, its distance from the line and that of its
 * own lines. A card with much below it begins higher, in smaller letters.
 */
const [ALONE, LARGE, TIGHT, SHORT] = [
  { top: 75, sizes: [88, 76, 64], below: 1.2, step: 1.08, most: 3 },
  { top: 75, sizes: [64, 56, 50], below: 1.2, step: 1.1, most: 3 },
  { top: 58, sizes: [52, 44], below: 1.115, step: 1.04, most: 3 },
  { top: 70, sizes: [46, 42], below: 1.12, step: 1.08, most: 2 },
];

function toHeadSize(body: Card['body']) {
  if (body.sort === 'map') return SHORT;
  if (body.sort === 'story' && body.text === undefined && body.rows.length === 0) return ALONE;
  return body.sort === 'sides' && body.orders ? TIGHT : LARGE;
}

/** Returns the last baseline of the title. */
function drawHead(drawing: CardDrawing): number {
  const { card, paper, faces } = drawing;
  const { title, colours, body, top: row } = card;
  const { top, sizes, below, step, most } = toHeadSize(body);
  setRow(drawing, row, { x: MARGIN, y: top, width: WIDTH });
  const { lines, size } = fitLines(title, faces.title, { width: WIDTH, most, sizes });
  let y = top + size * (below - step);
  for (const line of lines) {
    y += size * step;
    paper.set(line, { x: MARGIN - 2, y, size, typeface: faces.title, fill: colours.ink });
  }
  return y;
}

function drawFoot({ card: { foot, colours }, paper, faces }: CardDrawing): void {
  const right = CARD_SIZE.width - MARGIN;
  const small = { y: 600, size: SMALL, typeface: faces.plain, fill: colours.quiet };
  const room = { width: 480, most: 1, sizes: [SMALL] };
  const [note = ''] = fitLines(foot.note, faces.plain, room).lines;
  const end = note === '' ? right : right - faces.plain.measure(note) * SMALL - 22;
  const { lines, size } = fitLines(foot.name, faces.name, {
    width: end - MARGIN - 40,
    most: 1,
    sizes: [46, 40, 34],
  });
  const at = paper.set(lines[0] ?? '', {
    x: MARGIN,
    y: 602,
    size,
    typeface: faces.name,
    fill: colours.ink,
  });
  paper.fill(colours.ink, { x: at + 14, y: 586.5, width: end - at - 14, height: 5 });
  paper.set(note, { ...small, x: right, align: 'end' });
}

/** A text, the wait until it was known, lines, and a bar for each month. */
const ROW = { size: 27, step: 42 };
const WAIT = 108;
/** The bars stand on this line, with their ends below. */
const BARS = { y: 504, height: 58, step: 56, most: 620, ends: 22 };
/** The last baseline above the bars. */
const ABOVE = BARS.y - BARS.height - 26;

function drawStory(drawing: CardDrawing, body: StoryBody, title: number): void {
  const { card, paper, faces } = drawing;
  const { text, wait, rows, months } = body;
  const last = months === undefined ? BODY_END : ABOVE;
  const kept = rows.slice(0, Math.max(1, Math.floor((last - title - 40) / ROW.step)));
  const below = kept.length * ROW.step + (wait === undefined ? 0 : WAIT);
  let y = title + 18;
  if (text !== undefined) {
    const most = Math.floor((last + 10 - y - below) / 47);
    const { lines, size } = fitLines(text, faces.text, {
      width: WIDTH,
      most: Math.min(4, most),
      sizes: [39, 34, 30],
    });
    for (const line of most < 1 ? [] : lines) {
      y += size * 1.23;
      paper.set(line, { x: MARGIN, y, size, typeface: faces.text, fill: card.colours.ink });
    }
  }
  if (wait !== undefined && y + WAIT + 10 < last + ROW.step) y = drawWait(drawing, wait, y + 56);
  y += 14;
  for (const row of kept) {
    y += ROW.step;
    if (y > last + 4) break;
    setRow(drawing, row, { x: MARGIN, y, width: WIDTH, size: ROW.size });
  }
  if (months !== undefined) drawMonths(drawing, months);
}

/** How much there is of each month, and in words how much in all. */
function drawMonths({ card, paper, faces }: CardDrawing, months: CardMonths): void {
  const { ink, quiet, sides } = card.colours;
  const { bars, ends, title } = months;
  const step = Math.min(BARS.step, BARS.most / bars.length);
  const gap = step > 12 ? 6 : 0;
  const right = MARGIN + bars.length * step - gap;
  const boxes = bars.flatMap((share, index) => {
    const height = Math.max(3, share * BARS.height);
    return share === 0
      ? []
      : [{ x: MARGIN + index * step, y: BARS.y - height, width: step - gap, height }];
  });
  paper.fill(sides[months.hue ?? -1] ?? ink, ...boxes);
  paper.fill(ink, { x: MARGIN, y: BARS.y, width: right - MARGIN, height: 2 });
  const label = { y: BARS.y + 27, size: BARS.ends, typeface: faces.plain, fill: quiet };
  const at = paper.set(ends[0], { ...label, x: MARGIN });
  const end = faces.plain.measure(ends[1]) * BARS.ends;
  if (right - end > at + 20) paper.set(ends[1], { ...label, x: right, align: 'end' });
  const x = Math.max(right, at) + 48;
  const { lines, size } = fitLines(title, faces.strong, {
    width: CARD_SIZE.width - MARGIN - x,
    most: 2,
    sizes: [SMALL, 22],
  });
  let y = BARS.y - (lines.length - 1) * size * 1.3;
  for (const line of lines) {
    paper.set(line, { x, y, size, typeface: faces.strong, fill: ink });
    y += size * 1.3;
  }
}

const TO = 620;

/** A ring, a line and a disc. Returns the baseline of the words below. */
function drawWait(drawing: CardDrawing, { hue, from, to }: CardWait, y: number): number {
  const { card, paper } = drawing;
  const { colours } = card;
  const colour = colours.sides[hue ?? -1] ?? colours.ink;
  const x = MARGIN + 12;
  paper.fill(colour, { x: x + 12, y: y - 3, width: TO - x - 12, height: 6 });
  paper.ring({ x, y, radius: 12, edge: 5, fill: colour });
  paper.disc({ x: TO, y, radius: 14, fill: colour });
  setRow(drawing, from, { x: MARGIN, y: y + 50, width: TO - MARGIN - 40 });
  setRow(drawing, to, { x: TO - 14, y: y + 50, width: CARD_SIZE.width - MARGIN - TO + 14 });
  return y + 50;
}
