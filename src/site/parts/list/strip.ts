/** Coverage over time: how many items a month, for a small chart and the table under it. */
import type { Words } from '../../../words/words.ts';
import { toMonthName } from '../dates.ts';
import { toArchiveUrl } from '../../addresses/pages.ts';
import type { Item } from '../../../model/item.ts';
import {
  addMonths,
  type CalendarMonth,
  listMonths,
  monthsBetween,
  toArchivePlace,
  toMonthText,
} from '../../../time/months.ts';
import type { Context } from '../../context.ts';

export interface StripMonth {
  readonly month: string;
  readonly label: string;
  readonly year: number;
  readonly count: number;
  readonly url: string;
}

export type Strip = ReturnType<typeof toStrip>;

/** Every month from the first item to the last, empty ones included. Items known only to the year are left out. */
export function toStrip({ language, words }: Context, items: readonly Item[]) {
  const counts = countMonths(items);
  const numbers = [...counts.keys()];
  if (numbers.length === 0) return { months: [], most: 0, finding: '' };
  const first = addMonths(START, Math.min(...numbers));
  const last = addMonths(START, Math.max(...numbers));
  const rows = listMonths(first, last).map((month) => ({
    month: toMonthText(month),
    label: language.date({ month: language.months.short[month.month - 1] }),
    year: month.year,
    count: counts.get(monthsBetween(START, month)) ?? 0,
    url: toMonthUrl(month),
  }));
  const most = Math.max(...rows.map(({ count }) => count));
  return { months: rows, most, finding: toFinding(words, rows, most) };
}

/** From which months are counted: their texts would be put together for each item of each list. */
const START: CalendarMonth = { year: 0, month: 1 };

function countMonths(items: readonly Item[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { day, zone } of items) {
    const { year, month } = toArchivePlace(day, zone);
    if (month === null) continue;
    const number = monthsBetween(START, { year, month });
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

/** “Busiest month: April 2025 (24)”; only the first of several such months is named. */
function toFinding({ dates, list }: Words, rows: readonly StripMonth[], most: number): string {
  const [first, ...others] = rows.filter(({ count }) => count === most);
  if (first === undefined) return '';
  const month = toMonthName(dates, first.month);
  return others.length === 0
    ? list.mostIn({ month, n: most })
    : list.mostInSeveral({ month, others: others.length, n: most });
}

function toMonthUrl(month: CalendarMonth): string {
  return toArchiveUrl(toMonthText(month));
}
