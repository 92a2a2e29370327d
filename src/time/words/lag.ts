import { daysBetween, type CalendarDay } from '../calendar.ts';
import { earliest } from '../bounds.ts';
import { isDayPoint, isInstant, type Placed } from '../when.ts';
import { toDayAt } from '../zone.ts';
import type { Language, Unit } from './language.ts';
import { fillPattern, toText } from './pieces.ts';

/** A whole number of `unit`; negative if before. */
interface Lag {
  readonly count: number;
  readonly unit: Unit;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The time from `from` to `to`. Between two times less than a day apart, in hours or minutes, rounded down; otherwise
 * in calendar days: dates as written, times by their day in the zone of `to`. `undefined` if either is an interval,
 * coarser than a day, uncertain or approximate. Throws a RangeError for an unknown zone.
 */
export function findLag(from: Placed, to: Placed): Lag | undefined {
  if (isInstant(from.when) && isInstant(to.when)) {
    const size = earliest(to.when, to.zone) - earliest(from.when, from.zone);
    const isFirm = [from.when, to.when].every(
      ({ uncertain, approximate }) => !uncertain && !approximate,
    );
    if (isFirm && Math.abs(size) < HOUR) return toLag(size / MINUTE, 'minute');
    if (isFirm && Math.abs(size) < DAY) return toLag(size / HOUR, 'hour');
  }
  const first = findDay(from, to.zone);
  const last = findDay(to, to.zone);
  return first && last && toLag(daysBetween(first, last), 'day');
}

/** “three days”, “71 days”, “one hour” */
export function toSpanWords({ count, unit }: Lag, language: Language): string {
  return language.span(Math.abs(count), unit);
}

/**
 * “three days later”, “71 days earlier”, “the same day”. Some languages use other words for time since an event (`as:
 * 'after'`) than for time since something just named.
 */
export function toLagWords(lag: Lag, as: 'after' | 'later', language: Language): string {
  const { patterns } = language;
  if (lag.count === 0) return lag.unit === 'day' ? patterns.sameDay : patterns.sameTime;
  const [forwards, backwards] =
    as === 'after' ? (['after', 'before'] as const) : (['later', 'earlier'] as const);
  const pattern = patterns[lag.count > 0 ? forwards : backwards];
  return toText(fillPattern(pattern, { span: [{ text: toSpanWords(lag, language) }] }));
}

function toLag(size: number, unit: Lag['unit']): Lag {
  // Adding zero turns -0 into 0: JSON has no -0.
  return Object.freeze({ count: Math.trunc(size) + 0, unit });
}

function findDay({ when }: Placed, zone: string): CalendarDay | undefined {
  if (when.uncertain || when.approximate) return undefined;
  if (isInstant(when)) return toDayAt(earliest(when, zone), zone);
  return isDayPoint(when) ? when : undefined;
}
