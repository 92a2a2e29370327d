/** Coverage and what each item names, in the order of the pages. */
import { listByWhen } from '../time/compare-when.ts';
import type { Entry } from './entry.ts';
import { buildPieces, type Item, toItemDay } from './item.ts';
import { recalled } from '../content/problems/memoize.ts';
import { findRecorded, type Reaches, type Recorded } from './reach.ts';
import type { Link } from './references.ts';
import { findEntity, type Register } from './register.ts';
import { type Entity, isEntityKind, isKind, type Thing, toNoted } from './thing.ts';

/** Drafts and withdrawn items too, newest first. */
export function buildItems(
  { byUrl, entities }: Register,
  reaches: Reaches,
  links: ReadonlyMap<Thing, readonly Link[]>,
  desk: string,
): Item[] {
  const recallItem = openItems(entities);
  const items = [...byUrl.values()]
    .filter((thing) => isKind(thing, 'coverage'))
    .map((thing) => {
      const recorded = thing.data.sources.map((source) => findRecorded(reaches, source));
      return recallItem(thing, links.get(thing) ?? [], desk, recorded);
    });
  return listByWhen(items, ({ day, zone, id }) => ({ when: day, zone, id })).reverse();
}

const openItems = recalled((entities: Register['entities']) =>
  recalled((thing: Thing<'coverage'>, ...others: Others) => toItem(entities, thing, ...others)),
);

type Others = [named: readonly Link[], desk: string, recorded: readonly (Recorded | undefined)[]];

function toItem(
  entities: Register['entities'],
  thing: Thing<'coverage'>,
  ...[named, desk, recorded]: Others
): Item {
  const zone = zoneOf({ entities }, thing.entry, desk);
  const about = named.filter(({ reverse }) => reverse === 'coverage').map(({ to }) => to);
  const place = named.find(({ reverse }) => reverse === 'datelined')?.to;
  const pieces = buildPieces({ entities }, thing, zone, recorded);
  const { kind, id, url } = thing;
  const fields = {
    kind,
    id,
    url,
    zone,
    ...toItemDay(thing.data, zone),
    place: place !== undefined && isKind(place, 'place') ? place : undefined,
    topics: toExact(about.filter((to) => isKind(to, 'topic'))),
    questions: [...new Set(about.filter((to) => isKind(to, 'question')))],
    entities: toExact(
      [...new Set(about.filter((to): to is Entity => isEntityKind(to.kind)))].filter(
        (to) => to.kind !== 'outlet' || isNamed(thing, to),
      ),
    ),
    pieces,
    outlets: toExact(pieces.flatMap(({ outlet }) => outlet ?? [])),
  };
  return Object.freeze(toNoted(fields, thing));
}

/**
 * What a withdrawal keeps of an item: its address, its name and its day, the reason, its topics and its corrections. What it
 * said goes, with whom it was taken from and who wrote it, so that no output can show them.
 */
export function toRemains(item: Item): Item {
  const { title, dates, topics, status, withdrawn, corrections, language } = item.data;
  return Object.freeze({
    ...item,
    data: {
      ...{ title, dates, topics, status, withdrawn, corrections, language },
      ...{ summary: '', sources: [], entities: [] },
    },
    place: undefined,
    questions: [],
    entities: [],
    pieces: [],
    outlets: [],
  });
}

/** A list that was filtered has room for sixteen more; many are kept. */
function toExact<One>(list: readonly One[]): One[] {
  return [...list];
}

/** An outlet that only published the piece is a source, not a subject. */
function isNamed({ data, entry }: Thing<'coverage'>, { id }: Entity): boolean {
  return data.entities.includes(id) || entry.facts.mentions.some((mention) => mention.id === id);
}

type Entities = Pick<Register, 'entities'>;

/** Where the days of an entry are counted: at its place, else at the desk. */
export function zoneOf(register: Entities, entry: Entry, desk: string): string {
  return findPlaceZone(register, entry) ?? desk;
}

/** The zone of the place that an entry names, if it names one that there is. */
export function findPlaceZone(register: Entities, { data }: Entry): string | undefined {
  const id = 'place' in data ? data.place : undefined;
  const place = id === undefined ? undefined : findEntity(register, id);
  return place?.kind === 'place' ? place.data.zone : undefined;
}
