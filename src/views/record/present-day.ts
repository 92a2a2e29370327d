/** The day up to which the record is told: nothing here reads the clock of the machine. */
import type { Publication } from '../../model/publication.ts';
import { toLastWrittenDay } from '../../time/written-day.ts';
import type { Context } from '../context.ts';
import { findNewestAdded } from '../dates.ts';

const DAYS = new WeakMap<Publication, string>();

/** The last day on which something became known or was added (`2025-11-11`); empty of an empty record. */
export function toPresentDay(context: Context): string {
  const { publication } = context;
  const known = DAYS.get(publication);
  if (known !== undefined) return known;
  const newest = findNewestAdded(context, publication.items);
  const added = newest === undefined ? '' : toLastWrittenDay(newest);
  const last = publication.record.days?.last ?? '';
  const day = added > last ? added : last;
  DAYS.set(publication, day);
  return day;
}
