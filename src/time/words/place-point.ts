import { toDayText, type CalendarDay } from '../calendar.ts';
import { earliest } from '../bounds.ts';
import { toWallClock, toWallText, toWallTime } from '../wall-clock.ts';
import type { DayPoint, Instant } from '../when.ts';

/** The same instant as clocks in `zone` (IANA) show it. Throws a RangeError for an unknown zone. */
export function toInstantIn(point: Instant, zone: string): Instant {
  const instant = earliest(point, zone);
  const clock = toWallClock(instant, zone);
  const second = point.second === null ? null : clock.second;
  return Object.freeze({
    ...point,
    ...clock,
    text: toWallText(clock, second !== null),
    second,
    offset: (toWallTime(clock) - instant) / 60_000,
    zone,
  });
}

/** A day of the calendar as a point. */
export function toDayPoint({ year, month, day }: CalendarDay): DayPoint {
  return Object.freeze({
    kind: 'point',
    text: toDayText({ year, month, day }),
    uncertain: false,
    approximate: false,
    precision: 'day',
    year,
    season: null,
    month,
    day,
    hour: null,
    minute: null,
    second: null,
    unspecified: null,
    offset: null,
    zone: null,
  });
}
