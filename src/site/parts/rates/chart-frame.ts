/** The axes of a chart of steps, with places in per cent so that it reflows like text. */
import { toCalendarDay, toDayNumber } from '../../../time/calendar.ts';
import { listMonths } from '../../../time/months.ts';
import type { Context } from '../../context.ts';
import { toRateText } from './measure-words.ts';

export interface ChartFrame {
  /** Values beside their lines, the unit with the highest; none without values. */
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  /** The first days of months; where there is little room the minor ones lose their words. */
  readonly ticks: readonly {
    readonly x: number;
    readonly text: string;
    readonly isMinor: boolean;
  }[];
}

export type Scales = ReturnType<typeof toScales>;

/** What is known ends before the chart does: the last value stands at the end of its line. */
const END = 86.6;
/** Where zero is; the months stand below it. */
export const BASE = 88;

/** From the month before `first`; `top` is the highest value, `undefined` where there are none. */
export function toScales(
  context: Context,
  {
    first,
    last,
    top,
    unit = '',
  }: { first: number; last: number; top: number | undefined; unit?: string },
) {
  const from = toMonthBefore(first);
  const days = Math.max(1, last - from);
  const values = toValueTicks(top ?? 1);
  const toX = (day: number) => round(((day - from) / days) * END);
  const toY = (value: number) => round(BASE - (value / values.top) * BASE);
  const { rates } = context.words;
  const texts = values.ticks.slice(1).map((value) => rates.number({ value }));
  return {
    // Numbers of the first day drawn, and of the last that is known.
    from,
    last,
    // The place of a day, by its number.
    toX,
    toY,
    grid:
      top === undefined
        ? []
        : values.ticks.slice(1).map((value, index) => ({
            y: toY(value),
            text:
              index === texts.length - 1
                ? toRateText(context, value, unit)
                : rates.number({ value }),
          })),
    ticks: toMonthTicks(context, { from, until: last }).map(({ day, text }, index) => ({
      x: toX(day),
      text,
      isMinor: index % 2 === 1,
    })),
  };
}

function toMonthBefore(day: number): number {
  const { year, month } = toCalendarDay(day);
  return toDayNumber(
    month === 1 ? { year: year - 1, month: 12, day: 1 } : { year, month: month - 1, day: 1 },
  );
}

/** The number of a day (`2025-04-10`). */
export function toNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return toDayNumber({ year, month, day: date });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

// Round values and months for the axes of a step chart.

/** Zero and up to four round values; `top` is a little over the highest thing shown. */
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

/** The first days of months, thinned out where there are many; each January says its year. */
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
