import { addDays, toDayText } from './calendar.ts';
import { toWallRange } from './bounds.ts';
import { fromWallTime } from './zone.ts';
import { isPoint, type When } from './when.ts';

/**
 * The last calendar day of a date as its author wrote it, whatever zone it is counted in: `2025-04-25`.
 * An interval without an end gives the last day of its start.
 */
export function toLastWrittenDay(when: When): string {
  const point = isPoint(when) ? when : [when.end, when.start].find(isPoint);
  if (point === undefined)
    throw new TypeError(`the interval ${when.text} has no end that is known`);
  return toDayText(fromWallTime(toWallRange(point).until - 1));
}

/** The first calendar day of a date as its author wrote it; empty where its start is open or unknown. */
export function toFirstWrittenDay(when: When): string {
  const point = isPoint(when) ? when : when.start;
  return isPoint(point) ? toDayText(fromWallTime(toWallRange(point).from)) : '';
}

/**
 * The one day of a date as its author wrote it, whatever zone it is counted in; `undefined` of a doubtful date, of one
 * that is coarser than a day, and of an interval of several.
 */
export function findWrittenDay(when: When): string | undefined {
  if (when.uncertain || when.approximate) return undefined;
  if (!isPoint(when) && !(isPoint(when.start) && isPoint(when.end))) return undefined;
  const day = toFirstWrittenDay(when);
  return day === toLastWrittenDay(when) ? day : undefined;
}

/**
 * The last day that is whole before a date that ends something, as its author wrote it: that day itself, but the one before
 * it where an hour is given. `undefined` of an end that is open, not known, uncertain or approximate.
 */
export function findLastWholeDay(when: When): string | undefined {
  const end = isPoint(when) ? when : when.end;
  if (!isPoint(end) || [when, end].some((one) => one.uncertain || one.approximate))
    return undefined;
  const { year, month, day } = fromWallTime(toWallRange(end).until);
  return toDayText(addDays({ year, month, day }, -1));
}
