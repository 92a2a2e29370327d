/** The axes of a step chart, in per cent, so that it scales with the page. */
import { fromDayText, toCalendarDay, toDayNumber } from '../../../time/calendar.ts';
import { addMonths, listMonths } from '../../../time/months.ts';
import type { Context } from '../../context.ts';
import { toRateText } from './measure-words.ts';

export type Scales = ReturnType<typeof toScales>;

export type ChartFrame = Pick<Scales, 'grid' | 'ticks'>;

export type Level = Readonly<Record<'x1' | 'x2' | 'y' | 'value', number>>;

/** The known part ends before the chart does, to leave room for the last value. */
const END = 86.6;
/** The line of zero; the months are below it. */
export const BASE = 88;

/** Starts at the month before `first`. `top` is the highest value, `undefined` if there are none. */
export function toScales(
  context: Context,
  {
    first,
    last,
    top,
    unit = '',
  }: { first: number; last: number; top: number | undefined; unit?: string },
) {
  const from = toDayNumber({ ...addMonths(toCalendarDay(first), -1), day: 1 });
  const days = Math.max(1, last - from);
  const values = toValueTicks(top ?? 1);
  const shown = values.ticks.slice(1);
  const toX = (day: number) => round(((day - from) / days) * END);
  const toY = (value: number) => round(BASE - (value / values.top) * BASE);
  const { rates } = context.words;
  return {
    // Day numbers: the first one drawn, and the last known.
    from,
    last,
    // The place of a day number.
    toX,
    toY,
    // Values beside their lines, the highest with its unit; empty without values.
    grid: (top === undefined ? [] : shown).map((value, index) => ({
      y: toY(value),
      text: index === shown.length - 1 ? toRateText(context, value, unit) : rates.number({ value }),
    })),
    // First days of months; where room is short, minor ones lose their words.
    ticks: toMonthTicks(context, { from, until: last }).map(({ day, text }, index) => ({
      x: toX(day),
      text,
      isMinor: index % 2 === 1,
    })),
  };
}

export function toAxisDay(day: string): number {
  return toDayNumber(fromDayText(day));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Zero and up to four round values; `top` is slightly above the highest. */
function toValueTicks(most: number): { readonly ticks: number[]; readonly top: number } {
  const rough = Math.max(most, 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const ticks = Array.from({ length: 1 + Math.ceil(most / step) }, (_, index) =>
    Number((index * step).toFixed(6)),
  );
  return { ticks, top: Math.max(most, ticks.at(-1) ?? 1) * 1.07 };
}

const MOST_MONTHS = 12;

/** First days of months, fewer if there are many; January shows its year. */
export function toMonthTicks(
  { language }: Context,
  { from, until }: { readonly from: number; readonly until: number },
): { readonly day: number; readonly text: string }[] {
  const months = listMonths(toCalendarDay(from), toCalendarDay(until));
  const every = Math.ceil(months.length / MOST_MONTHS);
  return months
    .filter(({ month }) => (month - 1) % every === 0)
    .map(({ year, month }) => ({
      day: toDayNumber({ year, month, day: 1 }),
      text: month === 1 ? String(year) : language.date({ month: language.months.short[month - 1] }),
    }))
    .filter(({ day }) => day >= from);
}

/** A text at a place in per cent, offset in pixels, since type does not scale. */
export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

interface Labelled {
  /** The name of the line, if there are several. */
  readonly name: string | undefined;
  readonly levels: readonly Level[];
  readonly toText: (value: number) => string;
}

/** The chart on a phone, in pixels: labels that do not touch here touch nowhere. */
const SIZE = { width: 336, height: 148, letter: 7.7, above: 11, below: 4 };
/** A level narrower than this (per cent) has no room for its value. */
const ROOM = 8;

/**
 * Labels the highest value of each line with its name, its last value, and other levels with room. What would touch an
 * earlier label, or one of `taken`, is moved or left out.
 */
export function placeLabels(
  lines: readonly Labelled[],
  ...taken: readonly (ChartLabel | undefined)[]
): ChartLabel[][] {
  const put = toPlacer(taken.filter((one) => one !== undefined));
  const tops = lines.map(({ levels }) => findTop(levels));
  const named = lines.map(({ name, levels, toText }, index) => {
    const top = tops[index];
    return top === undefined || top === levels.at(-1)
      ? []
      : put(listBeside(top, toNamed(toText(top.value), name)), true);
  });
  // From the lowest up, so that labels move away from the line of zero.
  const last: ChartLabel[][] = [];
  const toHeight = ({ levels }: Labelled) => levels.at(-1)?.y ?? 0;
  const upwards = [...lines.entries()].sort(([, a], [, b]) => toHeight(b) - toHeight(a));
  for (const [index, { name, levels, toText }] of upwards) {
    const end = levels.at(-1);
    if (end === undefined || tops[index] === undefined) continue;
    const value = toText(end.value);
    const text = toNamed(value, end === tops[index] ? name : undefined);
    last[index] = put(listAtEnd(end, text, value), true);
  }
  const wide = lines.map(({ levels, toText }, index) =>
    levels
      .filter((level) => level.value !== 0 && level !== tops[index] && level !== levels.at(-1))
      .filter(({ x1, x2 }) => x2 - x1 >= ROOM)
      .flatMap(({ x1, x2, y, value }) => {
        const x = Math.round((x1 + x2) * 50) / 100;
        return put([{ x, y, dx: 0, dy: -6, anchor: 'middle', text: toText(value) }], false);
      }),
  );
  return lines.map((_, index) => [
    ...(named[index] ?? []),
    ...(last[index] ?? []),
    ...(wide[index] ?? []),
  ]);
}

/**
 * Puts a label at the first place where it touches nothing. If there is none, a needed one goes to the first place, and
 * others are left out.
 */
export function toPlacer(taken: readonly ChartLabel[] = []) {
  const placed = [...taken];
  return (wanted: readonly ChartLabel[], isNeeded: boolean): ChartLabel[] => {
    const free = wanted.find((one) => isInside(one) && !placed.some((other) => touch(one, other)));
    const label = free ?? (isNeeded ? wanted[0] : undefined);
    if (label !== undefined) placed.push(label);
    return label === undefined ? [] : [label];
  };
}

function toNamed(text: string, name: string | undefined): string {
  return name === undefined ? text : `${text} ${name}`;
}

function findTop(levels: readonly Level[]): Level | undefined {
  const top = levels.reduce<Level | undefined>(
    (best, one) => (best === undefined || one.value >= best.value ? one : best),
    undefined,
  );
  return top?.value === 0 ? undefined : top;
}

function listBeside({ x1, x2, y }: Level, text: string): ChartLabel[] {
  return [
    { x: x2, y, dx: 7, dy: 6, anchor: 'start', text },
    { x: x2, y, dx: 7, dy: 10, anchor: 'start', text },
    { x: x1, y, dx: -7, dy: 6, anchor: 'end', text },
    { x: (x1 + x2) / 2, y, dx: 0, dy: -6, anchor: 'middle', text },
  ];
}

/** Beside the end of the line; over or under it, where a name has more room; last, the `value` alone. */
function listAtEnd({ x2, y }: Level, text: string, value: string): ChartLabel[] {
  const place = { x: x2, y };
  const listBeyond = (words: string) =>
    [4, -3, -8, -14, -20, 8, 14].map((dy): ChartLabel => ({
      ...place,
      dx: 5,
      dy,
      anchor: 'start',
      text: words,
    }));
  const along = [-6, 16].map((dy): ChartLabel => ({ ...place, dx: 0, dy, anchor: 'end', text }));
  return [...listBeyond(text), ...along, ...listBeyond(value)];
}

function toBox({ x, y, dx, dy, anchor, text }: ChartLabel) {
  const width = text.length * SIZE.letter;
  const at = (x / 100) * SIZE.width + dx;
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  const base = (y / 100) * SIZE.height + dy;
  return { left, right: left + width, top: base - SIZE.above, bottom: base + SIZE.below };
}

function isInside(label: ChartLabel): boolean {
  const { left, right, top } = toBox(label);
  return left >= 0 && right <= SIZE.width + 8 && top >= -8;
}

function touch(one: ChartLabel, other: ChartLabel): boolean {
  const [a, b] = [toBox(one), toBox(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
