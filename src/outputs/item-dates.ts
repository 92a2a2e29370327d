/** When items came here and when they last changed in substance: from the content alone. */
import { findLastChange, type Item } from '../model/item.ts';
import { toPublishedHere } from '../model/live-from.ts';
import type { Publication } from '../model/publication.ts';
import { isDayAlone, toMoment } from './moment.ts';
import { spreadMoments } from './spread.ts';

/** Epoch milliseconds. */
export interface ItemDates {
  readonly added: number;
  /** When its words were published here: not before the publication went live. */
  readonly published: number;
  /** The newest of that, `dates.updated` and the days of corrections. */
  readonly modified: number;
}

const KNOWN = new WeakMap<Publication, ReadonlyMap<string, ItemDates>>();

/** The dates of every published or withdrawn item, by its address; worked out once for a publication. */
export function toItemDates(publication: Publication): ReadonlyMap<string, ItemDates> {
  const known = KNOWN.get(publication);
  if (known !== undefined) return known;
  const { items, withdrawnItems, about } = publication;
  const dates = new Map(
    [...items, ...withdrawnItems].map((item) => [item.url, toDates(item, about)]),
  );
  KNOWN.set(publication, dates);
  return dates;
}

export function getItemDates(publication: Publication, item: Item): ItemDates {
  return toItemDates(publication).get(item.url) ?? toDates(item, publication.about);
}

function toDates({ data }: Item, about: Publication['about']): ItemDates {
  const { zone } = about;
  const here = toPublishedHere(about, data.dates.added);
  const published = toMoment(here, zone);
  // The hour of a day without one may be later than that of a change on the same day.
  const modified = Math.max(published, toMoment(findLastChange(data, here, zone), zone));
  return { added: toMoment(data.dates.added, zone), published, modified };
}

const SPREAD = new WeakMap<Publication, ReadonlyMap<string, number>>();

/** When it was published here, as a feed says it: of those that have one day and no hour each has its own second. */
export function toFeedMoment(publication: Publication, item: Item): number {
  const spread = SPREAD.get(publication) ?? spreadItems(publication);
  SPREAD.set(publication, spread);
  return spread.get(item.url) ?? getItemDates(publication, item).published;
}

function spreadItems(publication: Publication): ReadonlyMap<string, number> {
  const { items, withdrawnItems, about } = publication;
  return spreadMoments(
    [...items, ...withdrawnItems]
      .filter(({ data }) => isDayAlone(toPublishedHere(about, data.dates.added), about.zone))
      .map((item) => {
        const { added, published } = getItemDates(publication, item);
        return { id: item.url, at: published, order: added };
      }),
  );
}
