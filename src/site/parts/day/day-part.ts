/** What a day holds of one topic or question, over the page of that past day. */
import { type Day, isEmptyDay } from '../../../model/days/day.ts';
import { findDayUrl } from '../../../model/days/day-pages.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toDayHoldings, type DayHoldings } from './day-holdings.ts';
import { toDayTitle } from './day-words.ts';
import type { Place } from './rest.ts';

export interface DayPart {
  /** `undefined` if that is nothing. */
  readonly holdings: DayHoldings | undefined;
  /** The page of the whole day, if it has one. */
  readonly url: string | undefined;
  readonly name: Pieces;
}

/** More statements of one day than these stand on the page of the day, or where all of the question do. */
const MOST = 20;

/** `undefined` if there is neither anything of it nor a page of the day. `all` is where its statements stand, if not there. */
export function findDayPart(
  context: Context,
  on: string,
  day: Day | undefined,
  all?: Place,
): DayPart | undefined {
  const url = findDayUrl(context.publication, on);
  const whole = url === undefined ? undefined : { url };
  const holdings =
    day === undefined || isEmptyDay(day)
      ? undefined
      : toDayHoldings(context, day, { most: MOST, all: all ?? whole, whole });
  if (holdings === undefined && url === undefined) return undefined;
  return { holdings, url, name: toDayTitle(context, on) };
}
