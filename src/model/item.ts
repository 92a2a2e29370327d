/** Coverage as the pages need it: its day, its place, and what it is about. */
import type { Source } from '../content/kinds/coverage.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { earliest, latest, toLastWrittenDay } from '../time/bounds.ts';
import { keepByZone } from '../content/problems/memoize.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure, isInstant, isPoint, type Placed, type When } from '../time/when.ts';
import { toDayPoint } from '../time/words/point-words.ts';
import { toWords } from '../time/words/words.ts';
import type { Words } from '../words/words.ts';
import { findHappening } from './claimed.ts';
import { type Reach, type Recorded, toReach } from './reach.ts';
import { findEntity, type Register } from './register.ts';
import type { Entity, Thing } from './thing.ts';
import { isNameable } from './visible.ts';
import type { Credit } from './writers.ts';

/** The clocks of an item, in the order in which they are asked for its day. */
export type ItemClock = 'happened' | 'claimed' | 'published' | 'added';

export interface Item extends Thing<'coverage'> {
  /** The day of the dateline, counted in `zone`. */
  readonly day: When;
  readonly dayBy: ItemClock;
  /** IANA zone of the dateline's place, else of the desk. */
  readonly zone: string;
  readonly place: Thing<'place'> | undefined;
  readonly topics: readonly Thing<'topic'>[];
  /** Those that its statements bear on, each once. */
  readonly questions: readonly Thing<'question'>[];
  /** Those in the front matter, then those that only the body names, each once. */
  readonly entities: readonly Entity[];
  /** The pieces that it covers, in the order of its sources; the first is the one that readers are sent to. */
  readonly pieces: readonly Piece[];
  /** Their outlets, in the same order. */
  readonly outlets: readonly Thing<'outlet'>[];
}

/**
 * Reads a date that the schema has accepted. Throws for any other, since then a check was left out. An hour that clocks
 * in `zone` skip or show twice is told elsewhere (`findWrongOffsets`); here it is that of UTC.
 */
export const getWhen = keepByZone((text: string, zone: string): When => {
  const there = parseWhen(text, { zone });
  const when = isFailure(there) ? parseWhen(text, { zone: 'UTC' }) : there;
  if (isFailure(when)) throw new Error(`unchecked date “${text}”: ${when.message}`);
  return when;
});

/**
 * The day that dates an item: the last day of what happened, or is claimed to have (a report on eleven days is dated
 * by the last), else the publication of the piece covered, else when it was added here.
 */
export function toItemDay(
  data: Thing<'coverage'>['data'],
  zone: string,
): Pick<Item, 'day' | 'dayBy'> {
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

/** When an item last changed in substance, as written: the newest of when it was published here, updated and corrected. */
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

/** The first moment of a date; the last, where its start is open. */
function toStart(text: string, zone: string): number {
  const when = getWhen(text, zone);
  const first = earliest(when, zone);
  return Number.isFinite(first) ? first : latest(when, zone);
}

/** A piece that an item covers, resolved once for all who print it: theirs, never ours. */
export interface Piece extends Reach {
  /** Its place in the item’s list of sources, from 0. */
  readonly index: number;
  readonly source: Source;
  /** `undefined` only if its file is missing or its item may not name it, which the check refuses. */
  readonly outlet: Thing<'outlet'> | undefined;
  readonly publisher: string;
  /** Where the copy at the address stands, if not at the outlet itself. */
  readonly via: Thing<'outlet'> | undefined;
  /** Where it can be read: the address to cite. */
  readonly url: string | undefined;
  readonly published: Placed | undefined;
  readonly isOfficial: boolean;
  /** Those who wrote it, as printed there; see `listWriters`. */
  readonly authors: readonly Credit[];
}

/** In the order of the item; `zone` is that of its place, and `recorded` what is of the address of each source. */
export function buildPieces(
  register: Pick<Register, 'entities'>,
  item: Thing<'coverage'>,
  zone: string,
  recorded: readonly (Recorded | undefined)[],
): readonly Piece[] {
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

/** Items that were written later than for the day that they give: those of a publication from before it went live. */
type About = Pick<PublicationData, 'live-from' | 'zone'>;

/** Whether what was added on that day, as its file has it, was written afterwards. */
export function isReconstructed(about: About, added: When): boolean {
  const from = about['live-from'];
  return from !== undefined && toLastWrittenDay(added) < from;
}

/** When it was published here, as written: what was reconstructed, on the day on which the publication went live. */
export function toPublishedHere(about: About, added: string): string {
  return isReconstructed(about, getWhen(added, about.zone)) ? (about['live-from'] ?? added) : added;
}

/** The piece’s own title; where none is recorded, what it is, in brackets: “[Report by Reuters, 12 February 2025]”. */
export function toPieceTitle(piece: Piece, { dates, outputs }: Words): string {
  const { source, publisher, published, isOfficial } = piece;
  if (source.title !== undefined) return source.title;
  if (published === undefined)
    return isOfficial ? outputs.recordOf({ publisher }) : outputs.reportBy({ publisher });
  const { when } = published;
  const day = toWords(isInstant(when) ? toDayPoint(when) : when, {
    language: dates,
    form: 'long',
    weekday: false,
  });
  const plain = day.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
  return isOfficial
    ? outputs.recordOfDay({ publisher, day: plain })
    : outputs.reportByDay({ publisher, day: plain });
}
