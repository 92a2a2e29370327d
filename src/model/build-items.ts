/** Coverage and what each item names, in the order of the pages. */
import { listByWhen } from '../time/compare-when.ts';
import type { Entry } from './entry.ts';
import { toItemDay, type Item } from './item.ts';
import { buildPieces } from './piece.ts';
import type { Reaches } from './reach.ts';
import type { Link } from './references.ts';
import { findThing, type Register } from './register.ts';
import { isEntityKind, isKind, type Entity, type Thing } from './thing.ts';

/** Drafts and withdrawn items too, newest first. */
export function buildItems(
  register: Register,
  reaches: Reaches,
  links: readonly Link[],
  desk: string,
): Item[] {
  const named = Map.groupBy(links, ({ from }) => from);
  const items = [...register.byUrl.values()]
    .filter((thing) => isKind(thing, 'coverage'))
    .map((thing) => toItem(thing, register, reaches, named.get(thing) ?? [], desk));
  return listByWhen(items, ({ day, zone, id }) => ({ when: day, zone, id })).reverse();
}

function toItem(
  thing: Thing<'coverage'>,
  register: Register,
  reaches: Reaches,
  named: readonly Link[],
  desk: string,
): Item {
  const zone = zoneOf(register, thing.entry, desk);
  const about = named.filter(({ reverse }) => reverse === 'coverage').map(({ to }) => to);
  const place = named.find(({ reverse }) => reverse === 'datelined')?.to;
  const pieces = buildPieces(register, reaches, thing, zone);
  return Object.freeze({
    ...thing,
    zone,
    ...toItemDay(thing.data, zone),
    place: place !== undefined && isKind(place, 'place') ? place : undefined,
    topics: about.filter((to) => isKind(to, 'topic')),
    questions: [...new Set(about.filter((to) => isKind(to, 'question')))],
    entities: [...new Set(about.filter((to): to is Entity => isEntityKind(to.kind)))].filter(
      (to) => to.kind !== 'outlet' || isNamed(thing, to),
    ),
    pieces,
    outlets: pieces.flatMap(({ outlet }) => outlet ?? []),
  });
}

/** An outlet that only published the piece is a source, not a subject. */
function isNamed({ data, entry }: Thing<'coverage'>, { id }: Entity): boolean {
  return data.entities.includes(id) || entry.facts.mentions.some((mention) => mention.id === id);
}

/** Where the days of an entry are counted: at its place, else at the desk. */
export function zoneOf(register: Register, entry: Entry, desk: string): string {
  return findPlaceZone(register, entry) ?? desk;
}

/** The zone of the place that an entry names, if it names one that there is. */
export function findPlaceZone(register: Register, { data }: Entry): string | undefined {
  const id = 'place' in data ? data.place : undefined;
  const place = id === undefined ? undefined : findThing(register, ['place'], id);
  return place !== undefined && isKind(place, 'place') ? place.data.zone : undefined;
}
