import type { PublicationData } from '../content/kinds/publication.ts';
import { toLastWrittenDay } from '../time/bounds.ts';
import { getWhen, type Item } from './item.ts';
import type { Publication } from './publication.ts';
import type { PublicRecord } from './record.ts';

const DAYS = new WeakMap<Publication, string>();

/**
 * The day up to which the record goes: that on which it ended, else the last on which something became known or was added
 * (`2025-11-11`); empty of an empty record. Nothing reads the clock of the machine.
 */
export function toPresentDay(publication: Publication): string {
  const known = DAYS.get(publication);
  if (known !== undefined) return known;
  const { about, items, record } = publication;
  const day = about.ended ?? toNewestDay(about, items, record);
  DAYS.set(publication, day);
  return day;
}

/** The last day of which the record has anything, whether or not it is said to have ended before. */
export function toNewestDay(
  { zone }: PublicationData,
  items: readonly Item[],
  { days, measures }: PublicRecord,
): string {
  const newest = items
    .map(({ data }) => toLastWrittenDay(getWhen(data.dates.added, zone)))
    .reduce(toLater, days?.last ?? '');
  if (newest !== '') return newest;
  // Without an item what is on record is what was decided.
  return [...measures.values()]
    .flatMap(({ changes }) => changes.map(({ on }) => toLastWrittenDay(on)))
    .reduce(toLater, '');
}

function toLater(best: string, one: string): string {
  return one > best ? one : best;
}
