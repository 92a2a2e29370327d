/** When items came here and when they last changed in substance: from the content alone. */
import type { Correction } from '../model/record.ts';
import { findLastChange, type Item, toPublishedHere } from '../model/item.ts';
import type { Publication } from '../model/publication.ts';
import { isKind, type Thing } from '../model/thing.ts';
import { isDayAlone, toMoment } from './moment.ts';
import { spreadMoments, type Spreadable } from './spread.ts';

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

/** When it was published here, as a feed says it: each has its own second, and one for each of its statements. */
export function toFeedMoment(publication: Publication, item: Item): number {
  return getSpread(publication).get(item.url) ?? getItemDates(publication, item).published;
}

/** When it last changed, as a feed says it: with its newest correction, at the moment that this has in its own feed. */
export function toFeedUpdate(publication: Publication, item: Item): number {
  return Math.max(toFeedMoment(publication, item), findChange(publication, item));
}

/** When it was last corrected, as a feed says it; `-Infinity` if it never was. */
export function findChange(publication: Publication, thing: Thing): number {
  const spread = getSpread(publication);
  return Math.max(...listChanges(publication, thing).map(({ id, at }) => spread.get(id) ?? at));
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

/** The publishing of items, each with its statements, and all changes. */
function spreadAll(publication: Publication): ReadonlyMap<string, number> {
  const { items, withdrawnItems, about, record } = publication;
  const all = [...items, ...withdrawnItems];
  const changes = [
    ...all.flatMap((item) => listChanges(publication, item)),
    ...record.corrections.map((one) => toChange(about.zone, one.thing, one.index, one.on)),
  ];
  return spreadMoments([
    ...all.map((item) => {
      const { added, published } = getItemDates(publication, item);
      return {
        id: item.url,
        at: published,
        isDay: isDayAlone(toPublishedHere(about, item.data.dates.added), about.zone),
        order: added,
        length: Math.max(1, record.of.get(item.url)?.length ?? 0),
      };
    }),
    ...new Map(changes.map((change) => [change.id, change])).values(),
  ]);
}

function listChanges({ about }: Publication, thing: Thing): Spreadable[] {
  const { corrections = [] } = thing.data;
  const updated = isKind(thing, 'coverage') ? thing.data.dates.updated : undefined;
  return [
    ...corrections.map(({ on }, index) => toChange(about.zone, thing, index, on)),
    ...(updated === undefined ? [] : [toChange(about.zone, thing, 'updated', updated)]),
  ];
}

function toChange(zone: string, thing: Thing, index: number | 'updated', on: string): Spreadable {
  return { id: toCorrectionId(thing, index), at: toMoment(on, zone), isDay: isDayAlone(on, zone) };
}

function toCorrectionId({ url }: Thing, index: number | 'updated'): string {
  return `${url}#${String(index)}`;
}
