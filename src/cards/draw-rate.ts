/** What each side has on one day, at display size, above the course of all. */
import { breakLines, fitLines } from './break-lines.ts';
import { CARD_CHART, CARD_SIZE, type CardAmount, type CardChart, type RateBody } from './card.ts';
import { type CardDrawing, cutDashes, MARGIN, SMALL, WIDTH } from './paper.ts';
import type { Typefaces } from './lettering.ts';

/** Baselines: of the title, and of its first line if it has two; the bar and names. */
const Y = { title: 92, first: 64, bar: 121, name: 162, rest: 236 };
/** From the names to the numbers, as a share of their size, and from there to the sums. */
const [VALUE, SUM] = [0.787, 38];
const GAP = 32;
/** The column of the day. */
const NOTE = 288;
const [VALUES, UNIT] = [[150, 124, 100, 80, 62], 0.507];
/** A unit of more letters is a word, in small type. */
const SIGN = 2;
const SUMS = [SMALL, 23, 20];

export function drawRate(drawing: CardDrawing, { amounts, note, chart }: RateBody): void {
  const { card, paper, faces } = drawing;
  const { ink, quiet, sides } = card.colours;
  drawTitle(drawing);
  const { columns, size, hasWords, sumSize, isBrief } = layOutAmounts(faces, amounts);
  for (const { amount, x, width } of columns) {
    const hue = sides[amount.hue ?? -1] ?? ink;
    const name = { x, y: Y.name, size: SMALL, typeface: faces.strong, fill: hue };
    paper.fill(hue, { x, y: Y.bar, width, height: 6 });
    paper.set(fitLines(amount.name, faces.strong, toLine(width, SMALL)).lines[0] ?? '', name);
    const y = Y.name + size * VALUE;
    const value = { y, typeface: faces.title, fill: ink };
    const at = paper.set(amount.value, { ...value, x: x - size * 0.027, size }) + size * 0.04;
    const unit = hasWords
      ? { ...value, x: at + 4, size: SMALL, typeface: faces.plain }
      : { ...value, x: at, size: size * UNIT };
    paper.set(amount.unit, unit);
    const sum = isBrief ? amount.brief : amount.sum;
    const { lines } = fitLines(sum, faces.plain, toLine(width, sumSize));
    const small = { y: y + SUM, size: sumSize, typeface: faces.plain, fill: quiet };
    paper.set(lines[0] ?? '', { ...small, x });
  }
  const x = CARD_SIZE.width - MARGIN - NOTE;
  const day = breakLines(note.strong, faces.strong, NOTE / SMALL).slice(0, 2);
  let y = Y.name;
  for (const line of day) {
    paper.set(line, { x, y, size: SMALL, typeface: faces.strong, fill: ink });
    y += 34;
  }
  const rest = fitLines(note.rest, faces.plain, { width: NOTE, most: 3, sizes: [SMALL, 23, 20] });
  y = Math.max(y, Y.rest);
  for (const line of note.rest === '' ? [] : rest.lines) {
    paper.set(line, { x, y, size: rest.size, typeface: faces.plain, fill: quiet });
    y += rest.size * 1.3;
  }
  if (chart !== undefined) drawChart(drawing, chart);
}

const toLine = (width: number, size: number) => ({ width, most: 1, sizes: [size] });

/** One line, or two small ones. */
function drawTitle({ card, paper, faces }: CardDrawing): void {
  const isLong = faces.title.measure(card.title) * 42 > WIDTH;
  const { lines, size } = fitLines(card.title, faces.title, {
    width: WIDTH,
    most: isLong ? 2 : 1,
    sizes: isLong ? [36] : [46, 42],
  });
  let y = lines.length > 1 ? Y.first : Y.title;
  for (const line of lines) {
    paper.set(line, { x: MARGIN - 2, y, size, typeface: faces.title, fill: card.colours.ink });
    y += size * 1.12;
  }
}

/** All amounts get the same width, and the largest size at which each of them fits; so do their sums. */
export function layOutAmounts(faces: Typefaces, amounts: readonly CardAmount[]) {
  const width = (WIDTH - NOTE - GAP * amounts.length) / amounts.length;
  const find = (sizes: readonly number[], toWidth: (amount: CardAmount) => number) =>
    sizes.find((size) => amounts.every((amount) => toWidth(amount) * size <= width));
  const { title, plain } = faces;
  const hasWords = amounts.some(({ unit }) => unit.trim().length > SIGN);
  const toUnit = (unit: string, size: number) =>
    hasWords ? plain.measure(unit) * SMALL + 4 : title.measure(unit) * UNIT * size;
  const size = VALUES.find((one) =>
    amounts.every(
      ({ value, unit }) => (title.measure(value) + 0.04) * one + toUnit(unit, one) <= width,
    ),
  );
  const whole = find(SUMS, ({ sum }) => plain.measure(sum));
  const brief = find(SUMS, (amount) => plain.measure(amount.brief));
  return {
    size: size ?? VALUES.at(-1) ?? SMALL,
    hasWords,
    sumSize: whole ?? brief ?? SUMS.at(-1) ?? SMALL,
    isBrief: whole === undefined,
    columns: amounts.map((amount, index) => ({
      amount,
      x: MARGIN + index * (width + GAP),
      width,
    })),
  };
}

/** The chart is 172 pixels high from the line of zero. */
const [ZERO, HEIGHT, SCALE] = [520, 172, CARD_CHART.scale];
const TICK = 22;
/** The width of each line, from the first side on, and the dashes of the third. */
const LINES = [6, 4, 4, 3];
const DASHES = [16, 8] as const;

function drawChart({ card, paper, faces }: CardDrawing, chart: CardChart): void {
  const { ink, quiet, sides } = card.colours;
  const toX = (x: number) => MARGIN + (x / 100) * WIDTH;
  const toY = (y: number) => ZERO + ((y - chart.base) / chart.base) * HEIGHT;
  const toHue = (hue: number | undefined) => sides[hue ?? -1] ?? ink;
  // Paper shows what is drawn first on top.
  for (const { hue, labels } of chart.lines)
    for (const { x, y, dx, dy, anchor, text } of labels)
      paper.set(text, {
        x: toX(x) + dx * SCALE,
        y: toY(y) + dy * SCALE,
        size: SMALL,
        typeface: faces.strong,
        fill: toHue(hue),
        align: anchor,
      });
  const { day } = chart;
  for (const { hue, levels } of day === undefined ? [] : chart.lines) {
    const level = levels.findLast(({ x1 }) => x1 <= (day ?? 0));
    if (level !== undefined)
      paper.disc({ x: toX(day ?? 0), y: toY(level.y), radius: 8, fill: toHue(hue) });
  }
  for (const [index, { hue, levels, plans }] of chart.lines.entries()) {
    const width = LINES[index] ?? 3;
    const boxes = levels.flatMap(({ x1, x2, y }, at) => {
      const before = levels[at - 1]?.y ?? y;
      // Reaches the outer edges of both levels.
      const upright = {
        x: toX(x1) - width / 2,
        y: Math.min(toY(y), toY(before)) - width / 2,
        width,
        height: Math.abs(toY(y) - toY(before)) + width,
      };
      const level = { x: toX(x1), y: toY(y) - width / 2, width: toX(x2) - toX(x1), height: width };
      return [
        ...(index === 2 ? cutDashes(level.width, DASHES) : [[0, level.width] as const]).map(
          ([from, length]) => ({ ...level, x: level.x + from, width: length }),
        ),
        ...(before === y ? [] : [upright]),
      ];
    });
    const dots = plans.flatMap(({ x1, x2, y }) =>
      cutDashes(toX(x2) - toX(x1), [3, 5]).map(([from, length]) => ({
        x: toX(x1) + from,
        y: toY(y) - 1.5,
        width: length,
        height: 3,
      })),
    );
    paper.fill(toHue(hue), ...boxes, ...dots);
  }
  paper.fill(ink, { x: MARGIN, y: ZERO - 0.75, width: WIDTH, height: 1.5 });
  if (day !== undefined)
    paper.fill(ink, { x: toX(day) - 1, y: ZERO - HEIGHT, width: 2, height: HEIGHT });
  let last = 0;
  for (const { x, text } of chart.ticks) {
    const at = toX(x);
    if (at < last || at + faces.plain.measure(text) * TICK > CARD_SIZE.width - MARGIN) continue;
    last = paper.set(text, { x: at, y: 546, size: TICK, typeface: faces.plain, fill: quiet }) + 40;
  }
}
