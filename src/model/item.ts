/** Coverage as the pages need it: its day, its place, and what it is about. */
import { earliest, latest } from '../time/bounds.ts';
import { keepByZone } from '../time/keep-by-zone.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure } from '../time/when-failure.ts';
import { isPoint, type When } from '../time/when.ts';
import { findHappening } from './claimed.ts';
import type { Piece } from './piece.ts';
import type { Entity, Thing } from './thing.ts';

/** The clocks of an item, in the order in which they are asked for its day. */
export type ItemClock = 'happened' | 'claimed' | 'published' | 'added';

export interface Item extends Thing<'coverage'> {
  /** The day of the dateline, counted in `zone`. */
  readonly day: When;
  /** The clock that gives the day. */
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
