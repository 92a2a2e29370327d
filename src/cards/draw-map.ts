/** The map of a card: land, its borders, and places with their names. */
import { CARD_MAP, type CardMark, type CardOutline, type MapBody } from './card.ts';
import type { CardDrawing } from './paper.ts';

/** The size of names, and the free room around them. */
const [NAME, FREE] = [24, 5];

export function drawMapBody(drawing: CardDrawing, { land, coasts, borders, marks }: MapBody): void {
  const { card, paper } = drawing;
  const { x, y, width, height } = CARD_MAP;
  const { ink, rule } = card.colours;
  paper.lay(land, coasts.map(move), CARD_MAP);
  // Coasts and borders do not cross marks and names.
  const lines = {
    fill: rule,
    within: CARD_MAP,
    except: marks.flatMap((mark, index) => [toMarkRoom(mark), toRoom(drawing, mark, index)]),
  };
  paper.trace(coasts.map(move).map(close), { ...lines, width: 1.6 });
  paper.trace(borders.map(move), { ...lines, width: 1 });
  for (const { lead } of marks)
    if (lead !== undefined) paper.trace([move([lead.from, lead.to])], { fill: ink, width: 1.5 });
  marks.forEach((mark, index) => {
    drawMark(drawing, mark, index);
  });
  const edge = 1.5;
  paper.fill(
    ink,
    { x, y, width, height: edge },
    { x, y: y + height - edge, width, height: edge },
    { x, y, width: edge, height },
    { x: x + width - edge, y, width: edge, height },
  );
}

/** A triangle, as on the maps of pages, and the name; those of the subject are larger and bold. */
function drawMark(drawing: CardDrawing, { x, y, label }: CardMark, index: number): void {
  const { card, paper } = drawing;
  const half = index === 0 ? 11 : 8;
  const triangle: CardOutline = [
    [x, y - half - 1],
    [x + half, y + half - 2],
    [x - half, y + half - 2],
  ];
  paper.shape(card.colours.ink, move(triangle));
  paper.set(label.text, {
    x: CARD_MAP.x + label.x,
    y: CARD_MAP.y + label.y,
    size: NAME,
    typeface: toTypeface(drawing, index),
    fill: card.colours.ink,
    align: label.anchor,
  });
}

function toMarkRoom({ x, y }: CardMark) {
  return { x: CARD_MAP.x + x - 11, y: CARD_MAP.y + y - 12, width: 22, height: 22 };
}

function toRoom(drawing: CardDrawing, { label }: CardMark, index: number) {
  const wide = toTypeface(drawing, index).measure(label.text) * NAME;
  const shift = { start: 0, middle: wide / 2, end: wide }[label.anchor];
  return {
    x: CARD_MAP.x + label.x - shift - FREE,
    y: CARD_MAP.y + label.y - NAME * 0.8 - FREE,
    width: wide + 2 * FREE,
    height: NAME + 2 * FREE,
  };
}

function toTypeface({ faces }: CardDrawing, index: number) {
  return index === 0 ? faces.strong : faces.plain;
}

function move(outline: CardOutline): CardOutline {
  return outline.map(([x, y]) => [x + CARD_MAP.x, y + CARD_MAP.y] as const);
}

/** The coast of an island ends where it began. */
function close(outline: CardOutline): CardOutline {
  return [...outline, ...outline.slice(0, 1)];
}
