/** Entries → the publication that every page and every output reads: pure, frozen, without clock or disk. */
import type { KindName } from '../kinds/kinds.ts';
import type { PublicationData } from '../kinds/publication.ts';
import { listByWhen } from '../time/compare-when.ts';
import { findDisorder } from './chronology.ts';
import { findCycles } from './cycles.ts';
import type { Entry, Finding } from './entry.ts';
import { toItemDay, type Item } from './item.ts';
import { findLongQuoting } from './quoting.ts';
import { buildRedirects, type Redirect } from './redirects.ts';
import { resolveReferences, type Link } from './references.ts';
import { buildRecord, type PublicRecord } from './record/record.ts';
import { buildRegister, findThing, type Broken, type Register } from './register.ts';
import { isEntityKind, isKind, type Entity, type Thing } from './thing.ts';

export interface Publication {
  readonly about: PublicationData;
  /** Published coverage, newest first. */
  readonly items: readonly Item[];
  /** Items that were taken back; their addresses stay. */
  readonly withdrawn: readonly Item[];
  /** Things of a kind other than coverage, by caption. */
  readonly things: ReadonlyMap<KindName, readonly Thing[]>;
  readonly byUrl: ReadonlyMap<string, Thing>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Published coverage of a topic, an entity or an outlet by its address, newest first. */
  readonly coverage: ReadonlyMap<string, readonly Item[]>;
  /** Who points at an address, grouped by the name of the relation seen from there. */
  readonly backlinks: ReadonlyMap<string, ReadonlyMap<string, readonly Thing[]>>;
  readonly redirects: readonly Redirect[];
  /** Statements, questions, measures and corrections. */
  readonly record: PublicRecord;
}

export interface Built {
  readonly publication: Publication;
  readonly findings: readonly Finding[];
}

/** Builds even when there are findings, so that all of them are told at once; publish only if there is no error. */
export function buildPublication(
  about: PublicationData,
  entries: readonly Entry[],
  broken: readonly Broken[] = [],
): Built {
  const register = buildRegister(entries, broken);
  const parties = (about.parties ?? []).map(({ id }) => id);
  const { links, findings } = resolveReferences(register, parties);
  const redirects = buildRedirects(register.byUrl);
  const items = listItems(register, links, about.zone);
  const things = [...register.byUrl.values()].filter((thing) => !isDraft(thing));
  const { record, findings: faults } = buildRecord(register, about, items, things);
  const published = items.filter(({ data }) => data.status === 'published');
  return {
    publication: Object.freeze({
      about,
      items: published,
      withdrawn: items.filter(({ data }) => data.status === 'withdrawn'),
      things: groupByKind(things),
      byUrl: new Map(things.map((thing) => [thing.url, thing])),
      entities: register.entities,
      coverage: groupCoverage(published),
      backlinks: groupBacklinks(links.filter(({ from }) => !isDraft(from))),
      redirects: redirects.redirects,
      record,
    }),
    findings: [
      ...register.findings,
      ...findings,
      ...findCycles(links),
      ...redirects.findings,
      ...faults,
      ...entries.flatMap((entry) => findDisorder(entry, zoneOf(register, entry, about.zone))),
      ...items.flatMap(findLongQuoting),
      ...items.flatMap(findUnexplained),
    ],
  };
}

function zoneOf(register: Register, { data }: Entry, desk: string): string {
  const id = 'place' in data ? data.place : undefined;
  const place = id === undefined ? undefined : findThing(register, ['place'], id);
  return place !== undefined && isKind(place, 'place') ? place.data.zone : desk;
}

function isDraft(thing: Thing): boolean {
  return isKind(thing, 'coverage') && thing.data.status === 'draft';
}

function listItems(register: Register, links: readonly Link[], desk: string): Item[] {
  const named = Map.groupBy(links, ({ from }) => from);
  const items = [...register.byUrl.values()]
    .filter((thing) => isKind(thing, 'coverage'))
    .map((thing) => toItem(thing, register, named.get(thing) ?? [], desk));
  return listByWhen(items, ({ day, zone, id }) => ({ when: day, zone, id })).reverse();
}

function toItem(thing: Thing<'coverage'>, register: Register, named: readonly Link[], desk: string): Item {
  const zone = zoneOf(register, thing.entry, desk);
  const about = named.filter(({ reverse }) => reverse === 'coverage').map(({ to }) => to);
  const place = named.find(({ reverse }) => reverse === 'datelined')?.to;
  const outlets = thing.data.sources.flatMap(({ outlet }) => findThing(register, ['outlet'], outlet) ?? []);
  return Object.freeze({
    ...thing,
    zone,
    day: toItemDay(thing.data, zone),
    place: place !== undefined && isKind(place, 'place') ? place : undefined,
    topics: about.filter((to) => isKind(to, 'topic')),
    questions: [...new Set(about.filter((to) => isKind(to, 'question')))],
    entities: [...new Set(about.filter((to): to is Entity => isEntityKind(to.kind)))].filter(
      (to) => to.kind !== 'outlet' || isNamed(thing, to),
    ),
    outlets: outlets.filter((to) => isKind(to, 'outlet')),
  });
}

/** An outlet that only published the piece is a source, not a subject. */
function isNamed({ data, entry }: Thing<'coverage'>, { id }: Entity): boolean {
  return data.entities.includes(id) || entry.facts.mentions.some((mention) => mention.id === id);
}

/** Things by kind, each list by caption in UTF-16 code units: `localeCompare` differs between machines. */
function groupByKind(things: readonly Thing[]): Map<KindName, Thing[]> {
  const sorted = [...things].sort((a, b) => compareText(a.caption, b.caption) || compareText(a.id, b.id));
  return Map.groupBy(sorted, ({ kind }) => kind);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupCoverage(items: readonly Item[]): Map<string, Item[]> {
  const pairs = items.flatMap((item) => {
    const place = item.place === undefined ? [] : [item.place];
    const targets = new Set<Thing>([...item.topics, ...item.questions, ...item.entities, ...item.outlets, ...place]);
    return [...targets].map(({ url }) => ({ url, item }));
  });
  return groupPairs(pairs, ({ url }) => url, ({ item }) => item);
}

function groupBacklinks(links: readonly Link[]): Map<string, Map<string, Thing[]>> {
  const byTarget = Map.groupBy(links, ({ to }) => to.url);
  return new Map(
    [...byTarget].map(([url, list]) => [
      url,
      groupPairs(list, ({ reverse }) => reverse, ({ from }) => from),
    ]),
  );
}

function groupPairs<Pair, Value>(
  pairs: readonly Pair[],
  toKey: (pair: Pair) => string,
  toValue: (pair: Pair) => Value,
): Map<string, Value[]> {
  const grouped = Map.groupBy(pairs, toKey);
  return new Map([...grouped].map(([key, list]) => [key, [...new Set(list.map(toValue))]]));
}

function findUnexplained({ data, entry }: Item): Finding[] {
  if (data.status !== 'withdrawn' || data.withdrawn !== undefined) return [];
  return [
    {
      entry,
      at: ['status'],
      field: 'withdrawn',
      code: 'field.missing',
      severity: 'error',
      message: 'is missing',
      remedy: 'say why the item was withdrawn; readers of its address will see it',
    },
  ];
}
