import { toMonthLength } from './calendar.ts';
import { findMistake, toMistake } from './mistakes.ts';
import { parseClock, type Clock } from './parse-clock.ts';
import {
  isFailure,
  type Point,
  type Precision,
  quote,
  type Season,
  type WhenFailure,
} from './when.ts';

export interface ParseOptions {
  /** The IANA zone of a time without an offset: usually that of its place. */
  readonly zone?: string | undefined;
}

// Groups: year, month, day, hour, minute, second, offset, qualifier.
const POINT =
  /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?)?([?~%])?$/;

const SEASONS: Readonly<Record<string, Season>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
};

type Parts = readonly (string | undefined)[];
type Calendar = Pick<Point, 'precision' | 'year' | 'season' | 'month' | 'day' | 'unspecified'>;

export function parsePoint(text: string, options: ParseOptions): Point | WhenFailure {
  const parts = POINT.exec(text);
  if (!parts) return findMistake(text);
  const calendar = parseCalendar(parts);
  if (isFailure(calendar)) return calendar;
  const clock = parseClock(text, calendar, parts, options.zone);
  if (clock && isFailure(clock)) return clock;
  const qualifier = parts[8];
  if (qualifier && (clock || calendar.unspecified || calendar.season))
    return refuseQualifier(text, clock, calendar);
  return toPoint(text, calendar, clock, qualifier);
}

function parseCalendar(parts: Parts): (Calendar & { kind: 'calendar' }) | WhenFailure {
  const [, year = '', month, day] = parts;
  if (year.endsWith('X')) {
    if (month) return toMistake('x-with-month', 5, { year });
    return toCalendar(
      year.endsWith('XX') ? 'century' : 'decade',
      Number(year.replaceAll('X', '0')),
      {
        unspecified: 'year',
      },
    );
  }
  const known = Number(year);
  if (!month) return toCalendar('year', known, {});
  const season = SEASONS[month];
  if (season && !day) return toCalendar('season', known, { season });
  if (month === 'XX') {
    if (day && day !== 'XX') return toMistake('day-of-x', 5, { year });
    return toCalendar('year', known, { unspecified: day ? 'day' : 'month' });
  }
  const length = toMonthLength(known, Number(month));
  if (length === 0) return refuseMonth(year, month, day);
  if (!day) return toCalendar('month', known, { month: Number(month) });
  if (day === 'XX') return toCalendar('month', known, { month: Number(month), unspecified: 'day' });
  if (Number(day) < 1 || Number(day) > length) return refuseDay(year, month, day, length);
  return toCalendar('day', known, { month: Number(month), day: Number(day) });
}

function toCalendar(
  precision: Precision,
  year: number,
  rest: Partial<Calendar>,
): Calendar & { kind: 'calendar' } {
  return {
    kind: 'calendar',
    precision,
    year,
    season: null,
    month: null,
    day: null,
    unspecified: null,
    ...rest,
  };
}

function toPoint(
  text: string,
  calendar: Calendar,
  clock: Clock | null,
  qualifier: string | undefined,
): Point {
  return Object.freeze({
    kind: 'point',
    text,
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
    precision: clock ? clock.precision : calendar.precision,
    year: calendar.year,
    season: calendar.season,
    month: calendar.month,
    day: calendar.day,
    hour: clock ? clock.hour : null,
    minute: clock ? clock.minute : null,
    second: clock ? clock.second : null,
    unspecified: calendar.unspecified,
    offset: clock ? clock.offset : null,
    zone: clock ? clock.zone : null,
  });
}

function refuseMonth(year: string, month: string, day: string | undefined): WhenFailure {
  const swapped =
    day && toMonthLength(Number(year), Number(day)) >= Number(month) && Number(month) > 0;
  const season = !day && Number(month) > 24;
  const name = swapped ? 'swapped' : season ? 'no-such-season' : 'no-such-month';
  return toMistake(name, 5, { year, month, day: day ?? '' });
}

function refuseDay(year: string, month: string, day: string, length: number): WhenFailure {
  const slots = { month: `${year}-${month}`, day: Number(day), length };
  return toMistake(Number(day) === 0 ? 'day-00' : 'no-such-day', 8, slots);
}

function refuseQualifier(text: string, clock: Clock | null, calendar: Calendar): WhenFailure {
  const mark = text.slice(-1);
  const name = clock ? 'qualified-time' : calendar.season ? 'qualified-season' : 'qualified-x';
  return toMistake(name, text.length - 1, {
    mark: quote(mark),
    bare: text.slice(0, -1),
    day: `${text.slice(0, 10)}${mark}`,
    year: `${calendar.year}${mark}`,
  });
}
