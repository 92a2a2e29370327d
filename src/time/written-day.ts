/** The calendar days of a date as its author wrote them, whatever zone they are counted in: `2025-04-25`. */
import { toDayText } from './calendar.ts';
import { toWallRange } from './point-range.ts';
import { fromWallTime } from './wall-clock.ts';
import { isPoint, type Point, type When } from './when.ts';

/** The first day; of an interval without a start, that of its end. */
export function toFirstWrittenDay(when: When): string {
  const point = isPoint(when) ? when : [when.start, when.end].find(isPoint);
  return toDay(point, ({ from }) => from);
}

/** The last day; of an interval without an end, that of its start. */
export function toLastWrittenDay(when: When): string {
  const point = isPoint(when) ? when : [when.end, when.start].find(isPoint);
  return toDay(point, ({ until }) => until - 1);
}

function toDay(point: Point | undefined, pick: (range: ReturnType<typeof toWallRange>) => number): string {
  if (point === undefined) throw new TypeError('an interval has at least one end that is a date');
  return toDayText(fromWallTime(pick(toWallRange(point))));
}
