/** Long lists: cut into pages, of which the first has the address of the list itself, or cut short. */
import { isClaimed } from '../../../model/claimed.ts';
import { getWhen } from '../../../model/item.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import { listByWhen } from '../../../time/compare-when.ts';
import { isInstant } from '../../../time/when.ts';
import type { City } from '../../../time/words/clocks.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import { toPieces } from '../../../time/words/words.ts';
import { toPageUrl } from '../../addresses/pages.ts';
import type { Context } from '../../context.ts';
import { toClocks, toTableDate } from '../dates.ts';
import { toDays } from '../statement/said.ts';

export interface Paged<Value> {
  readonly values: readonly Value[];
  readonly number: number;
  readonly count: number;
  readonly total: number;
  /** Position of the first value on this page, from 1. */
  readonly first: number;
  readonly links: readonly { readonly number: number; readonly url: string }[];
}

const PAGE_SIZE = 50;

/** At least one page, so that an empty list has an address too. */
export function toPages<Value>(
  values: readonly Value[],
  url: string,
  size = PAGE_SIZE,
): Paged<Value>[] {
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
    first: (number - 1) * size + 1,
    links,
  }));
}

/** The title of a page, which says which one it is, after the first. */
export function toPagedTitle(
  { words }: Pick<Context, 'words'>,
  title: string,
  { number, count }: Pick<Paged<unknown>, 'number' | 'count'>,
): string {
  return number === 1
    ? title
    : words.text.continued(title, words.list.pageOf({ n: number, all: count }), 'comma');
}

export interface Few<Value> {
  readonly shown: readonly Value[];
  readonly more: number;
}

/** One more than `most` is shown too: to say “and 1 more” takes its room. */
export function toFew<Value>(values: readonly Value[], most: number): Few<Value> {
  const length = values.length <= most + 1 ? values.length : most;
  return { shown: values.slice(0, length), more: values.length - length };
}

/** Ways to narrow a list, by group. */
export interface FilterLink {
  readonly text: string;
  readonly url: string;
  readonly count: number | undefined;
  readonly isCurrent: boolean;
}

export interface FilterRow {
  readonly label: string;
  readonly links: readonly FilterLink[];
}

/** As a reader of the publication's language looks for them: capitals and accents move nothing. */
export function listByName({ publication }: Context, things: readonly Thing[]): Thing[] {
  const { compare } = new Intl.Collator(publication.about.language);
  return things.toSorted((a, b) => compare(a.caption, b.caption));
}

// Events in their order.

export function listEventsNewestFirst(
  context: Context,
  things: readonly Thing[],
): Thing<'event'>[] {
  const events = things.filter((thing) => isKind(thing, 'event'));
  return listByWhen(events, (event) => {
    const zone = getEventZone(context, event);
    return { when: getWhen(event.data.date, zone), zone, id: event.id };
  }).reverse();
}

/** The zone that dates an event: that of its place, else that of the desk. */
export function getEventZone(context: Context, event: Thing<'event'>): string {
  return findCity(context, event)?.zone ?? context.publication.about.zone;
}

/** The date of an event, “claimed” if it is disputed; an hour by the clocks of its place and of the capitals. */
export function toEventDate(context: Context, event: Thing<'event'>): Pieces {
  const { date } = event.data;
  const zone = getEventZone(context, event);
  if (isClaimed(event)) {
    const { language } = context;
    return toPieces(toDays(getWhen(date, zone)), { language, frame: 'table', claimed: true });
  }
  if (!isInstant(getWhen(date, zone))) return toTableDate(context, date, zone);
  return toClocks(context, date, findCity(context, event) ?? { name: 'UTC', zone: 'UTC' });
}

function findCity({ publication }: Context, { data }: Thing<'event'>): City | undefined {
  const place = data.place === undefined ? undefined : publication.entities.get(data.place);
  return place?.kind === 'place' ? { name: place.caption, zone: place.data.zone } : undefined;
}
