import { isInstant, isPoint, type Interval, type Point } from '../when.ts';
import { fill, type Pieces } from './pieces.ts';
import { toPointPieces, toQualifiedPieces, type Hidden } from './point-words.ts';
import type { Style } from './style.ts';

/** An interval in words, each end as it was written. Each end that is known is a piece with its own `datetime`. */
export function toIntervalPieces(interval: Interval, style: Style): Pieces {
  const { start, end } = interval;
  const { patterns } = style.language;
  if (isPoint(start) && isPoint(end)) return toRangePieces(start, end, style);
  if (isPoint(end))
    return fill(
      start === 'open' ? patterns.by : patterns.startUnknown,
      {
        b: toEndPieces(end, style, {}),
      },
      style.language.lead,
    );
  if (isPoint(start))
    return fill(
      end === 'open' ? patterns.since : patterns.endUnknown,
      {
        a: toEndPieces(start, style, {}),
      },
      style.language.lead,
    );
  return [];
}

/** From `start` to `end`, with nothing said twice that both share. */
export function toRangePieces(start: Point, end: Point, style: Style): Pieces {
  const { between, range } = style.language.patterns;
  const shared = toShared(start, end, style.language.isYearFirst);
  // Two years cannot be left out as the page's one.
  const told = start.year === end.year ? style : { ...style, year: true };
  return fill(
    style.frame === 'table' ? range : between,
    {
      a: toEndPieces(start, told, shared.start),
      b: toEndPieces(end, told, shared.end),
    },
    style.language.lead,
  );
}

function toEndPieces(end: Point, within: Style, hidden: Hidden): Pieces {
  // An end in a table is as short as the other, also where “about” is said of it.
  const { shortLead } = within.language;
  const isShort = within.frame === 'table' && shortLead !== undefined;
  const style = isShort ? { ...within, language: { ...within.language, lead: shortLead } } : within;
  return toQualifiedPieces(end, toPointPieces(end, style, hidden), style, 'uncertainEnd');
}

/**
 * A day of two times is said with the first, a year or month of two dates with the last, or with the first where it
 * comes before the day.
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
