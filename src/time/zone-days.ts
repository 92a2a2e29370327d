import type { CalendarDay } from './calendar.ts';
import { toWallClock } from './wall-clock.ts';

/** The calendar day in `zone` at `instant` (epoch milliseconds). Throws a RangeError for an unknown zone. */
export function toDayAt(instant: number, zone: string): CalendarDay {
  const { year, month, day } = toWallClock(instant, zone);
  return Object.freeze({ year, month, day });
}
