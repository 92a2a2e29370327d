/** Long lists: split into pages (the first has the address of the list), cut short, or narrowed. */
import { isClaimed } from '../../../model/claimed.ts';
import { getWhen } from '../../../model/item.ts';
import type { Publication } from '../../../model/publication.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import { listByWhen } from '../../../time/compare-when.ts';
import { isInstant } from '../../../time/when.ts';
import type { City } from '../../../time/words/clocks.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import { toPieces } from '../../../time/words/words.ts';
import { toPageUrl } from '../../addresses/pages.ts';
import type { AddressedView, Context } from '../../context.ts';
import { toClocks, toDayPieces } from '../dates.ts';
import { toDays } from '../statement/said.ts';

const PAGE_SIZE = 50;

/** Always at least one page, so that an empty list has an address. */
export function toPages<Value>(values: readonly Value[], url: string, size = PAGE_SIZE) {
  const count = Math.max(1, Math.ceil(values.length / size));
  const links = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    url: toPageUrl(url, index + 1),
  }));
  return links.map(({ number }) => ({
    values: values.slice((number - 1) * size, number * size),
    number,
    count,
    total: values.length,
    // Position of the first value on this page, from 1.
    first: (number - 1) * size + 1,
    links,
  }));
}

export type Paged = Omit<ReturnType<typeof toPages>[number], 'values'>;

export interface ListPage<Value> {
  readonly values: readonly Value[];
  readonly page: Paged;
  readonly path: string;
}

export function toPagedViews<Value, View>(
  values: readonly Value[],
  url: string,
  toView: (page: ListPage<Value>) => View,
  size?: number,
): AddressedView<View>[] {
  return toPages(values, url, size).map(({ values: own, ...page }) => {
    const path = page.links[page.number - 1]?.url ?? url;
    return { url: path, view: () => toView({ values: own, page, path }) };
  });
}

/** Names the page after the first. */
export function toPagedTitle(
  { words }: Pick<Context, 'words'>,
  title: string,
  { number, count }: Pick<Paged, 'number' | 'count'>,
): string {
  return number === 1
    ? title
    : words.text.continued(title, words.list.pageOf({ n: number, all: count }), 'comma');
}

export interface Few<Value> {
  readonly shown: readonly Value[];
  readonly more: number;
}

/** May show one more than `most`, as “and 1 more” would take the same room. */
export function toFew<Value>(values: readonly Value[], most: number): Few<Value> {
  const length = values.length <= most + 1 ? values.length : most;
  return { shown: values.slice(0, length), more: values.length - length };
}

/** A filter of a list, and the values left by it, which have a page of their own. */
export interface ListFacet<Group, Value> {
  readonly group: Group;
  readonly text: string;
  readonly url: string;
  readonly values: readonly Value[];
}

interface FilterLink {
  readonly text: string;
  readonly url: string;
  readonly count: number | undefined;
  readonly isCurrent: boolean;
}

export interface FilterRow {
  readonly label: string;
  readonly links: readonly FilterLink[];
}

/** `toKey` gives the text and address of a facet. */
export function groupFacets<const Group extends string, Value>(
  group: Group,
  values: readonly Value[],
  toKey: (value: Value) => readonly [text: string, url: string] | undefined,
): ListFacet<Group, Value>[] {
  const texts = new Map<string, string>();
  const grouped = Map.groupBy(values, (value) => {
    const [text, url] = toKey(value) ?? ['', ''];
    texts.set(url, text);
    return url;
  });
  grouped.delete('');
  return [...grouped].map(([url, own]) => ({
    group,
    text: texts.get(url) ?? '',
    url,
    values: own,
  }));
}

/** `current` is the address of the page. */
export function toFacetLink<Value>(
  { text, url, values }: Omit<ListFacet<unknown, Value>, 'group'>,
  current: string,
): FilterLink {
  return { text, url, count: values.length, isCurrent: url === current };
}

/** In the alphabetical order of the publication’s language. */
export function listByName({ publication }: Context, things: readonly Thing[]): Thing[] {
  const { compare } = new Intl.Collator(publication.about.language);
  return things.toSorted((a, b) => compare(a.caption, b.caption));
}

// Events in order.

export function listEventsNewestFirst(context: Context, things: readonly Thing[]) {
  const events = things.filter((thing) => isKind(thing, 'event'));
  return listByWhen(events, (event) => {
    const zone = getEventZone(context.publication, event);
    return { when: getWhen(event.data.date, zone), zone, id: event.id };
  }).reverse();
}

/** The zone that dates an event: that of its place, or the desk’s. */
export function getEventZone(publication: Publication, event: Thing<'event'>): string {
  return findCity(publication, event)?.zone ?? publication.about.zone;
}

/** The date of an event, “claimed” if it is disputed; an hour by the clocks of its place and of the capitals. */
export function toEventDate(context: Context, event: Thing<'event'>): Pieces {
  const { date } = event.data;
  const { language, publication } = context;
  const when = getWhen(date, getEventZone(publication, event));
  if (isClaimed(event)) return toPieces(toDays(when), { language, frame: 'table', claimed: true });
  return isInstant(when)
    ? toClocks(context, date, findCity(publication, event) ?? { name: 'UTC', zone: 'UTC' })
    : toDayPieces(context, when, 'table');
}

function findCity(publication: Publication, { data }: Thing<'event'>): City | undefined {
  const place = data.place === undefined ? undefined : publication.entities.get(data.place);
  return place?.kind === 'place' ? { name: place.caption, zone: place.data.zone } : undefined;
}
