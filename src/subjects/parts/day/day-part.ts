/** What a day holds of one topic or question, over the page of that past day. */
import { isEmptyDay, type Day } from '../../../model/days/day.ts';
import { findDayUrl } from '../../../model/days/day-pages.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toDayHoldings, type DayHoldings } from './day-holdings.ts';
import { toDayTitle } from './day-words.ts';

export interface DayPart {
  /** `undefined` if that is nothing. */
  readonly holdings: DayHoldings | undefined;
  /** The page of the whole day, if it has one. */
  readonly url: string | undefined;
  readonly name: Pieces;
}

/** `undefined` if there is neither anything of it nor a page of the day. */
export function findDayPart(
  context: Context,
  on: string,
  day: Day | undefined,
): DayPart | undefined {
  const url = findDayUrl(context.publication, on);
  const holdings = day === undefined || isEmptyDay(day) ? undefined : toDayHoldings(context, day);
  if (holdings === undefined && url === undefined) return undefined;
  return { holdings, url, name: toDayTitle(context, on) };
}
