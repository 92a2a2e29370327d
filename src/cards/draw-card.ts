/** A card as pixels. Letters are outlines, so that they look the same on every machine. */
import { breakLines, fitLines, type SetLines } from './break-lines.ts';
import {
  type Card,
  CARD_SIZE,
  type CardChart,
  type CardWait,
  type RateBody,
  type StoryBody,
} from './card.ts';
import { drawSides } from './draw-sides.ts';
import {
  BODY_END,
  cutDashes,
  type CardDrawing,
  type Indexed,
  MARGIN,
  openPaper,
  setRow,
  SMALL,
} from './paper.ts';
import type { Typeface, Typefaces } from './lettering.ts';

export function drawCard(card: Card, faces: Typefaces): Indexed {
  const drawing = { card, faces, paper: openPaper(card.colours.paper) };
  drawTop(drawing);
  const from = drawTitle(drawing);
  const { body } = card;
  if (body.sort === 'sides') drawSides(drawing, body, from);
  if (body.sort === 'story') drawStory(drawing, body, from);
  if (body.sort === 'rate') drawRate(drawing, body);
  drawFoot(drawing);
  return drawing.paper.print();
}

/** The baseline of the first line; the higher one if the card has much below it. */
const [TOP, HIGH] = [75, 60];

const toTop = ({ body }: Card) => (body.sort === 'sides' && body.orders ? HIGH : TOP);

function drawTop(drawing: CardDrawing): void {
  const y = toTop(drawing.card);
  setRow(drawing, drawing.card.top, { x: MARGIN, y, width: CARD_SIZE.width - 2 * MARGIN });
}

const TITLE_SIZES = [64, 56, 50];
const SMALL_SIZES = [52, 44];
const LOW_SIZES = [54, 48];

/** At most three lines. Returns the last baseline. */
function drawTitle({ card, paper, faces }: CardDrawing): number {
  const width = CARD_SIZE.width - 2 * MARGIN;
  const { title, colours, body } = card;
  const top = toTop(card);
  const { lines, size } =
    body.sort === 'rate'
      ? fitLowTitle(title, faces.title, width)
      : fitLines(title, faces.title, {
          width,
          most: 3,
          sizes: top === HIGH ? SMALL_SIZES : TITLE_SIZES,
        });
  let y = top + size * 1.2;
  for (const line of lines) {
    paper.set(line, { x: MARGIN - 2, y, size, typeface: faces.title, fill: colours.ink });
    y += size * 1.1;
  }
  return y - size * 1.1;
}

/** Above a number at display size, there is room for one line, or for two small ones. */
function fitLowTitle(title: string, typeface: Typeface, width: number): SetLines {
  const fits = (size: number) => typeface.measure(title) * size <= width;
  const size = LOW_SIZES.find(fits);
  return fitLines(title, typeface, {
    width,
    most: size === undefined ? 2 : 1,
    sizes: [size ?? 42],
  });
}

function drawFoot({ card: { foot, colours }, paper, faces }: CardDrawing): void {
  const right = CARD_SIZE.width - MARGIN;
  const small = { y: 577, size: SMALL, typeface: faces.plain, fill: colours.quiet };
  const room = { width: 480, most: 1, sizes: [SMALL] };
  const [note = ''] = fitLines(foot.note, faces.plain, room).lines;
  const end = note === '' ? right : right - faces.plain.measure(note) * SMALL - 26;
  const { lines, size } = fitLines(foot.name, faces.name, {
    width: end - MARGIN - 40,
    most: 1,
    sizes: [52, 44, 36],
  });
  const at = paper.set(lines[0] ?? '', {
    x: MARGIN,
    y: 584,
    size,
    typeface: faces.name,
    fill: colours.ink,
  });
  paper.fill(colours.ink, { x: at + 16, y: 564.5, width: end - at - 16, height: 5 });
  paper.set(note, { ...small, x: right, align: 'end' });
}

/** A text, the wait until it was known, and lines. */
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
const ROW = { size: 27, step: 42 };
const WAIT = 108;

function drawStory(drawing: CardDrawing, { text, wait, rows }: StoryBody, title: number): void {
  const { card, paper, faces } = drawing;
  const kept = rows.slice(0, Math.max(1, Math.floor((BODY_END - title - 40) / ROW.step)));
  const below = kept.length * ROW.step + (wait === undefined ? 0 : WAIT);
  let y = title + 18;
  if (text !== undefined) {
    const most = Math.floor((BODY_END + 10 - y - below) / 47);
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
  if (wait !== undefined && y + WAIT + 10 < BODY_END + ROW.step)
    y = drawWait(drawing, wait, y + 56);
  y += 14;
  for (const row of kept) {
    y += ROW.step;
    if (y > BODY_END + 4) break;
    setRow(drawing, row, { x: MARGIN, y, width: WIDTH, size: ROW.size });
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

/** A rate at display size, beside its course. */
const NOTE = { size: 27, step: 35, width: 440 };
const CHART = { left: 560, right: 1110, top: 222, bottom: 480 };
const LINE = 6;

function drawRate(drawing: CardDrawing, { value, unit, hue, notes, chart }: RateBody): void {
  const { card, paper, faces } = drawing;
  const { ink, quiet, sides } = card.colours;
  const { size } = fitLines(`${value}${unit}`, faces.title, {
    width: 430,
    most: 1,
    sizes: [250, 200, 150, 100],
  });
  const at = paper.set(value, {
    x: MARGIN - size * 0.03,
    y: 372,
    size,
    typeface: faces.title,
    fill: ink,
  });
  paper.set(unit, { x: at + 14, y: 372, size: size * 0.44, typeface: faces.title, fill: ink });
  let y = 428;
  const lines = notes.flatMap((note) => breakLines(note, faces.plain, NOTE.width / NOTE.size));
  for (const line of lines.slice(0, 3)) {
    paper.set(line, { x: MARGIN, y, size: NOTE.size, typeface: faces.plain, fill: quiet });
    y += NOTE.step;
  }
  if (chart !== undefined) drawChart(drawing, chart, sides[hue ?? -1] ?? ink);
}

function drawChart({ card, paper, faces }: CardDrawing, chart: CardChart, colour: string): void {
  const { ink, quiet } = card.colours;
  const { left, right, top, bottom } = CHART;
  const toX = (share: number) => left + share * (right - left);
  const toY = (share: number) => top + share * (bottom - top);
  paper.fill(ink, { x: left, y: bottom - 1, width: right - left, height: 2 });
  let last = 0;
  for (const { x, text } of chart.ticks) {
    const at = toX(x);
    if (at < last || at + faces.plain.measure(text) * 22 > right + 40) continue;
    last =
      paper.set(text, { x: at, y: bottom + 32, size: 22, typeface: faces.plain, fill: quiet }) + 24;
  }
  let end: { readonly x: number; readonly y: number } | undefined;
  for (const step of chart.steps) {
    const [to, y] = [toX(step.x2), toY(step.y)];
    const { x, y: before } = end ?? { x: toX(step.x1), y };
    const level = { x, y: y - LINE / 2, width: to - x, height: LINE };
    // Reaches the outer edges of both levels.
    const upright = {
      x: x - LINE / 2,
      y: Math.min(y, before) - LINE / 2,
      width: LINE,
      height: Math.abs(y - before) + LINE,
    };
    paper.fill(colour, level, ...(end === undefined ? [] : [upright]));
    end = { x: to, y };
  }
  const { mark } = chart;
  if (mark !== undefined) {
    const x = toX(mark.x);
    const isLate = mark.x > 0.7;
    paper.fill(
      ink,
      ...cutDashes(bottom - top + 6, [7, 6]).map(([from, height]) => ({
        x: x - 1.25,
        y: top - 6 + from,
        width: 2.5,
        height,
      })),
    );
    paper.set(mark.text, {
      x: isLate ? x - 12 : x + 12,
      y: top - 14,
      size: 27,
      typeface: faces.strong,
      fill: ink,
      align: isLate ? 'end' : 'start',
    });
  }
  for (const { x, y, text } of chart.labels)
    paper.set(text, {
      x: toX(x) - 10,
      y: toY(y) + 22,
      size: 27,
      typeface: faces.strong,
      fill: colour,
      align: 'end',
    });
}
