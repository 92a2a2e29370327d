import { pad } from './calendar.ts';
import { isInstant, isPoint, type Point, type When } from './when.ts';
import { earliest } from './bounds.ts';
import { toDayAt } from './zone-days.ts';

/** `month` is 1–12. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
}

/** A month, or a year of which the month is not known. */
export interface ArchivePlace {
  readonly year: number;
  readonly month: number | null;
}

/**
 * Where an archive by year and month keeps a date: by its start, or by its end if the start is open or unknown.
 * A time goes by its day in `zone` (IANA). Throws a RangeError for an unknown zone.
 */
export function toArchivePlace(when: When, zone: string): ArchivePlace {
  const point = toAnchor(when);
  if (!isInstant(point)) return Object.freeze({ year: point.year, month: point.month });
  const { year, month } = toDayAt(earliest(point, zone), zone);
  return Object.freeze({ year, month });
}

/** The point by which an interval is filed; a point is its own. */
export function toAnchor(when: When): Point {
  if (isPoint(when)) return when;
  const known = [when.start, when.end].find(isPoint);
  if (!known) throw new TypeError(`the interval ${when.text} has no end that is known`);
  return known;
}

export function addMonths({ year, month }: CalendarMonth, count: number): CalendarMonth {
  const index = year * 12 + month - 1 + count;
  const newYear = Math.floor(index / 12);
  return Object.freeze({ year: newYear, month: index - newYear * 12 + 1 });
}

/** Months from `from` to `to`, negative if `to` is the earlier. */
export function monthsBetween(from: CalendarMonth, to: CalendarMonth): number {
  return (to.year - from.year) * 12 + to.month - from.month;
}

/** Every month from `first` to `last`, both included; none if `last` is the earlier. */
export function listMonths(first: CalendarMonth, last: CalendarMonth): CalendarMonth[] {
  const length = Math.max(0, monthsBetween(first, last) + 1);
  return Array.from({ length }, (_, index) => addMonths(first, index));
}

/** `2025-04` */
export function toMonthText({ year, month }: CalendarMonth): string {
  return `${pad(year, 4)}-${pad(month)}`;
}
