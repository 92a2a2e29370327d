/** The day up to which the record is told, for views. */
import type { Series, SeriesChange } from '../../../model/measures/series.ts';
import { toPresentDay as toDay } from '../../../model/present-day.ts';
import type { Context } from '../../context.ts';

export function toPresentDay({ publication }: Context): string {
  return toDay(publication);
}

/** What is decided for a day after the end of the record has not begun, and may never. */
export function listBegun(context: Context, { changes }: Series): readonly SeriesChange[] {
  const present = toPresentDay(context);
  return present === '' ? changes : changes.filter(({ on }) => on <= present);
}
