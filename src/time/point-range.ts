import type { Point, Season } from './when.ts';
import { toWallTime } from './wall-clock.ts';

/** Wall time (see `toWallTime`) from the first moment of a point up to, not including, the first after it. */
export interface WallRange {
  readonly from: number;
  readonly until: number;
}

const YEARS = { decade: 10, century: 100, year: 1 } as const;

/**
 * First and last month. ISO 8601-2 leaves seasons 21–24 “independent of location”. These are the northern
 * ones, by the weather's and by the sky's reckoning together; winter takes in both ends of its year.
 */
const SEASONS: Readonly<Record<Season, readonly [number, number]>> = {
  spring: [3, 6],
  summer: [6, 9],
  autumn: [9, 12],
  winter: [1, 12],
};

/** The span that a point may lie in, on the wall that it was read from. Qualifiers do not widen it: EDTF gives them no size. */
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
