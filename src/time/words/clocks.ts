import { compareDays } from '../calendar.ts';
import {
  type DayPoint,
  type Instant,
  type Interval,
  isDayPoint,
  isInstant,
  isPoint,
  type Point,
  type When,
} from '../when.ts';
import type { Style } from './language.ts';
import { fillPattern, type Pieces } from './pieces.ts';
import { toInstantIn, toPointPieces } from './point-words.ts';
import { toClaimedPieces, toIntervalPieces, toPieces } from './words.ts';

/** A city whose clock gives dates. `zone` is an IANA name; `UTC` is always called UTC. */
export interface City {
  readonly name: string;
  readonly zone: string;
}

/**
 * A date by the clock of its city, then by those of others: “28 Apr 2025, 18:00 in Washington; 29 Apr, 06:00 in
 * Beijing”, “28 Apr 2025 in Beijing”. Dates that are in doubt or coarser than a day and intervals of days have no city,
 * since they are the same everywhere. Throws a RangeError for an unknown zone.
 */
export function toClockPieces(
  when: When,
  home: City,
  others: readonly City[],
  style: Style,
): Pieces {
  const all = [
    toHomePieces(when, home, style),
    ...others.map((city) => findPiecesIn(when, home, city, style)),
  ];
  const told = all.filter((pieces) => pieces !== undefined);
  const { clocks } = style.language.patterns;
  return toClaimedPieces(
    told.reduce((before, other) => fillPattern(clocks, { home: before, other })),
    style,
  );
}

/** A date by the clock of its city: “28 Apr 2025, 18:00 in Washington”. Never says “claimed”. */
export function toHomePieces(when: When, home: City, style: Style): Pieces {
  const own = toClock(when, home);
  if (!own) return toPieces(when, { ...style, claimed: false });
  return toCityPieces(
    own.kind === 'point' ? toPointPieces(own, style) : toIntervalPieces(own, style),
    home,
    style,
  );
}

/**
 * The same date by the clock of another city, without what `home` says already: “29 Apr, 06:00 in Beijing”. `undefined`
 * if it is the same or has no clock.
 */
export function findPiecesIn(when: When, home: City, city: City, style: Style): Pieces | undefined {
  const own = toClock(when, home);
  const other = toClock(when, city);
  // A day without an hour belongs to its own place: elsewhere it covers two days, and nobody knows
  // which it was.
  if (!own || !other || isDayPoint(own)) return undefined;
  const [ownEnds, otherEnds] = [listEnds(own), listEnds(other)];
  if (ownEnds.every((end, index) => end.offset === otherEnds[index]?.offset)) return undefined;
  // The first clock named the year; another year has to be named.
  const year = otherEnds.some((end, index) => end.year !== ownEnds[index]?.year);
  const told: Style = { ...style, frame: 'table', year };
  if (!isPoint(other)) return toCityPieces(toIntervalPieces(other, told), city, style);
  const date = isInstant(own) && isInstant(other) && compareDays(own, other) === 0;
  return toCityPieces(toPointPieces(other, told, { date }), city, style);
}

/** A date by the clock of `city`; `undefined` if it has no clock. */
function toClock(when: When, city: City): DayPoint | Instant | Interval | undefined {
  if (when.uncertain || when.approximate) return undefined;
  if (isInstant(when)) return toInstantIn(when, city.zone);
  if (isPoint(when)) return isDayPoint(when) ? when : undefined;
  const { start, end } = when;
  if (!isInstant(start) && !isInstant(end)) return undefined;
  if ((isPoint(start) && !isInstant(start)) || (isPoint(end) && !isInstant(end))) return undefined;
  return {
    ...when,
    start: isInstant(start) ? toInstantIn(start, city.zone) : start,
    end: isInstant(end) ? toInstantIn(end, city.zone) : end,
  };
}

function listEnds(when: When): readonly Point[] {
  return isPoint(when) ? [when] : [when.start, when.end].filter(isPoint);
}

function toCityPieces(when: Pieces, { name, zone }: City, { language }: Style): Pieces {
  if (zone === 'UTC') return fillPattern(language.patterns.inUtc, { when });
  return fillPattern(language.patterns.inPlace, { when, place: [{ text: name }] });
}

/** Right-to-left scripts, by ISO 15924 code. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'],
]);

const KNOWN = new Map<string, 'ltr' | 'rtl'>();

/** The direction of a language, by its most likely script; `ltr` for what is not a tag. */
export function toDirection(tag: string): 'ltr' | 'rtl' {
  const known = KNOWN.get(tag) ?? (RIGHT_TO_LEFT.has(toScript(tag)) ? 'rtl' : 'ltr');
  KNOWN.set(tag, known);
  return known;
}

/** The most likely script of a language, as in `Latn`; empty for what is not a tag. */
export function toScript(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}
