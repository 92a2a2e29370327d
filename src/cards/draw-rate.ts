/** A rate at display size, beside its course. */
import type { CardChart, RateBody } from './card.ts';
import { breakLines, fitLines } from './break-lines.ts';
import { cutDashes, MARGIN, type Drawing } from './drawing.ts';

const NOTE = { size: 27, step: 35, width: 440 };
const CHART = { left: 560, right: 1110, top: 222, bottom: 480 };
const LINE = 6;

export function drawRate(drawing: Drawing, { value, unit, hue, notes, chart }: RateBody): void {
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

function drawChart({ card, paper, faces }: Drawing, chart: CardChart, colour: string): void {
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
    // As high as the outer edges of what it joins.
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
