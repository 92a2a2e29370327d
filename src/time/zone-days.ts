import { toCalendarDay, toDayNumber, type CalendarDay } from './calendar.ts';
import { toFirstInstant, toLastInstantBefore, toWallClock } from './wall-clock.ts';

const DAY = 86_400_000;

/** The calendar day in `zone` at `instant` (epoch milliseconds). Throws a RangeError for an unknown zone. */
export function toDayAt(instant: number, zone: string): CalendarDay {
  const { year, month, day } = toWallClock(instant, zone);
  return Object.freeze({ year, month, day });
}

/**
 * The days in zone `to` that a day in zone `from` touches, in order: two as a rule, one where the clocks agree.
 * 11 February in Asia/Shanghai is 10 and 11 February in America/New_York. Throws a RangeError for an unknown zone.
 */
export function listDaysIn(day: CalendarDay, from: string, to: string): readonly CalendarDay[] {
  if (from === to) return [day];
  const midnight = toDayNumber(day) * DAY;
  const start = toFirstInstant(midnight, from);
  const first = toDayNumber(toDayAt(start, to));
  const last = toDayNumber(toDayAt(Math.max(start, toLastInstantBefore(midnight + DAY, from)), to));
  return Array.from({ length: last - first + 1 }, (_, index) => toCalendarDay(first + index));
}
