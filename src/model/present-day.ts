import type { PublicationData } from '../content/kinds/publication.ts';
import { toLastWrittenDay } from '../time/written-day.ts';
import type { Finding } from './entry.ts';
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

function toNewestDay(
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

/** A record that ended before its newest entry: pages would say of what came later that it stood so before. */
export function findEarlyEnd(
  about: PublicationData,
  items: readonly Item[],
  record: PublicRecord,
): Finding[] {
  const { ended } = about;
  const newest = toNewestDay(about, items, record);
  if (ended === undefined || newest <= ended) return [];
  return [
    {
      entry: { kind: 'publication', inside: 'publication.yaml' },
      at: ['ended'],
      code: 'ended.early',
      severity: 'error',
      message: `${ended} is before the newest entry, of ${newest}`,
      remedy: `write ${newest}, or a later day`,
    },
  ];
}
