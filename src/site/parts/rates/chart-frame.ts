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
    end = END,
  }: { first: number; last: number; top: number | undefined; unit?: string; end?: number },
) {
  const from = toDayNumber({ ...addMonths(toCalendarDay(first), -1), day: 1 });
  const days = Math.max(1, last - from);
  const values = toValueTicks(top ?? 1);
  const shown = values.ticks.slice(1);
  const toX = (day: number) => round(((day - from) / days) * end);
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
function toMonthTicks(
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

/** Days of a part of the axis, at most a dozen; the first of a month has its name. */
export function toDayTicks(
  { language, words }: Context,
  { from, until }: { readonly from: number; readonly until: number },
): { readonly day: number; readonly text: string }[] {
  const every = Math.ceil((until - from) / MOST_MONTHS);
  return Array.from({ length: Math.ceil((until - from) / every) }, (_, at) => {
    const number = from + at * every;
    const { day, month } = toCalendarDay(number);
    const text =
      day === 1
        ? language.date({ month: language.months.short[month - 1] })
        : words.rates.number({ value: day });
    return { day: number, text };
  });
}
