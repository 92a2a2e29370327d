import { addDays, toDayText, pad, type CalendarDay } from './calendar.ts';
import { isZone, listInstants, toWallTime } from './zone.ts';
import { toFailure, type WhenFailure } from './when.ts';

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
  if (month === null || day === null)
    return toFailure(
      text.indexOf('T'),
      'a time needs a day',
      'write the whole date, as in 2025-02-12T02:58-05:00',
    );
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
    return toFailure(
      TIME_AT,
      'a day ends at 23:59',
      `write ${toDayText(addDays(day, 1))}T00:00${offset}`,
    );
  }
  if (hour > 23)
    return toFailure(TIME_AT, `there is no hour ${hour}`, 'write an hour from 00 to 23');
  if (minute > 59)
    return toFailure(TIME_AT + 3, `there is no minute ${minute}`, 'write a minute from 00 to 59');
  if (second !== null && second > 59) {
    return toFailure(
      TIME_AT + 6,
      `there is no second ${second}`,
      'write a second from 00 to 59, or leave it out',
    );
  }
  return undefined;
}

function parseOffset(offset: string, at: number): number | WhenFailure {
  if (offset === 'Z') return 0;
  if (offset.startsWith('-00') && !/[1-9]/.test(offset))
    return toFailure(at, `${offset} is no offset`, 'write Z');
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  if (Number(minutes) > 59)
    return toFailure(
      at + 4,
      `there is no minute ${minutes}`,
      'write hours and minutes, as in +05:30',
    );
  const size = Number(hours) * 60 + Number(minutes);
  if (size > FARTHEST)
    return toFailure(at, `no place is ${offset} from UTC`, 'write an offset from -12:00 to +14:00');
  return offset.startsWith('-') ? -size : size;
}

/** The offset of `zone` at a time on its clocks, which may skip it or show it twice. */
function findOffset(
  clock: CalendarDay & { readonly hour: number; readonly minute: number; readonly second: number },
  text: string,
  zone: string | undefined,
): number | WhenFailure {
  const end = text.length;
  const add = (offset: string) => `add the offset from UTC: ${text.replace(/[?~%]$/, '')}${offset}`;
  if (zone === undefined)
    return toFailure(
      end,
      'a time needs its offset from UTC',
      `add that of the clock that was meant: ${text}-05:00, or …+08:00, or …Z for UTC`,
    );
  if (!isZone(zone))
    return toFailure(
      end,
      'the zone of the place is not an IANA time zone',
      'mend the place, as in Asia/Shanghai, or add the offset',
    );
  const wallTime = toWallTime(clock);
  const offsets = listInstants(wallTime, zone).map((instant) => (wallTime - instant) / 60_000);
  const [first, second] = offsets;
  if (first === undefined)
    return toFailure(
      TIME_AT,
      `clocks in ${zone} skip this time`,
      'correct the hour, or add the offset from UTC',
    );
  if (second === undefined) return first;
  return toFailure(
    end,
    `clocks in ${zone} show this time twice`,
    `${add(toOffsetText(first))} or ${toOffsetText(second)}`,
  );
}

/** `-05:00`; fractions of a minute, which no clock has had since 1972, are cut. */
export function toOffsetText(minutes: number): string {
  const size = Math.floor(Math.abs(minutes));
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
