import { pad, toCalendarDay, toDayNumber, toDayText, type CalendarDay } from './calendar.ts';
import { toZoneOffset } from './zone.ts';

/** What a clock on the wall shows, with no word on where the wall stands. */
export interface WallClock extends CalendarDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** Milliseconds from 1970-01-01T00:00 to `clock` on that same wall: a number to compare and add, not an instant. */
export function toWallTime(clock: WallClock): number {
  return toDayNumber(clock) * DAY + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * SECOND;
}

/** The inverse of `toWallTime`; a part of a second is dropped. */
export function fromWallTime(wallTime: number): WallClock {
  const dayNumber = Math.floor(wallTime / DAY);
  const seconds = Math.floor((wallTime - dayNumber * DAY) / SECOND);
  return Object.freeze({
    ...toCalendarDay(dayNumber),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  });
}

/** What clocks in `zone` show at `instant` (epoch milliseconds). Throws a RangeError for an unknown zone. */
export function toWallClock(instant: number, zone: string): WallClock {
  return fromWallTime(instant + toZoneOffset(instant, zone));
}

/**
 * Every instant (epoch milliseconds) at which clocks in `zone` show `wallTime`, in order: one as a rule,
 * two where the clocks go back over it, none where they go forward over it.
 */
export function listInstants(wallTime: number, zone: string): readonly number[] {
  const { before, after } = toOffsetsAround(wallTime, zone);
  const candidates = before === after ? [wallTime - before] : [wallTime - before, wallTime - after];
  return candidates
    .filter((instant) => instant + toZoneOffset(instant, zone) === wallTime)
    .sort((a, b) => a - b);
}

/** The first instant at which clocks in `zone` show `wallTime` or, where they skip it, more. */
export function toFirstInstant(wallTime: number, zone: string): number {
  return listInstants(wallTime, zone)[0] ?? toJump(wallTime, zone);
}

/** The last instant, to the millisecond, before clocks in `zone` have left behind all that is below `wallTime`. */
export function toLastInstantBefore(wallTime: number, zone: string): number {
  return (listInstants(wallTime, zone).at(-1) ?? toJump(wallTime, zone)) - 1;
}

/** No zone is as far as a day from UTC, so the two offsets hold before and after `wallTime`, whatever changes at it. */
function toOffsetsAround(wallTime: number, zone: string): { before: number; after: number } {
  return { before: toZoneOffset(wallTime - DAY, zone), after: toZoneOffset(wallTime + DAY, zone) };
}

/** The instant at which clocks jump over `wallTime`, found by halving. */
function toJump(wallTime: number, zone: string): number {
  let low = wallTime - DAY;
  let high = wallTime + DAY;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + toZoneOffset(middle, zone) < wallTime) low = middle;
    else high = middle;
  }
  return high;
}

/** `2025-04-28T18:00` or, if asked for seconds, `2025-04-28T18:00:00`. */
export function toWallText(clock: WallClock, seconds: boolean): string {
  const text = `${toDayText(clock)}T${pad(clock.hour)}:${pad(clock.minute)}`;
  return seconds ? `${text}:${pad(clock.second)}` : text;
}
