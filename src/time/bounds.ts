import { addDays, toDayText } from './calendar.ts';
import { type End, isPoint, type Placed, type Point, type Season, type When } from './when.ts';
import { fromWallTime, toFirstInstant, toLastInstantBefore, toWallTime } from './zone.ts';

const MINUTE = 60_000;

/**
 * The first possible moment in epoch milliseconds, -Infinity for an open or unknown start. Days are counted in `zone`
 * (IANA); a time uses its own offset. Throws a RangeError for an unknown zone.
 */
export function earliest(when: When, zone: string): number {
  const known = FIRST.get(when);
  if (known?.zone === zone) return known.moment;
  const start: End = isPoint(when) ? when : when.start;
  const moment = isPoint(start) ? toFirst(start, zone) : -Infinity;
  FIRST.set(when, { zone, moment });
  return moment;
}

/** Dates are compared many times, nearly always in one zone. */
const FIRST = new WeakMap<When, { readonly zone: string; readonly moment: number }>();

/** The last possible moment in epoch milliseconds, never before `earliest`; Infinity for an open or unknown end. */
export function latest(when: When, zone: string): number {
  const end: End = isPoint(when) ? when : when.end;
  // A day that a zone skips (30 December 2011 in Samoa) has no moment of its own.
  return isPoint(end) ? Math.max(toLast(end, zone), earliest(when, zone)) : Infinity;
}

/** What is certain of a date, in epoch milliseconds: not before `from`, not after `until`. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * The bounds of a date, for many comparisons. An uncertain or approximate end is infinite, since nobody said how far
 * off it may be. Throws a RangeError for an unknown zone.
 */
export function toSpan({ when, zone }: Placed): Span {
  const start = isPoint(when) ? when : when.start;
  const end = isPoint(when) ? when : when.end;
  return {
    from: isFirm(start) ? earliest(when, zone) : -Infinity,
    until: isFirm(end) ? latest(when, zone) : Infinity,
  };
}

/** Whether `a` is over before `b` can have begun. */
export function isBefore(a: Span, b: Span): boolean {
  return a.until < b.from;
}

export function certainlyBefore(a: Placed, b: Placed): boolean {
  return isBefore(toSpan(a), toSpan(b));
}

export function certainlyAfter(a: Placed, b: Placed): boolean {
  return certainlyBefore(b, a);
}

function isFirm(end: End): boolean {
  return isPoint(end) && !end.uncertain && !end.approximate;
}

function toFirst(point: Point, zone: string): number {
  const { from } = toWallRange(point);
  return point.offset === null ? toFirstInstant(from, zone) : from - point.offset * MINUTE;
}

function toLast(point: Point, zone: string): number {
  const { until } = toWallRange(point);
  return point.offset === null
    ? toLastInstantBefore(until, zone)
    : until - point.offset * MINUTE - 1;
}

/** Wall time (see `toWallTime`) from the first moment of a point up to, but not including, the first one after it. */
interface WallRange {
  readonly from: number;
  readonly until: number;
}

const YEARS = { decade: 10, century: 100, year: 1 } as const;

/**
 * First and last month. ISO 8601-2 leaves seasons 21–24 “independent of location”. These are northern, meteorological
 * and astronomical seasons combined; winter covers both ends of its year.
 */
const SEASONS: Readonly<Record<Season, readonly [number, number]>> = {
  spring: [3, 6],
  summer: [6, 9],
  autumn: [9, 12],
  winter: [1, 12],
};

/** The span of a point, on the wall where it was read. Qualifiers do not widen it: EDTF gives them no size. */
export function toWallRange(point: Point): WallRange {
  const { year, precision } = point;
  switch (precision) {
    case 'century':
    case 'decade':
    case 'year':
      return { from: toMonthStart(year, 1), until: toMonthStart(year + YEARS[precision], 1) };
    case 'season': {
      const [first, last] = SEASONS[point.season ?? 'winter'];
      return { from: toMonthStart(year, first), until: toMonthStart(year, last + 1) };
    }
    case 'month': {
      const month = point.month ?? 1;
      return { from: toMonthStart(year, month), until: toMonthStart(year, month + 1) };
    }
    case 'day':
      return toRange(point, 86_400_000);
    case 'minute':
      return toRange(point, 60_000);
    case 'second':
      return toRange(point, 1000);
  }
}

function toRange({ year, month, day, hour, minute, second }: Point, length: number): WallRange {
  const from = toWallTime({
    year,
    month: month ?? 1,
    day: day ?? 1,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: second ?? 0,
  });
  return { from, until: from + length };
}

function toMonthStart(year: number, month: number): number {
  const over = month > 12 ? 1 : 0;
  return toWallTime({
    year: year + over,
    month: month - 12 * over,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
  });
}

/** The last calendar day of a date as written: `2025-04-25`. If an interval has no known end, that of its start. */
export function toLastWrittenDay(when: When): string {
  const point = isPoint(when) ? when : [when.end, when.start].find(isPoint);
  if (point === undefined)
    throw new TypeError(`the interval ${when.text} has no end that is known`);
  return toDayText(fromWallTime(toWallRange(point).until - 1));
}

/** The first calendar day of a date as written; empty if its start is open or unknown. */
export function toFirstWrittenDay(when: When): string {
  const point = isPoint(when) ? when : when.start;
  return isPoint(point) ? toDayText(fromWallTime(toWallRange(point).from)) : '';
}

/** The one day of a date as written; `undefined` if it is in doubt, coarser, or an interval of several days. */
export function findWrittenDay(when: When): string | undefined {
  if (when.uncertain || when.approximate) return undefined;
  if (!isPoint(when) && !(isPoint(when.start) && isPoint(when.end))) return undefined;
  const day = toFirstWrittenDay(when);
  return day === toLastWrittenDay(when) ? day : undefined;
}

/**
 * The last whole day before the end of something, as written: the day itself or, if it has an hour, the day before.
 * `undefined` if the end is open, unknown, uncertain or approximate.
 */
export function findLastWholeDay(when: When): string | undefined {
  const end = isPoint(when) ? when : when.end;
  if (!isPoint(end) || [when, end].some((one) => one.uncertain || one.approximate))
    return undefined;
  const { year, month, day } = fromWallTime(toWallRange(end).until);
  return toDayText(addDays({ year, month, day }, -1));
}
