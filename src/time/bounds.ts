import { toWallRange } from './point-range.ts';
import { isPoint, type End, type Placed, type Point, type When } from './when.ts';
import { toFirstInstant, toLastInstantBefore } from './wall-clock.ts';

const MINUTE = 60_000;

/**
 * The first possible moment in epoch milliseconds, -Infinity for an open or unknown start.
 * `zone` (IANA) is where the days are counted; a time uses its own offset. Throws a RangeError for an unknown zone.
 */
export function earliest(when: When, zone: string): number {
  const known = FIRST.get(when);
  if (known?.zone === zone) return known.moment;
  const start: End = isPoint(when) ? when : when.start;
  const moment = isPoint(start) ? toFirst(start, zone) : -Infinity;
  FIRST.set(when, { zone, moment });
  return moment;
}

/** Dates are compared many times over, nearly always in one zone. */
const FIRST = new WeakMap<When, { readonly zone: string; readonly moment: number }>();

/** The last possible moment in epoch milliseconds, never before `earliest`; Infinity for an open or unknown end. */
export function latest(when: When, zone: string): number {
  const end: End = isPoint(when) ? when : when.end;
  // A day that a zone leaves out (30 December 2011 in Samoa) has no moment of its own.
  return isPoint(end) ? Math.max(toLast(end, zone), earliest(when, zone)) : Infinity;
}

/** What is certain of a date, in epoch milliseconds: not before `from`, not after `until`. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * The bounds of a date, kept where many are compared. An end that is uncertain or approximate bounds nothing,
 * since nobody said how far off it may be: it is infinite. Throws a RangeError for an unknown zone.
 */
export function toSpan({ when, zone }: Placed): Span {
  const start = isPoint(when) ? when : when.start;
  const end = isPoint(when) ? when : when.end;
  return {
    from: isFirm(start) ? earliest(when, zone) : -Infinity,
    until: isFirm(end) ? latest(when, zone) : Infinity,
  };
}

/** Is `a` over before `b` can have begun? */
export function isBefore(a: Span, b: Span): boolean {
  return a.until < b.from;
}

/** `isBefore` of two dates. Throws a RangeError for an unknown zone. */
export function certainlyBefore(a: Placed, b: Placed): boolean {
  return isBefore(toSpan(a), toSpan(b));
}

/** `certainlyBefore` with its sides changed. */
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
