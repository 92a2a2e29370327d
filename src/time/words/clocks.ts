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

/** A city by whose clock a date is told. `zone` is an IANA name; `UTC` is called UTC, whatever `name` says. */
export interface City {
  readonly name: string;
  readonly zone: string;
}

/**
 * A date by the clock of the city where it belongs, then by those of the others:
 * “28 Apr 2025, 18:00 in Washington; 29 Apr, 06:00 in Beijing”, “28 Apr 2025 in Beijing”.
 * A date that is coarser than a day, doubtful, or an interval of days is the same everywhere: it has no city.
 * Throws a RangeError for an unknown zone.
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

/** A date by the clock of the city where it belongs: “28 Apr 2025, 18:00 in Washington”. Never has “claimed”. */
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
 * The same date by the clock of another city, with what `home` says already left out: “29 Apr, 06:00 in Beijing”,
 * `undefined` if it differs in nothing or is told by no clock.
 */
export function findPiecesIn(when: When, home: City, city: City, style: Style): Pieces | undefined {
  const own = toClock(when, home);
  const other = toClock(when, city);
  // A day without an hour is a day of its own place: elsewhere it lies on two, and nobody knows on which.
  if (!own || !other || isDayPoint(own)) return undefined;
  const [ownEnds, otherEnds] = [listEnds(own), listEnds(other)];
  if (ownEnds.every((end, index) => end.offset === otherEnds[index]?.offset)) return undefined;
  // The year was said with the first clock; one that differs cannot be left out.
  const year = otherEnds.some((end, index) => end.year !== ownEnds[index]?.year);
  const told: Style = { ...style, frame: 'table', year };
  if (!isPoint(other)) return toCityPieces(toIntervalPieces(other, told), city, style);
  const date = isInstant(own) && isInstant(other) && compareDays(own, other) === 0;
  return toCityPieces(toPointPieces(other, told, { date }), city, style);
}

/** The part of a date that clocks tell, by the clock of `city`; `undefined` if no clock does. */
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

/** Scripts that are written from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'],
]);

const KNOWN = new Map<string, 'ltr' | 'rtl'>();

/** The direction in which a language is written, by the script that it has most likely; `ltr` for what is no tag. */
export function toDirection(tag: string): 'ltr' | 'rtl' {
  const known = KNOWN.get(tag) ?? (RIGHT_TO_LEFT.has(toScript(tag)) ? 'rtl' : 'ltr');
  KNOWN.set(tag, known);
  return known;
}

/** The script that a language is most likely written in, as `Latn`; nothing for what is no tag. */
export function toScript(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}
