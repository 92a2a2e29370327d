/** What stands on timelines: events, statements, items without statements, steps of rates, each with both of its places in time. */
import type { Item } from '../../model/item.ts';
import { getWhen } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import type { Statement } from '../../model/record/statement.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import { earliest } from '../../time/bounds.ts';
import { listByWhen } from '../../time/compare-when.ts';
import type { Placed } from '../../time/when.ts';
import { listRateEntries, type RateEntry } from './rate-entries.ts';

/** `happened`: as it happened or was said. `known`: as it became known. */
export type TimelineOrder = 'happened' | 'known';

interface Times {
  /** Its address: no two entries share one. */
  readonly id: string;
  readonly happened: Placed;
  readonly known: Placed;
}

export type TimelineEntry =
  | (Times & { readonly kind: 'statement'; readonly statement: Statement })
  | (Times & { readonly kind: 'item'; readonly item: Item })
  | (Times & { readonly kind: 'event'; readonly event: Thing<'event'>; readonly zone: string })
  | RateEntry;

export interface Entries {
  /** Every entry, in each order. */
  readonly orders: Readonly<Record<TimelineOrder, readonly TimelineEntry[]>>;
  readonly ranks: Readonly<Record<TimelineOrder, ReadonlyMap<TimelineEntry, number>>>;
  readonly byId: ReadonlyMap<string, TimelineEntry>;
}

const STARTS = new WeakMap<Placed, number>();

/** The first moment of a date, worked out once: several timelines have the same entries. */
export function toStart(placed: Placed): number {
  const known = STARTS.get(placed);
  if (known !== undefined) return known;
  const start = earliest(placed.when, placed.zone);
  STARTS.set(placed, start);
  return start;
}

const ENTRIES = new WeakMap<Publication, Entries>();

export function getEntries(publication: Publication): Entries {
  const known = ENTRIES.get(publication);
  if (known !== undefined) return known;
  const all = [
    ...publication.record.statements.map(toStatementEntry),
    ...publication.items
      .filter(({ url }) => !publication.record.of.has(url))
      .map((item) => toItemEntry(item)),
    ...(publication.things.get('event') ?? []).flatMap((thing) =>
      isKind(thing, 'event') ? [toEventEntry(publication, thing)] : [],
    ),
    ...listRateEntries(publication),
  ];
  const orders = { happened: sort(all, 'happened'), known: sort(all, 'known') };
  const entries: Entries = {
    orders,
    ranks: { happened: rank(orders.happened), known: rank(orders.known) },
    byId: new Map(all.map((entry) => [entry.id, entry])),
  };
  ENTRIES.set(publication, entries);
  return entries;
}

/** Some entries in one of the orders, each once. */
export function sortEntries(
  { ranks }: Entries,
  some: Iterable<TimelineEntry>,
  order: TimelineOrder,
): TimelineEntry[] {
  const places = ranks[order];
  return [...new Set(some)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function sort(all: readonly TimelineEntry[], order: TimelineOrder): TimelineEntry[] {
  return listByWhen(all, (entry) => ({ ...entry[order], id: entry.id }));
}

function rank(sorted: readonly TimelineEntry[]): Map<TimelineEntry, number> {
  return new Map(sorted.map((entry, index) => [entry, index]));
}

function toStatementEntry(statement: Statement): TimelineEntry {
  const { address, said, published } = statement;
  return { kind: 'statement', id: address, statement, happened: said, known: published };
}

function toItemEntry(item: Item): TimelineEntry {
  const { day, zone, url } = item;
  return { kind: 'item', id: url, item, happened: { when: day, zone }, known: toPublished(item) };
}

/** An event became known with the first item that names it; one that none names, when it happened. */
function toEventEntry(publication: Publication, event: Thing<'event'>): TimelineEntry {
  const { date, place } = event.data;
  const found = place === undefined ? undefined : publication.byUrl.get(`/places/${place}`);
  const zone =
    found !== undefined && isKind(found, 'place') ? found.data.zone : publication.about.zone;
  const happened = { when: getWhen(date, zone), zone };
  const { knownOn } = publication.record;
  const items = publication.coverage.get(event.url) ?? [];
  const first = items.reduce<Item | undefined>(
    (best, item) =>
      best === undefined || (knownOn.get(item.url) ?? '') < (knownOn.get(best.url) ?? '')
        ? item
        : best,
    undefined,
  );
  return {
    kind: 'event',
    id: event.url,
    event,
    zone,
    happened,
    known: first === undefined ? happened : toPublished(first),
  };
}

function toPublished({ data, zone }: Item): Placed {
  return { when: getWhen(data.sources[0]?.published ?? data.dates.added, zone), zone };
}
