import { type Interval, isInstant, isPoint, type Point, type When } from '../when.ts';
import type { Language, Style } from './language.ts';
import { fillPattern, type Pieces, toText } from './pieces.ts';
import { type Hidden, toPointPieces, toQualifiedPieces } from './point-words.ts';

/**
 * A date in words, as written, without its place: “28 Apr 2025, 18:00”, “April 2025”, “about 22 Apr 2025”, “between 20
 * Jan and 22 Apr 2025, claimed”, “by 12 Feb”.
 */
export function toPieces(when: When, style: Style): Pieces {
  const { language, form, weekday, year, frame, claimed } = style;
  const told = TOLD.get(language) ?? new WeakMap<When, Map<string, Pieces>>();
  TOLD.set(language, told);
  const known = told.get(when) ?? new Map<string, Pieces>();
  told.set(when, known);
  const key = [form, weekday, year, frame, claimed].join();
  const pieces = known.get(key) ?? buildPieces(when, style);
  known.set(key, pieces);
  return pieces;
}

/** Page after page has the same dates, so their words are kept with them. */
const TOLD = new WeakMap<Language, WeakMap<When, Map<string, Pieces>>>();

function buildPieces(when: When, style: Style): Pieces {
  const pieces = isPoint(when)
    ? toQualifiedPieces(when, toPointPieces(when, style), style, 'uncertain')
    : toIntervalPieces(when, style);
  return toClaimedPieces(pieces, style);
}

export function toWhenWords(when: When, style: Style): string {
  return toText(toPieces(when, style));
}

/** Adds “claimed” if the style asks for it. */
export function toClaimedPieces(pieces: Pieces, style: Style): Pieces {
  return style.claimed ? fillPattern(style.language.patterns.claimed, { when: pieces }) : pieces;
}

/** An interval in words, each end as written. Known ends are pieces with a `datetime`. */
export function toIntervalPieces(interval: Interval, style: Style): Pieces {
  const { start, end } = interval;
  const { patterns } = style.language;
  if (isPoint(start) && isPoint(end)) return toRangePieces(start, end, style);
  if (isPoint(end))
    return fillPattern(
      start === 'open' ? patterns.by : patterns.startUnknown,
      {
        b: toEndPieces(end, style, {}),
      },
      style.language.lead,
    );
  if (isPoint(start))
    return fillPattern(
      end === 'open' ? patterns.since : patterns.endUnknown,
      {
        a: toEndPieces(start, style, {}),
      },
      style.language.lead,
    );
  return [];
}

/** From `start` to `end`, naming once what both share. */
function toRangePieces(start: Point, end: Point, style: Style): Pieces {
  const { between, range } = style.language.patterns;
  const shared = toShared(start, end, style.language.isYearFirst);
  // With two years, neither is the only one of the page, so both are named.
  const told = start.year === end.year ? style : { ...style, year: true };
  return fillPattern(
    style.frame === 'table' ? range : between,
    {
      a: toEndPieces(start, told, shared.start),
      b: toEndPieces(end, told, shared.end),
    },
    style.language.lead,
  );
}

function toEndPieces(end: Point, within: Style, hidden: Hidden): Pieces {
  // In a table, both ends have the same length, even if one says “about”.
  const { shortLead } = within.language;
  const isShort = within.frame === 'table' && shortLead !== undefined;
  const style = isShort ? { ...within, language: { ...within.language, lead: shortLead } } : within;
  return toQualifiedPieces(end, toPointPieces(end, style, hidden), style, 'uncertainEnd');
}

/**
 * Two times name their day with the first. Two dates name their year or month with the last or, where it comes before
 * the day, with the first.
 */
function toShared(start: Point, end: Point, isYearFirst = false): { start: Hidden; end: Hidden } {
  const year = start.year === end.year && start.month !== null && end.month !== null;
  const month = year && start.month === end.month;
  const times = isInstant(start) && isInstant(end);
  if (times && month && start.day === end.day) return { start: {}, end: { date: true } };
  const plain = !start.uncertain && !start.approximate && !end.approximate;
  const days = start.precision === 'day' && end.precision === 'day';
  const shared = { year, month: month && plain && days };
  return isYearFirst ? { start: {}, end: shared } : { start: shared, end: {} };
}
