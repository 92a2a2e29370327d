import { toLastWrittenDay } from '../time/written-day.ts';
import { getWhen } from './item.ts';
import type { Publication } from './publication.ts';

const DAYS = new WeakMap<Publication, string>();

/**
 * The day up to which the record goes: the last on which something became known or was added (`2025-11-11`); empty of an
 * empty record. Nothing reads the clock of the machine.
 */
export function toPresentDay(publication: Publication): string {
  const known = DAYS.get(publication);
  if (known !== undefined) return known;
  const { zone } = publication.about;
  const day = publication.items
    .map(({ data }) => toLastWrittenDay(getWhen(data.dates.added, zone)))
    .reduce((best, one) => (one > best ? one : best), publication.record.days?.last ?? '');
  DAYS.set(publication, day);
  return day;
}
