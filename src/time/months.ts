import { earliest } from './bounds.ts';
import { type CalendarDay, pad, toCalendarDay, toDayNumber, toWeekday } from './calendar.ts';
import { isInstant, isPoint, type Point, type When } from './when.ts';
import { toDayAt } from './zone.ts';

/** `month` is 1–12. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
}

/** A month, or a year whose month is not known. */
interface ArchivePlace {
  readonly year: number;
  readonly month: number | null;
}

/**
 * Where an archive by year and month files a date: under its start, or its end if the start is open or unknown. A time
 * counts by its day in `zone` (IANA). Throws a RangeError for an unknown zone.
 */
export function toArchivePlace(when: When, zone: string): ArchivePlace {
  const point = toAnchor(when);
  if (!isInstant(point)) return Object.freeze({ year: point.year, month: point.month });
  const { year, month } = toDayAt(earliest(point, zone), zone);
  return Object.freeze({ year, month });
}

/** The point under which an interval is filed; a point is its own. */
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

/** Months from `from` to `to`, negative if `to` is earlier. */
export function monthsBetween(from: CalendarMonth, to: CalendarMonth): number {
  return (to.year - from.year) * 12 + to.month - from.month;
}

/** Every month from `first` to `last`, both included; none if `last` is earlier. */
export function listMonths(first: CalendarMonth, last: CalendarMonth): CalendarMonth[] {
  const length = Math.max(0, monthsBetween(first, last) + 1);
  return Array.from({ length }, (_, index) => addMonths(first, index));
}

/** `2025-04` */
export function toMonthText({ year, month }: CalendarMonth): string {
  return `${pad(year, 4)}-${pad(month)}`;
}

// Weeks of ISO 8601 begin on Monday; the first week of a year contains its first Thursday.

/** `year` is that of its Thursday; `week` counts from 1. */
interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

export function toIsoWeek(day: CalendarDay): IsoWeek {
  const thursday = toDayNumber(day) - toPlace(day) + 3;
  const { year } = toCalendarDay(thursday);
  const newYear = toDayNumber({ year, month: 1, day: 1 });
  return Object.freeze({ year, week: Math.floor((thursday - newYear) / 7) + 1 });
}

/** `2025-W09` */
export function toWeekText({ year, week }: IsoWeek): string {
  return `${pad(year, 4)}-W${pad(week)}`;
}

export function listWeekDays(day: CalendarDay): CalendarDay[] {
  const monday = toDayNumber(day) - toPlace(day);
  return Array.from({ length: 7 }, (_, index) => toCalendarDay(monday + index));
}

/** 0 is Monday. */
export function toPlace(day: CalendarDay): number {
  return (toWeekday(day) + 6) % 7;
}
