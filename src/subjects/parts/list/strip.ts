/** Coverage over time: how many items a month, for a small chart and the table under it. */
import type { Words } from '../../../words/en.ts';
import { toMonthName } from '../month-name.ts';
import { toArchiveUrl } from '../../../model/addresses/pages.ts';
import type { Item } from '../../../model/item.ts';
import {
  listMonths,
  toArchivePlace,
  toMonthText,
  type CalendarMonth,
} from '../../../time/months.ts';
import type { Context } from '../../context.ts';

export interface StripMonth {
  /** `2025-04` */
  readonly month: string;
  readonly label: string;
  readonly year: number;
  readonly count: number;
  readonly url: string;
}

export interface Strip {
  readonly months: readonly StripMonth[];
  readonly most: number;
  /** What the chart shows, as its title; empty without months. */
  readonly finding: string;
}

/** Every month from the first item to the last, empty ones included. Items known only to the year are left out. */
export function toStrip({ language, words }: Context, items: readonly Item[]): Strip {
  const places = items.map(({ day, zone }) => toArchivePlace(day, zone));
  const months = places.filter((place): place is CalendarMonth => place.month !== null);
  const counts = Map.groupBy(months, toMonthText);
  const keys = [...counts.keys()].sort();
  const first = months.find((month) => toMonthText(month) === keys[0]);
  const last = months.find((month) => toMonthText(month) === keys.at(-1));
  if (first === undefined || last === undefined) return { months: [], most: 0, finding: '' };
  const rows = listMonths(first, last).map((month) => ({
    month: toMonthText(month),
    label: language.months.short[month.month - 1] ?? '',
    year: month.year,
    count: counts.get(toMonthText(month))?.length ?? 0,
    url: toMonthUrl(month),
  }));
  const most = Math.max(...rows.map(({ count }) => count));
  return { months: rows, most, finding: toFinding(words, rows, most) };
}

/** “April 2025 has the most coverage: 24 items”; only the first of several such months is named. */
function toFinding({ dates, list }: Words, rows: readonly StripMonth[], most: number): string {
  const [first, ...others] = rows.filter(({ count }) => count === most);
  if (first === undefined) return '';
  const month = toMonthName(dates, first.month);
  return others.length === 0
    ? list.mostIn(month, most)
    : list.mostInSeveral(month, others.length, most);
}

export function toMonthUrl(month: CalendarMonth): string {
  return toArchiveUrl(toMonthText(month));
}
