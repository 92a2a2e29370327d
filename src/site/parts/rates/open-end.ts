/** A sum of which the record does not say how it went on: one of its measures has passed its own end, and no step followed. */
import { findOpenEnd, type Series, type SeriesChange } from '../../../model/measures/series.ts';
import { addDays, fromDayText, toDayText } from '../../../time/calendar.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toDayPieces, toShortDate } from '../dates.ts';
import { toLink, type Link } from '../link.ts';
import { toPresentDay } from './present-day.ts';

export interface RateEnd {
  readonly measure: Link;
  /** As the text of the measure says. */
  readonly until: Pieces;
  /** The last day of which the sum is known, and that in words. */
  readonly last: string;
  readonly day: Pieces;
}

/** Of the sum from `change` to the next one; without a change as the record ends. */
export function findRateEnd(
  context: Context,
  series: Series,
  change?: SeriesChange,
): RateEnd | undefined {
  const present = toPresentDay(context);
  const next = change && series.changes[series.changes.indexOf(change) + 1];
  const before = next && toDayText(addDays(fromDayText(next.on), -1));
  const end = findOpenEnd(series, before === undefined || present < before ? present : before);
  return (
    end && {
      measure: toLink(end.measure.thing),
      until: toDayPieces(context, end.until),
      last: end.last,
      day: toShortDate(context, end.last, context.publication.about.zone),
    }
  );
}

/** The last day of which all of them are known, if the record goes on after that. */
export function findKnownDay(context: Context, series: readonly Series[]): Pieces | undefined {
  const ends = series.flatMap((one) => findRateEnd(context, one) ?? []);
  return ends.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))[0]?.day;
}
