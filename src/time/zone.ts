import { type CalendarDay, pad, toCalendarDay, toDayNumber, toDayText } from './calendar.ts';

/**
 * Time zones by their IANA name (https://www.iana.org/time-zones), read through `Intl`, which ships
 * the database. Making a formatter costs some seventy times as much as using it, so they are kept.
 */

const formatters = new Map<string, Intl.DateTimeFormat | null>();
const offsets = new Map<string, Map<number, number>>();
const MOST_KEPT = 20_000;
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** The farthest that `Intl` formats, in milliseconds from 1970 (ECMA-262, time range). */
const LIMIT = 8.64e15;
const DAY = 86_400_000;

/**
 * Is this an IANA zone, spelt in its own letter case? `Asia/Shanghai` and `UTC` are;
 * `+08:00`, `asia/shanghai` and `Shanghai` are not.
 */
export function isZone(name: string): boolean {
  return findFormatter(name) !== null;
}

/**
 * What a clock in `zone` shows minus UTC, in milliseconds, at `instant` (epoch milliseconds).
 * Throws a RangeError for a zone of which `isZone` is false.
 */
export function toZoneOffset(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY) * DAY;
  const atStart = recallOffset(day, zone);
  // No zone has changed its clocks and changed them back within one day.
  return atStart === recallOffset(day + DAY, zone) ? atStart : findOffset(instant, zone);
}

/** A publication asks for the same days again and again; the memory for it is bounded. */
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
  // Only real zones are kept, and there are fewer than 600: hostile names cannot fill the memory.
  if (made) formatters.set(name, made);
  return made;
}

function makeFormatter(name: string): Intl.DateTimeFormat | null {
  if (!/^[A-Z][A-Za-z0-9_+/-]*$/.test(name)) return null;
  try {
    // The locale is fixed because the output is read by OFFSET, never shown.
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

/** What a clock on the wall shows, with no word on where the wall stands. */
interface WallClock extends CalendarDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const SECOND = 1000;

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

/** The calendar day in `zone` at `instant` (epoch milliseconds). Throws a RangeError for an unknown zone. */
export function toDayAt(instant: number, zone: string): CalendarDay {
  const { year, month, day } = toWallClock(instant, zone);
  return Object.freeze({ year, month, day });
}
