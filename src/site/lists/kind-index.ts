/** The list of a kind other than coverage. */
import { KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { findPart, none, type None } from '../../content/kinds/kind.ts';
import { getWhen } from '../../model/item.ts';
import { listItemSources } from '../../model/lineage.ts';
import { type Entity, isEntityKind, isKind, type Thing } from '../../model/thing.ts';
import { toKindUrl } from '../addresses/things.ts';
import type { Context } from '../context.ts';
import { toDayPieces } from '../parts/dates.ts';
import { toListPage } from '../parts/frame/head.ts';
import { toLink } from '../parts/links.ts';
import { findPosition } from '../../model/map/spots.ts';
import {
  getEventZone,
  listByName,
  listEventsNewestFirst,
  type ListPage,
  toPagedTitle,
  toPagedViews,
} from '../parts/list/pages.ts';
import { findForeignName, toOfficeLine } from '../parts/names.ts';
import { findLineage } from '../parts/sources/sources.ts';

export type IndexRow = ReturnType<typeof toRow>;

export type KindIndexView = ReturnType<typeof toKindIndexView>;

interface Index<Name extends KindName> {
  readonly order: 'newest first' | 'by name' | 'most used first';
  readonly toNote: (context: Context, thing: Thing<Name>) => string;
}

const OWN_LIST = none('its list has a page of another form');

const INDEXES = {
  coverage: OWN_LIST,
  topic: { order: 'by name', toNote: (_, { data }) => data.summary },
  question: OWN_LIST,
  measure: OWN_LIST,
  day: OWN_LIST,
  person: { order: 'by name', toNote: toOfficeLine },
  organization: { order: 'by name', toNote: () => '' },
  place: { order: 'by name', toNote: () => '' },
  event: { order: 'newest first', toNote: () => '' },
  outlet: { order: 'most used first', toNote: (_, { data }) => data.ownership?.type ?? '' },
  page: none('pages have no list: the navigation and other pages lead to them'),
} as const satisfies { readonly [Name in KindName]: Index<Name> | None };

type IndexedKind = {
  [Name in KindName]: (typeof INDEXES)[Name] extends None ? never : Name;
}[KindName];

const INDEXED_KINDS = KIND_NAMES.filter(
  (kind): kind is IndexedKind => findPart<object>(INDEXES[kind]) !== undefined,
);

/** Short rows, in which readers look for a name. */
const ROWS = 200;

export function listIndexPages(context: Context) {
  return INDEXED_KINDS.flatMap((kind) => listKindIndexPages(context, kind));
}

export function listKindIndexPages(context: Context, kind: IndexedKind) {
  const things = listInOrder(context, context.publication.things.get(kind) ?? [], INDEXES[kind]);
  return toPagedViews(
    things,
    toKindUrl(kind),
    (page) => toKindIndexView(context, kind, page),
    ROWS,
  );
}

function toKindIndexView(
  context: Context,
  kind: IndexedKind,
  { values, page, path }: ListPage<Thing>,
) {
  const { kinds, lists } = context.words;
  const { items, things } = context.publication;
  const title = kind === 'outlet' ? lists.outlets : kinds[kind].many;
  const { order } = INDEXES[kind];
  const all = values.map((thing) => toRow(context, kind, thing));
  const isUsed = ({ count }: IndexRow) => order !== 'most used first' || count > 0;
  const isFirst = page.number === 1;
  return {
    ...toListPage(context, {
      ...page,
      title: toPagedTitle(context, title, page),
      description: kinds[kind].note({ n: page.total }),
      path,
      urls: values.map(({ url }) => url),
      order,
    }),
    kind,
    title,
    about: lists.about[kind],
    rows: all.filter(isUsed),
    // Outlets without pieces in any item: their statements or owners are named.
    unused: all.filter((row) => !isUsed(row)),
    order,
    page,
    map: kind === 'event' && isFirst ? findEventMap(context, things.get('event') ?? []) : undefined,
    lineage:
      kind === 'outlet' && isFirst ? findLineage(context, listItemSources(items)) : undefined,
  };
}

function listInOrder(
  context: Context,
  things: readonly Thing[],
  { order }: Pick<Index<KindName>, 'order'>,
): Thing[] {
  if (order === 'newest first') return listEventsNewestFirst(context, things);
  const { coverage } = context.publication;
  const toUse = ({ url }: Thing) => coverage.get(url)?.length ?? 0;
  const named = listByName(context, things);
  return order === 'by name' ? named : named.sort((a, b) => toUse(b) - toUse(a));
}

function toRow(context: Context, kind: IndexedKind, thing: Thing) {
  const { data } = thing;
  const { toNote } = INDEXES[kind] as Index<KindName>;
  return {
    link: toLink(thing),
    other: isEntityKind(thing.kind) ? findForeignName(context, thing as Entity) : undefined,
    party: 'party' in data ? data.party : undefined,
    // A topic’s summary, a person’s office, or an outlet’s ownership as labelled by its source.
    note: toNote(context, thing),
    country: 'country' in data ? context.words.text.country(data.country) : '',
    date: isKind(thing, 'event')
      ? toDayPieces(
          context,
          getWhen(thing.data.date, getEventZone(context.publication, thing)),
          'table',
        )
      : undefined,
    count: context.publication.coverage.get(thing.url)?.length ?? 0,
  };
}

/** Where events took place, for the map above their list. */
export type EventMap = NonNullable<ReturnType<typeof findEventMap>>;

/** As many as fit on a map. */
const MOST = 12;

/** `undefined` unless at least two places have coordinates: a single one has a map on its own page. */
function findEventMap({ publication }: Context, things: readonly Thing[]) {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const id = isKind(thing, 'event') ? thing.data.place : undefined;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const places = [...counts]
    .flatMap(([id, count]) => {
      const place = publication.entities.get(id);
      if (place?.kind !== 'place') return [];
      return [{ ...toLink(place), count, at: findPosition(place) }];
    })
    .sort((a, b) => b.count - a.count);
  const shown = places.slice(0, MOST);
  return shown.filter(({ at }) => at !== undefined).length < 2
    ? undefined
    : { places: shown, more: places.length - shown.length };
}
