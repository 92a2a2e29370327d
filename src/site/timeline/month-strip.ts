/** How many entries a month has, from the first to the last, as a small chart. */
import { listMonths, monthsBetween, toMonthText, type CalendarMonth } from '../../time/months.ts';
import type { Context } from '../context.ts';
import type { Strip } from '../parts/list/strip.ts';
import { toMonthName } from '../parts/month-name.ts';

/** Of more months a chart says nothing on a phone; the links to those that have entries stay. */
const MOST = 120;

/**
 * `counts` is by month (`2025-04`), in order; what is known to the year alone has no place in the chart, which is empty
 * for fewer than two months.
 */
export function toMonthStrip(
  { language, words }: Context,
  counts: ReadonlyMap<string, number>,
  toUrl: (month: string) => string,
): Strip {
  const known = [...counts.keys()].filter((month) => month.length > 5).map(toCalendarMonth);
  const [first, last] = [known[0], known.at(-1)];
  const isDrawn = first && last && first !== last && monthsBetween(first, last) < MOST;
  if (!isDrawn) return { months: [], most: 0, finding: '' };
  const months = listMonths(first, last).map((month) => {
    const key = toMonthText(month);
    return {
      month: key,
      label: language.date({ month: language.months.short[month.month - 1] }),
      year: month.year,
      count: counts.get(key) ?? 0,
      url: toUrl(key),
    };
  });
  const most = Math.max(...months.map(({ count }) => count));
  const busiest = months.find(({ count }) => count === most)?.month ?? '';
  const finding = words.timeline.mostIn({ month: toMonthName(language, busiest), n: most });
  return { months, most, finding };
}

function toCalendarMonth(month: string): CalendarMonth {
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) };
}
