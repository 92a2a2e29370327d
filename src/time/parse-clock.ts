import { addDays, toDayText, pad, type CalendarDay } from './calendar.ts';
import { isZone, listInstants, toWallTime } from './zone.ts';
import { toMistake } from './mistakes.ts';
import type { WhenFailure } from './when.ts';

/** The time of day of a point, with its offset in minutes east of UTC. */
export interface Clock {
  readonly kind: 'clock';
  readonly precision: 'minute' | 'second';
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly offset: number;
  readonly zone: string | null;
}

/** Kiribati is 14 hours ahead of UTC, farther than any other place. */
const FARTHEST = 14 * 60;
const TIME_AT = 11;

interface Written {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** `parts` are the groups of POINT in parse-point.ts; `null` if the text has no time. */
export function parseClock(
  text: string,
  { year, month, day }: Written,
  parts: readonly (string | undefined)[],
  zone: string | undefined,
): Clock | WhenFailure | null {
  const [, , , , hour, minute, second, offset] = parts;
  if (hour === undefined || minute === undefined) return null;
  if (month === null || day === null) return toMistake('no-day', text.indexOf('T'));
  const clock = {
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
  };
  const wrong = findWrongTime(clock, { year, month, day }, offset ?? '');
  if (wrong) return wrong;
  const at = text.length - (offset?.length ?? 0);
  const minutes = offset
    ? parseOffset(offset, at)
    : findOffset({ year, month, day, ...clock, second: clock.second ?? 0 }, text, zone);
  if (typeof minutes !== 'number') return minutes;
  const precision = clock.second === null ? 'minute' : 'second';
  return {
    kind: 'clock',
    precision,
    ...clock,
    offset: minutes,
    zone: offset ? null : (zone ?? null),
  };
}

function findWrongTime(
  { hour, minute, second }: Pick<Clock, 'hour' | 'minute' | 'second'>,
  day: CalendarDay,
  offset: string,
): WhenFailure | undefined {
  if (hour === 24 && minute === 0 && !second) {
    return toMistake('hour-24', TIME_AT, { next: toDayText(addDays(day, 1)), offset });
  }
  if (hour > 23) return toMistake('hour', TIME_AT, { hour });
  if (minute > 59) return toMistake('minute', TIME_AT + 3, { minute });
  if (second !== null && second > 59) return toMistake('second', TIME_AT + 6, { second });
  return undefined;
}

function parseOffset(offset: string, at: number): number | WhenFailure {
  if (offset === 'Z') return 0;
  if (offset.startsWith('-00') && !/[1-9]/.test(offset))
    return toMistake('minus-zero', at, { offset });
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  if (Number(minutes) > 59) return toMistake('minute-of-offset', at + 4, { minute: minutes });
  const size = Number(hours) * 60 + Number(minutes);
  if (size > FARTHEST) return toMistake('far', at, { offset });
  return offset.startsWith('-') ? -size : size;
}

/** The offset of `zone` at a time on its clocks, which may skip it or show it twice. */
function findOffset(
  clock: CalendarDay & { readonly hour: number; readonly minute: number; readonly second: number },
  text: string,
  zone: string | undefined,
): number | WhenFailure {
  const end = text.length;
  if (zone === undefined) return toMistake('no-offset', end, { text });
  if (!isZone(zone)) return toMistake('no-such-zone', end);
  const wallTime = toWallTime(clock);
  const offsets = listInstants(wallTime, zone).map((instant) => (wallTime - instant) / 60_000);
  const [first, second] = offsets;
  if (first === undefined) return toMistake('skipped', TIME_AT, { zone });
  if (second === undefined) return first;
  return toMistake('twice', end, {
    zone,
    text: text.replace(/[?~%]$/, ''),
    first: toOffsetText(first),
    second: toOffsetText(second),
  });
}

/** `-05:00`; fractions of a minute, which no clock has had since 1972, are cut. */
export function toOffsetText(minutes: number): string {
  const size = Math.floor(Math.abs(minutes));
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
