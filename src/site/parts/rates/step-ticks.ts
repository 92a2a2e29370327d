/** Round values and months for the axes of a step chart. */
import { toDayNumber } from '../../../time/calendar.ts';
import { toCalendarDay } from '../../../time/calendar.ts';
import { listMonths } from '../../../time/months.ts';
import type { Context } from '../../context.ts';

/** Zero and up to four round values; `top` is a little over the highest thing shown. */
export function toValueTicks(most: number): { readonly ticks: number[]; readonly top: number } {
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
