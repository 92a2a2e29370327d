/** A card as pixels. Every letter is an outline, so that it looks the same wherever it is drawn. */
import { CARD_SIZE, type Card } from './card.ts';
import { drawRate } from './draw-rate.ts';
import { drawSides } from './draw-sides.ts';
import { drawStory } from './draw-story.ts';
import { fitLines, type Lines } from './break-lines.ts';
import { MARGIN, setRow, SMALL, type Drawing } from './drawing.ts';
import { openPaper } from './paper.ts';
import type { Indexed } from './png.ts';
import type { Typeface, Typefaces } from './typeface.ts';

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

/** The baseline of the first line. */
const TOP = 75;

function drawTop(drawing: Drawing): void {
  setRow(drawing, drawing.card.top, { x: MARGIN, y: TOP, width: CARD_SIZE.width - 2 * MARGIN });
}

const TITLE_SIZES = [64, 56, 50];
const LOW_SIZES = [54, 48];

/** At most three lines. Gives where the last of them stands. */
function drawTitle({ card: { title, colours, body }, paper, faces }: Drawing): number {
  const width = CARD_SIZE.width - 2 * MARGIN;
  const { lines, size } = fitTitle(title, faces.title, width, body.sort === 'rate');
  let y = TOP + size * 1.2;
  for (const line of lines) {
    paper.set(line, { x: MARGIN - 2, y, size, typeface: faces.title, fill: colours.ink });
    y += size * 1.1;
  }
  return y - size * 1.1;
}

/** Over a number at display size there is room for one line, or for two small ones. */
function fitTitle(title: string, typeface: Typeface, width: number, isLow: boolean): Lines {
  if (!isLow) return fitLines(title, typeface, { width, most: 3, sizes: TITLE_SIZES });
  const fits = (size: number) => typeface.measure(title) * size <= width;
  const size = LOW_SIZES.find(fits);
  return fitLines(title, typeface, {
    width,
    most: size === undefined ? 2 : 1,
    sizes: [size ?? 42],
  });
}

function drawFoot({ card: { foot, colours }, paper, faces }: Drawing): void {
  const right = CARD_SIZE.width - MARGIN;
  const small = { y: 577, size: SMALL, typeface: faces.plain, fill: colours.quiet };
  const [note = ''] = fitLines(foot.note, faces.plain, {
    width: 480,
    most: 1,
    sizes: [SMALL],
  }).lines;
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
