/** When items came here and when they last changed in substance: from the content alone. */
import type { Correction } from '../model/corrections.ts';
import { findLastChange, type Item } from '../model/item.ts';
import { toPublishedHere } from '../model/live-from.ts';
import type { Publication } from '../model/publication.ts';
import type { Thing } from '../model/thing.ts';
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
  return getSpread(publication).get(item.url) ?? getItemDates(publication, item).published;
}

/** When it last changed, as a feed says it: with its newest correction, at the moment that this has in its own feed. */
export function toFeedUpdate(publication: Publication, item: Item): number {
  const spread = getSpread(publication);
  const changes = listChanges(publication, item).map(({ id, at }) => spread.get(id) ?? at);
  return Math.max(toFeedMoment(publication, item), ...changes);
}

export function toCorrectionMoment(
  publication: Publication,
  { thing, index, on }: Pick<Correction, 'thing' | 'index' | 'on'>,
): number {
  const id = toCorrectionId(thing, index);
  return getSpread(publication).get(id) ?? toMoment(on, publication.about.zone);
}

function getSpread(publication: Publication): ReadonlyMap<string, number> {
  const spread = SPREAD.get(publication) ?? spreadAll(publication);
  SPREAD.set(publication, spread);
  return spread;
}

/** What has a day and no hour: the publishing of items, and all changes. */
function spreadAll(publication: Publication): ReadonlyMap<string, number> {
  const { items, withdrawnItems, about, record } = publication;
  const all = [...items, ...withdrawnItems];
  const changes = [
    ...all.flatMap((item) => listChanges(publication, item)),
    ...record.corrections.map((one) => toChange(about.zone, one.thing, one.index, one.on)),
  ].filter(({ isAlone }) => isAlone);
  return spreadMoments([
    ...all
      .filter(({ data }) => isDayAlone(toPublishedHere(about, data.dates.added), about.zone))
      .map((item) => {
        const { added, published } = getItemDates(publication, item);
        return { id: item.url, at: published, order: added };
      }),
    ...new Map(changes.map(({ id, at }) => [id, { id, at }])).values(),
  ]);
}

interface Change {
  readonly id: string;
  readonly at: number;
  readonly isAlone: boolean;
}

function listChanges({ about }: Publication, item: Item): Change[] {
  const { corrections = [], dates } = item.data;
  return [
    ...corrections.map(({ on }, index) => toChange(about.zone, item, index, on)),
    ...(dates.updated === undefined ? [] : [toChange(about.zone, item, 'updated', dates.updated)]),
  ];
}

function toChange(zone: string, thing: Thing, index: number | 'updated', on: string): Change {
  return {
    id: toCorrectionId(thing, index),
    at: toMoment(on, zone),
    isAlone: isDayAlone(on, zone),
  };
}

function toCorrectionId({ url }: Thing, index: number | 'updated'): string {
  return `${url}#${String(index)}`;
}
