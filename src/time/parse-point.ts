import { toMonthLength, pad } from './calendar.ts';
import { findMistake } from './mistakes.ts';
import { parseClock, type Clock } from './parse-clock.ts';
import {
  isFailure,
  type Point,
  type Precision,
  quote,
  type Season,
  toFailure,
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
    if (month) return toFailure(5, 'a year with X cannot have a month', `write ${year}`);
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
    if (day && day !== 'XX')
      return toFailure(5, 'a day in a month that is not known', `write ${year}-XX-XX or ${year}`);
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
  const remedy = swapped
    ? `write year, month, day: ${year}-${day}-${month}`
    : season
      ? `write ${year}-21 (spring), -22 (summer), -23 (autumn) or -24 (winter)`
      : `write a month from 01 to 12, or ${year} if it is not known`;
  return toFailure(5, `there is no month ${month}`, remedy);
}

function refuseDay(year: string, month: string, day: string, length: number): WhenFailure {
  const unknown = `${year}-${month} if the day is not known`;
  if (Number(day) === 0) return toFailure(8, 'there is no day 00', `write ${unknown}`);
  return toFailure(
    8,
    `${year}-${month} has ${length} days, not ${Number(day)}`,
    `write ${year}-${month}-${pad(length)}, or ${unknown}`,
  );
}

function refuseQualifier(text: string, clock: Clock | null, calendar: Calendar): WhenFailure {
  const mark = text.slice(-1);
  const day = text.slice(0, 10);
  const [what, remedy] = clock
    ? ['a time', `write ${text.slice(0, -1)}, or the day alone: ${day}${mark}`]
    : calendar.season
      ? ['a season', `write ${text.slice(0, -1)}`]
      : [
          'unspecified digits',
          `write ${text.slice(0, -1)}, or leave out the part with X: ${calendar.year}${mark}`,
        ];
  return toFailure(text.length - 1, `${quote(mark)} cannot follow ${what} (EDTF level 1)`, remedy);
}
