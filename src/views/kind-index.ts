/** The list of all things of one kind other than coverage. */
import { getKind, type KindName } from '../kinds/kinds.ts';
import { getWhen } from '../model/item.ts';
import { listByWhen } from '../time/compare-when.ts';
import type { Pieces } from '../time/words/pieces.ts';
import { isEntityKind, isKind, type Entity, type Thing } from '../model/thing.ts';
import type { Context } from './context.ts';
import { toFrame, type Frame } from './frame.ts';
import { toHead, type Head } from './head.ts';
import { toListNode } from './json-ld/list.ts';
import { toTableDate } from './dates.ts';
import { toLink, type Link } from './link.ts';
import { toCountryName } from './region-names.ts';
import { toOfficeLine } from './roles.ts';

export interface IndexRow {
  readonly link: Link;
  /** Its name in another script, for those who look for that. */
  readonly other: { readonly name: string; readonly lang: string | undefined } | undefined;
  readonly party: string | undefined;
  /** The summary of a topic, the office of a person, the ownership of an outlet as its source labels it. */
  readonly note: string;
  readonly country: string;
  /** Of an event. */
  readonly date: Pieces | undefined;
  readonly count: number;
}

export interface KindIndexView {
  readonly frame: Frame;
  readonly head: Head;
  readonly kind: KindName;
  readonly title: string;
  readonly about: string;
  readonly rows: readonly IndexRow[];
}

export const INDEXED_KINDS = [
  'topic',
  'person',
  'organization',
  'place',
  'event',
  'outlet',
] as const;

export function toKindIndexView(
  context: Context,
  kind: (typeof INDEXED_KINDS)[number],
): KindIndexView {
  const { folder, many, about } = getKind(kind);
  const title = kind === 'outlet' ? 'Sources' : many.charAt(0).toUpperCase() + many.slice(1);
  const things = context.publication.things.get(kind) ?? [];
  const rows = (kind === 'event' ? toNewestFirst(context, things) : things).map((thing) =>
    toRow(context, thing),
  );
  const named = {
    title,
    description: `${title}: ${String(rows.length)} in ${context.publication.about.name}.`,
    path: `/${folder}`,
  };
  return {
    frame: toFrame(context),
    head: toHead(context, {
      ...named,
      nodes: [
        toListNode(context, {
          ...named,
          urls: rows.map(({ link }) => link.url),
          order: kind === 'event' ? 'newest first' : 'by name',
        }),
      ],
    }),
    kind,
    title,
    about,
    rows,
  };
}

function toNewestFirst(context: Context, things: readonly Thing[]): Thing[] {
  const events = things.filter((thing) => isKind(thing, 'event'));
  return listByWhen(events, (event) => {
    const zone = zoneOf(context, event);
    return { when: getWhen(event.data.date, zone), zone, id: event.id };
  }).reverse();
}

function toRow(context: Context, thing: Thing): IndexRow {
  const { data } = thing;
  const alias = 'aliases' in data && isEntityKind(thing.kind) ? data.aliases?.[0] : undefined;
  return {
    link: toLink(thing),
    other: typeof alias === 'object' ? { name: alias.name, lang: alias.lang } : undefined,
    party: 'party' in data ? data.party : undefined,
    note: toNote(context, thing),
    country: 'country' in data ? toCountryName(data.country) : '',
    date: isKind(thing, 'event')
      ? toTableDate(context, thing.data.date, zoneOf(context, thing))
      : undefined,
    count: context.publication.coverage.get(thing.url)?.length ?? 0,
  };
}

function toNote(context: Context, thing: Thing): string {
  const { data } = thing;
  if ('summary' in data) return data.summary;
  if (thing.kind === 'person') return toOfficeLine(context, thing as Entity);
  return isKind(thing, 'outlet') ? (thing.data.ownership?.type ?? '') : '';
}

function zoneOf({ publication }: Context, { data }: Thing<'event'>): string {
  const place = data.place === undefined ? undefined : publication.entities.get(data.place);
  return place?.kind === 'place' ? place.data.zone : publication.about.zone;
}
