/** Entries of timelines: events, statements, items without statements, changes of rates. Each has two dates. */
import { perObject } from '../../content/problems/memoize.ts';
import { isClaimed } from '../../model/claimed.ts';
import { getWhen, isReconstructed, type Item, type ItemClock } from '../../model/item.ts';
import type { Measure, MeasureChange } from '../../model/measures/measure.ts';
import type { Series, SeriesChange, SeriesValue } from '../../model/measures/series.ts';
import type { Publication } from '../../model/publication.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { ofStructure } from '../../model/structure.ts';
import type { Thing } from '../../model/thing.ts';
import { earliest, latest, toLastWrittenDay } from '../../time/bounds.ts';
import { compareValues } from '../../time/compare-when.ts';
import { isDayPoint, type Placed, type When } from '../../time/when.ts';
import { toRateDayUrl } from '../addresses/pages.ts';
import { getEventZone } from '../parts/list/pages.ts';
import { toDays } from '../parts/statement/said.ts';
import { sortInOrder } from './order.ts';

/** `happened`: as it happened or was said. `known`: as it became known. */
export type TimelineOrder = 'happened' | 'known';

export type EntryClock = ItemClock | 'reconstructed' | 'said' | 'decided' | 'in force';

/** A date, and which clock it is from: that of the order or, if nobody recorded that, another. */
interface Dated extends Placed {
  readonly clock: EntryClock;
}

interface Times {
  /** Its address, which is unique. */
  readonly id: string;
  readonly happened: Dated;
  readonly known: Dated;
}

type EventEntry = Times & { readonly kind: 'event'; readonly event: Thing<'event'> };

type ItemEntry = Times & {
  readonly kind: 'item';
  readonly item: Item;
  /** The events that it reports, which are not listed beside it. */
  readonly tells: Readonly<Record<TimelineOrder, readonly EventEntry[]>>;
};

export type TimelineEntry =
  | (Times & { readonly kind: 'statement'; readonly statement: Statement })
  | ItemEntry
  | EventEntry
  | RateEntry;

/** The first moment of a date; several timelines have the same entries. */
export const toStart = perObject(({ when, zone }: Placed) => earliest(when, zone));

export const getEntries = ofStructure((publication) => {
  const events = (publication.things.get('event') ?? []).map((thing) =>
    toEventEntry(publication, thing),
  );
  const told = Map.groupBy(listTold(publication, events), ({ item }) => item);
  const all: TimelineEntry[] = [
    ...publication.record.statements.map((one) => toStatementEntry(publication, one)),
    ...publication.items
      .filter(({ url }) => !publication.record.of.has(url))
      .map((item) =>
        toItemEntry(publication, item, told.get(item)?.map(({ event }) => event) ?? []),
      ),
    ...events,
    ...listRateEntries(publication),
  ];
  const orders = { happened: sortInOrder(all, 'happened'), known: sortInOrder(all, 'known') };
  const rank = (sorted: readonly TimelineEntry[]) =>
    new Map(sorted.map((entry, index) => [entry, index]));
  return {
    // All entries, in each order.
    orders,
    ranks: { happened: rank(orders.happened), known: rank(orders.known) },
    byId: new Map(all.map((entry) => [entry.id, entry])),
  };
});

/** Some entries in one of the orders, without duplicates and without events that others report. */
export function sortEntries(
  { ranks }: ReturnType<typeof getEntries>,
  some: Iterable<TimelineEntry>,
  order: TimelineOrder,
): TimelineEntry[] {
  const places = ranks[order];
  const chosen = new Set(some);
  for (const entry of [...chosen])
    if (entry.kind === 'item') for (const event of entry.tells[order]) chosen.delete(event);
  return [...chosen].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** The clock of a date of adding: when it was added, or for when it was reconstructed. */
function toAddedClock({ about }: Publication, when: When): 'added' | 'reconstructed' {
  return isReconstructed(about, when) ? 'reconstructed' : 'added';
}

export function isAdding(clock: EntryClock): boolean {
  return clock === 'added' || clock === 'reconstructed';
}

function toStatementEntry(publication: Publication, statement: Statement): TimelineEntry {
  const { address, said, published, publishedBy } = statement;
  const clock = publishedBy === 'added' ? toAddedClock(publication, published.when) : 'published';
  return {
    kind: 'statement',
    id: address,
    statement,
    happened: { ...said, clock: 'said' },
    known: { ...published, clock },
  };
}

/** The record of an event may have its hour, which an item’s has not. */
function toItemEntry(publication: Publication, item: Item, told: readonly EventEntry[]): ItemEntry {
  const { day, zone, url } = item;
  const dayBy = item.dayBy === 'added' ? toAddedClock(publication, day) : item.dayBy;
  const known = toPublished(publication, item);
  const isKnownThen = (event: EventEntry) =>
    toDays(event.known.when).text === toDays(known.when).text;
  return {
    kind: 'item',
    id: url,
    item,
    tells: { happened: told, known: told.filter(isKnownThen) },
    happened: told[0]?.happened ?? { when: day, zone, clock: dayBy },
    known,
  };
}

/** An event became known with the first item that names it or, without one, when it happened. */
function toEventEntry(publication: Publication, event: Thing<'event'>): EventEntry {
  const { date } = event.data;
  const zone = getEventZone(publication, event);
  const clock = isClaimed(event) ? 'claimed' : 'happened';
  const happened: Dated = { when: getWhen(date, zone), zone, clock };
  const { of } = publication.record;
  const [first] = (publication.coverage.get(event.url) ?? [])
    .map((item) => {
      const known = toPiecePublished(publication, item, of.get(item.url) ?? []);
      return { known, day: toLastWrittenDay(known.when), end: latest(known.when, known.zone) };
    })
    .sort((a, b) => compareValues(a.day, b.day) || a.end - b.end);
  return { kind: 'event', id: event.url, event, happened, known: first?.known ?? happened };
}

/** A statement in the piece may have an hour where the piece only has a day. */
function toPiecePublished(
  publication: Publication,
  item: Item,
  statements: readonly Statement[],
): Dated {
  const own = toPublished(publication, item);
  if (isAdding(own.clock) || !isDayPoint(own.when)) return own;
  const { text } = own.when;
  const finer = statements.find(
    ({ published, sources }) =>
      sources.includes(0) && published.when.text !== text && toDays(published.when).text === text,
  );
  return finer === undefined ? own : { ...finer.published, clock: 'published' };
}

/** When the piece was published, by the clock of its place; without its date, when it was added, by the desk’s. */
function toPublished(publication: Publication, { data, zone }: Item): Dated {
  const { about } = publication;
  const published = data.sources[0]?.published;
  if (published !== undefined) return { when: getWhen(published, zone), zone, clock: 'published' };
  const added = getWhen(data.dates.added, about.zone);
  return { when: added, zone: about.zone, clock: toAddedClock(publication, added) };
}

/** It happened on the day from which it holds, and was known when it was decided. */
type RateEntry = Times & {
  readonly kind: 'rate';
  readonly series: Series;
  readonly change: SeriesChange;
};

function listRateEntries({ record, about }: Publication): RateEntry[] {
  return record.series.flatMap((series) => {
    const side = about.parties?.find(({ id }) => id === series.data.party);
    const zone = side?.zone ?? about.zone;
    return series.changes.map((change): RateEntry => {
      const when = getWhen(change.on, zone);
      const decided = findDecided(series, change);
      return {
        kind: 'rate',
        id: toRateDayUrl(series.data.id, change.on),
        series,
        change,
        happened: { when, zone, clock: 'in force' },
        known:
          decided === undefined
            ? { when, zone, clock: 'in force' }
            : { when: decided, zone, clock: 'decided' },
      };
    });
  });
}

/** When a change was decided. If several measures change on one day, nobody knew the sum before the last decision. */
function findDecided({ measures }: Series, { on, before, after }: SeriesChange): When | undefined {
  const decisions = measures.flatMap((measure) => {
    const rate = getRate(after, measure);
    if (rate === getRate(before, measure)) return [];
    return measure.changes.find((one) => isFor(one, on, rate)) ?? [];
  });
  return decisions.toSorted((a, b) => compareValues(a.decided, b.decided)).at(-1)?.on;
}

/** Whether a decision leads to this rate on this day. Any decision may end a rate. */
function isFor({ data, decided, effective }: MeasureChange, on: string, rate: number | undefined) {
  const from = effective === undefined ? decided : toLastWrittenDay(effective);
  return from === on && (rate === undefined || data.rate === rate);
}

function getRate({ parts }: SeriesValue, measure: Measure): number | undefined {
  return parts.find((part) => part.measure === measure)?.rate;
}

/**
 * Pairs of an event and the item that reports it: the only item on the day of the event that names it, if it also names
 * all participants (other reports of that day may name the event, too). Items with statements report no event: their
 * statements are the entries.
 */
function listTold({ coverage, record }: Publication, events: readonly EventEntry[]) {
  return events.flatMap((entry) => {
    const { event, happened } = entry;
    const day = toDays(happened.when);
    if (!isDayPoint(day)) return [];
    const items = (coverage.get(event.url) ?? []).filter(
      ({ data, zone }) =>
        data.dates.happened !== undefined &&
        toDays(getWhen(data.dates.happened, zone)).text === day.text,
    );
    const [item] = items;
    if (item === undefined || items.length > 1 || record.of.has(item.url)) return [];
    const named = new Set(item.entities.map(({ id }) => id));
    return event.data.participants.every((id) => named.has(id)) ? [{ item, event: entry }] : [];
  });
}
