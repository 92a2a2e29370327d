import { earliest } from '../bounds.ts';
import { type CalendarDay, pad, toDayText, toWeekday } from '../calendar.ts';
import { toMonthText } from '../months.ts';
import { toOffsetText } from '../parse-clock.ts';
import { type DayPoint, type Instant, isDayPoint, isInstant, type Point } from '../when.ts';
import { toWallClock, toWallText, toWallTime } from '../zone.ts';
import type { Language, Style } from './language.ts';
import { fillPattern, type Pieces, toPiece, toText } from './pieces.ts';

/** Parts that a neighbour names: the year of “20 Jan and 22 Apr 2025”, the month of “3–12 Feb”. */
export interface Hidden {
  readonly year?: boolean;
  readonly month?: boolean;
  readonly date?: boolean;
}

/** A date or time in words as written, without its qualifiers. */
export function toPointPieces(point: Point, style: Style, hidden: Hidden = {}): Pieces {
  const { patterns, lead } = style.language;
  const date: Pieces = [toPiece(toDateWords(point, style, hidden), toDatetime(point))];
  if (point.unspecified === 'day') return fillPattern(patterns.someDay, { when: date }, lead);
  if (point.unspecified === 'month') return fillPattern(patterns.someMonth, { when: date }, lead);
  return date;
}

/** Adds “about” and “uncertain”; `uncertain` is the pattern for the latter. */
export function toQualifiedPieces(
  point: Point,
  pieces: Pieces,
  style: Style,
  uncertain: 'uncertain' | 'uncertainEnd',
): Pieces {
  const { patterns, lead } = style.language;
  const near = point.approximate ? fillPattern(patterns.about, { when: pieces }, lead) : pieces;
  return point.uncertain ? fillPattern(patterns[uncertain], { when: near }) : near;
}

function toDateWords(point: Point, style: Style, hidden: Hidden): string {
  const { date, months, weekdays, seasons, patterns } = style.language;
  const year = String(point.year);
  const shownYear = style.year === false || hidden.year ? undefined : year;
  const form = style.form ?? 'short';
  const isLong = form === 'long';
  switch (point.precision) {
    case 'century':
    case 'decade': {
      const last = String(point.year + (point.precision === 'century' ? 99 : 9));
      return toText(
        fillPattern(patterns[point.precision], { year: [{ text: year }], last: [{ text: last }] }),
      );
    }
    case 'year':
      return date({ year });
    case 'season':
      return date({
        month: point.season ? seasons[point.season] : undefined,
        year: shownYear,
        isLong,
      });
    case 'month':
      return date({ month: months.long[(point.month ?? 1) - 1], year: shownYear, isLong });
    default:
  }
  const isDay = isDayPoint(point) || isInstant(point);
  const named = (style.weekday ?? isLong) && isDay;
  const words = date({
    weekday: named ? weekdays[form][toWeekday(point)] : undefined,
    day: String(point.day ?? 1),
    month: hidden.month ? undefined : months[form][(point.month ?? 1) - 1],
    year: shownYear,
    isLong,
  });
  if (!isInstant(point)) return words;
  const time = toTimeWords(point, style.language);
  return hidden.date
    ? time
    : toText(fillPattern(patterns.dateTime, { date: [{ text: words }], time: [{ text: time }] }));
}

/** “18:00”, as the language writes it. */
export function toTimeWords(
  { hour, minute }: Pick<Instant, 'hour' | 'minute'>,
  { time }: Language,
): string {
  return time?.(pad(hour), pad(minute)) ?? `${pad(hour)}:${pad(minute)}`;
}

/** The same instant by the clocks of `zone` (IANA). Throws a RangeError for an unknown zone. */
export function toInstantIn(point: Instant, zone: string): Instant {
  const instant = earliest(point, zone);
  const clock = toWallClock(instant, zone);
  const second = point.second === null ? null : clock.second;
  return Object.freeze({
    ...point,
    ...clock,
    text: toWallText(clock, second !== null),
    second,
    offset: (toWallTime(clock) - instant) / 60_000,
    zone,
  });
}

export function toDayPoint({ year, month, day }: CalendarDay): DayPoint {
  return Object.freeze({
    kind: 'point',
    text: toDayText({ year, month, day }),
    uncertain: false,
    approximate: false,
    precision: 'day',
    year,
    season: null,
    month,
    day,
    hour: null,
    minute: null,
    second: null,
    unspecified: null,
    offset: null,
    zone: null,
  });
}

/**
 * The `datetime` of an HTML `time` element
 * (https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value), without qualifiers. `null` if HTML
 * has no form for it: for seasons, decades, centuries, and years before 1. The ends of an interval have one each. Only
 * for elements whose text expresses the doubt; other programs use `period.ts`.
 */
export function toDatetime(point: Point): string | null {
  if (point.year < 1) return null;
  if (isInstant(point)) {
    if (!Number.isInteger(point.offset)) return toDatetime(toInstantIn(point, 'UTC'));
    const clock = toWallText({ ...point, second: point.second ?? 0 }, point.second !== null);
    return clock + (point.offset === 0 ? 'Z' : toOffsetText(point.offset));
  }
  if (point.precision === 'year') return pad(point.year, 4);
  if (point.month === null) return null;
  const month = toMonthText({ year: point.year, month: point.month });
  return isDayPoint(point) ? `${month}-${pad(point.day)}` : month;
}
