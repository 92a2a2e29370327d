import { type CalendarDay, pad, toCalendarDay, toDayNumber, toDayText } from './calendar.ts';

/**
 * Time zones by IANA name (https://www.iana.org/time-zones), from `Intl`, which has the database. Making a formatter
 * takes some seventy times as long as using it, so they are kept.
 */

const formatters = new Map<string, Intl.DateTimeFormat | null>();
const offsets = new Map<string, Map<number, number>>();
const MOST_KEPT = 20_000;
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** The range of `Intl`, in milliseconds from 1970 (ECMA-262, time range). */
const LIMIT = 8.64e15;
const DAY = 86_400_000;

/** Whether this is an IANA zone in its exact spelling, as `Asia/Shanghai` and `UTC`, not `+08:00` or `Shanghai`. */
export function isZone(name: string): boolean {
  return findFormatter(name) !== null;
}

/**
 * The difference between the clocks in `zone` and UTC, in milliseconds, at `instant` (epoch milliseconds). Throws a
 * RangeError if `isZone` is false.
 */
export function toZoneOffset(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY) * DAY;
  const atStart = recallOffset(day, zone);
  // No zone has changed its clocks twice in a day.
  return atStart === recallOffset(day + DAY, zone) ? atStart : findOffset(instant, zone);
}

/** A publication uses the same days again and again. The number kept is limited. */
function recallOffset(instant: number, zone: string): number {
  return offsets.get(zone)?.get(instant) ?? keep(zone, instant, findOffset(instant, zone));
}

function findOffset(instant: number, zone: string): number {
  const formatter = findFormatter(zone);
  if (!formatter)
    throw new RangeError(
      `unknown time zone ${JSON.stringify(zone)}: use an IANA name, as in Asia/Shanghai`,
    );
  const inside = Math.min(LIMIT, Math.max(-LIMIT, instant));
  const [, sign, hours, minutes, seconds] = OFFSET.exec(formatter.format(inside)) ?? [];
  const size =
    (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}

function keep(zone: string, instant: number, offset: number): number {
  const kept = offsets.get(zone);
  if (kept === undefined) offsets.set(zone, new Map([[instant, offset]]));
  else {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(instant, offset);
  }
  return offset;
}

function findFormatter(name: string): Intl.DateTimeFormat | null {
  const known = formatters.get(name);
  if (known !== undefined) return known;
  const made = makeFormatter(name);
  // Only real zones are kept, fewer than 600, so that hostile names cannot fill the memory.
  if (made) formatters.set(name, made);
  return made;
}

function makeFormatter(name: string): Intl.DateTimeFormat | null {
  if (!/^[A-Z][A-Za-z0-9_+/-]*$/.test(name)) return null;
  try {
    // OFFSET parses the output, so the locale is fixed.
    const formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      timeZoneName: 'longOffset',
    });
    const resolved = formatter.resolvedOptions().timeZone;
    const onlyCaseDiffers = resolved !== name && resolved.toLowerCase() === name.toLowerCase();
    return onlyCaseDiffers ? null : formatter;
  } catch {
    return null;
  }
}

/** What a clock shows, wherever it is. */
interface WallClock extends CalendarDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const SECOND = 1000;

/** Milliseconds from 1970-01-01T00:00 on the same clock: a number to compare and add, not an instant. */
export function toWallTime(clock: WallClock): number {
  return toDayNumber(clock) * DAY + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * SECOND;
}

/** The inverse of `toWallTime`, without fractions of a second. */
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
 * Every instant (epoch milliseconds) at which clocks in `zone` show `wallTime`, in order: usually one, two if the
 * clocks go back over it, none if they go forward over it.
 */
export function listInstants(wallTime: number, zone: string): readonly number[] {
  const { before, after } = toOffsetsAround(wallTime, zone);
  const candidates = before === after ? [wallTime - before] : [wallTime - before, wallTime - after];
  return candidates
    .filter((instant) => instant + toZoneOffset(instant, zone) === wallTime)
    .sort((a, b) => a - b);
}

/** The first instant at which clocks in `zone` show `wallTime` or, if they skip it, a later time. */
export function toFirstInstant(wallTime: number, zone: string): number {
  return listInstants(wallTime, zone)[0] ?? toJump(wallTime, zone);
}

/** The last instant, to the millisecond, at which clocks in `zone` can show a time below `wallTime`. */
export function toLastInstantBefore(wallTime: number, zone: string): number {
  return (listInstants(wallTime, zone).at(-1) ?? toJump(wallTime, zone)) - 1;
}

/** Every zone is less than a day from UTC, so these hold before and after any change at `wallTime`. */
function toOffsetsAround(wallTime: number, zone: string): { before: number; after: number } {
  return { before: toZoneOffset(wallTime - DAY, zone), after: toZoneOffset(wallTime + DAY, zone) };
}

/** The instant at which clocks skip `wallTime`, by bisection. */
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

/** `2025-04-28T18:00` or, with seconds, `2025-04-28T18:00:00`. */
export function toWallText(clock: WallClock, seconds: boolean): string {
  const text = `${toDayText(clock)}T${pad(clock.hour)}:${pad(clock.minute)}`;
  return seconds ? `${text}:${pad(clock.second)}` : text;
}

/** The calendar day in `zone` at `instant` (epoch milliseconds). Throws a RangeError for an unknown zone. */
export function toDayAt(instant: number, zone: string): CalendarDay {
  const { year, month, day } = toWallClock(instant, zone);
  return Object.freeze({ year, month, day });
}
