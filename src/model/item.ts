/** Coverage as the pages need it: its day, its place, and what it is about. */
import type { Source } from '../content/kinds/coverage.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { keepByZone, recalled } from '../content/problems/memoize.ts';
import { daysBetween } from '../time/calendar.ts';
import { earliest, latest, toLastWrittenDay } from '../time/bounds.ts';
import { listByWhen } from '../time/compare-when.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isDayPoint, isFailure, isInstant, isPoint, type Placed, type When } from '../time/when.ts';
import { toDayPoint } from '../time/words/point-words.ts';
import { toWhenWords } from '../time/words/words.ts';
import type { Words } from '../words/words.ts';
import { findHappening } from './claimed.ts';
import type { Entry } from './entry.ts';
import { findRecorded, type Reach, type Reaches, type Recorded, toReach } from './reach.ts';
import type { EntryReference } from './references.ts';
import { findEntity, type Register } from './register.ts';
import { type Entity, isEntityKind, isKind, type Thing, toNoted } from './thing.ts';
import { isNameable } from './visible.ts';
import type { Credit } from './writers.ts';

/** The dates of an item, in the order in which they determine its day. */
export type ItemClock = 'happened' | 'claimed' | 'published' | 'added';

export interface Item extends Thing<'coverage'> {
  readonly day: When;
  readonly dayBy: ItemClock;
  /** IANA zone of the dateline’s place, or of the desk. */
  readonly zone: string;
  readonly place: Thing<'place'> | undefined;
  readonly topics: readonly Thing<'topic'>[];
  /** The questions that its statements bear on, each once. */
  readonly questions: readonly Thing<'question'>[];
  /** Those in the front matter, then those that only the body names, each once. */
  readonly entities: readonly Entity[];
  /** The pieces that it covers, in the order of its sources; readers are sent to the first. */
  readonly pieces: readonly SourcePiece[];
  /** Their outlets, in the same order. */
  readonly outlets: readonly Thing<'outlet'>[];
}

/**
 * Reads a date that the schema has accepted; throws for any other, since a check was left out. An hour that clocks in
 * `zone` skip or show twice is reported by the rule `date.offset`, and read as UTC here.
 */
export const getWhen = keepByZone((text: string, zone: string): When => {
  const there = parseWhen(text, { zone });
  const when = isFailure(there) ? parseWhen(text, { zone: 'UTC' }) : there;
  if (isFailure(when)) throw new Error(`unchecked date “${text}”: ${when.message}`);
  return when;
});

/**
 * The day that dates an item: the last day of what happened, or is claimed to have happened (a report on eleven days is
 * dated by the last); else the day on which the piece was published; else the day on which it was added.
 */
function toItemDay(data: Thing<'coverage'>['data'], zone: string): Pick<Item, 'day' | 'dayBy'> {
  const { dates, sources } = data;
  const happening = findHappening(data);
  const written = [
    [happening?.isClaimed === true ? 'claimed' : 'happened', happening?.text],
    ['published', sources[0]?.published],
    ['added', dates.added],
  ] as const;
  for (const [dayBy, text] of written) {
    const when = text === undefined ? undefined : getWhen(text, zone);
    if (when === undefined) continue;
    const day = isPoint(when) ? when : [when.end, when.start].find(isPoint);
    if (day !== undefined) return { day, dayBy };
  }
  throw new Error(`an item without a day, added “${dates.added}”`);
}

/** Something longer is dated by its last day alone: so long a range is often only a pair of limits. */
const MOST_DAYS = 14;

/** What readers see as the day of an item: all days of what happened, if they are few and known; else its `day`. */
export function toItemDays({ data, day, dayBy, zone }: Item): When {
  const { happened } = data.dates;
  if (dayBy !== 'happened' || happened === undefined) return day;
  const when = getWhen(happened, zone);
  if (isPoint(when) || when.uncertain || when.approximate) return day;
  const [start, end] = [when.start, when.end].map((one) =>
    isInstant(one) ? toDayPoint(one) : one,
  );
  if (start === undefined || end === undefined || !isDayPoint(start) || !isDayPoint(end))
    return day;
  const span = daysBetween(start, end);
  return span < 1 || span >= MOST_DAYS ? day : { ...when, start, end };
}

/** When an item last changed in substance, as written: the latest of its publication, update and corrections. */
export function findLastChange(
  { dates, corrections = [] }: Thing<'coverage'>['data'],
  published: string,
  zone: string,
): string {
  const later = [dates.updated, ...corrections.map(({ on }) => on)].filter(
    (text) => text !== undefined,
  );
  return later.reduce(
    (last, text) => (toStart(text, zone) > toStart(last, zone) ? text : last),
    published,
  );
}

/** The first moment of a date, or the last if its start is open. */
function toStart(text: string, zone: string): number {
  const when = getWhen(text, zone);
  const first = earliest(when, zone);
  return Number.isFinite(first) ? first : latest(when, zone);
}

/** A piece that an item covers, resolved once for everything that prints it. */
export interface SourcePiece extends Reach {
  /** Its place in the item’s list of sources, from 0. */
  readonly index: number;
  readonly source: Source;
  /** `undefined` only if its file is missing or its item may not name it; the check refuses both. */
  readonly outlet: Thing<'outlet'> | undefined;
  readonly publisher: string;
  /** The outlet that has the copy at `url`, if that is not `outlet`. */
  readonly via: Thing<'outlet'> | undefined;
  /** Where it can be read: the address to cite. */
  readonly url: string | undefined;
  readonly published: Placed | undefined;
  readonly isOfficial: boolean;
  /** Its writers, as printed there; see `listWriters`. */
  readonly authors: readonly Credit[];
}

/** In the order of the item. `zone` is that of its place; `recorded` is what is known about each source’s address. */
function buildPieces(
  register: Pick<Register, 'entities'>,
  item: Thing<'coverage'>,
  zone: string,
  recorded: readonly (Recorded | undefined)[],
): readonly SourcePiece[] {
  const find = (id: string | undefined) => {
    const outlet = id === undefined ? undefined : findEntity(register, id);
    return outlet?.kind === 'outlet' && isNameable(item, outlet) ? outlet : undefined;
  };
  return item.data.sources.map((source, index) => {
    const [outlet, via] = [find(source.outlet), find(source.via)];
    const { published, url, official, credits = [] } = source;
    const authors = credits.filter(({ role }) => role === 'author' || role === 'reporter');
    return {
      index,
      source,
      outlet,
      publisher: outlet?.caption ?? source.outlet,
      via,
      url,
      published: published === undefined ? undefined : { when: getWhen(published, zone), zone },
      isOfficial: official === 'yes',
      authors,
      ...toReach(source, recorded[index]),
    };
  });
}

/** Decides which items were written later than the day they give: those from before the publication went live. */
type About = Pick<PublicationData, 'live-from' | 'zone'>;

/** Whether an entry added on that day was written afterwards. */
export function isReconstructed(about: About, added: When): boolean {
  const from = about['live-from'];
  return from !== undefined && toLastWrittenDay(added) < from;
}

/** When it was published here, as written: for a reconstructed item, the day on which the publication went live. */
export function toPublishedHere(about: About, added: string): string {
  return isReconstructed(about, getWhen(added, about.zone)) ? (about['live-from'] ?? added) : added;
}

/** The piece’s own title; without one, what it is, in brackets: “[Report by Reuters, 12 February 2025]”. */
export function toPieceTitle(piece: SourcePiece, { dates, outputs }: Words): string {
  const { source, publisher, published, isOfficial } = piece;
  if (source.title !== undefined) return source.title;
  if (published === undefined)
    return isOfficial ? outputs.recordOf({ publisher }) : outputs.reportBy({ publisher });
  const { when } = published;
  const day = toWhenWords(isInstant(when) ? toDayPoint(when) : when, {
    language: dates,
    form: 'long',
    weekday: false,
  });
  const plain = day.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
  return isOfficial
    ? outputs.recordOfDay({ publisher, day: plain })
    : outputs.reportByDay({ publisher, day: plain });
}

/** Drafts and withdrawn items too, newest first. */
export function buildItems(
  { byUrl, entities }: Register,
  reaches: Reaches,
  links: ReadonlyMap<Thing, readonly EntryReference[]>,
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

type Others = [
  named: readonly EntryReference[],
  desk: string,
  recorded: readonly (Recorded | undefined)[],
];

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
 * What remains of a withdrawn item: its address, name and day, the reason, its topics and its corrections. Its text,
 * sources and authors are gone, so that no output can show them.
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

/** A filtered list has room for sixteen more entries, and many such lists are kept; a copy has none. */
function toExact<One>(list: readonly One[]): One[] {
  return [...list];
}

/** An outlet that only published the piece is a source, not a subject. */
function isNamed({ data, entry }: Thing<'coverage'>, { id }: Entity): boolean {
  return data.entities.includes(id) || entry.facts.mentions.some((mention) => mention.id === id);
}

type Entities = Pick<Register, 'entities'>;

/** The zone in which the days of an entry are counted: that of its place, or of the desk. */
export function zoneOf(register: Entities, entry: Entry, desk: string): string {
  return findPlaceZone(register, entry) ?? desk;
}

/** The zone of the place that an entry names, if that place exists. */
export function findPlaceZone(register: Entities, { data }: Entry): string | undefined {
  const id = 'place' in data ? data.place : undefined;
  const place = id === undefined ? undefined : findEntity(register, id);
  return place?.kind === 'place' ? place.data.zone : undefined;
}
