/** A text, how long it took until it was known, and lines. */
import { CARD_SIZE, type CardWait, type StoryBody } from './card.ts';
import { fitLines } from './break-lines.ts';
import { BODY_END, MARGIN, setRow, type Drawing } from './drawing.ts';

const WIDTH = CARD_SIZE.width - 2 * MARGIN;
const ROW = { size: 27, step: 42 };
const WAIT = 108;

export function drawStory(drawing: Drawing, { text, wait, rows }: StoryBody, title: number): void {
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

/** A ring, a line and a disc. Gives where the words below them stand. */
function drawWait(drawing: Drawing, { hue, from, to }: CardWait, y: number): number {
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
