import { pad } from '../calendar.ts';
import { toMonthText } from '../months.ts';
import { toOffsetText } from '../parse-clock.ts';
import { toWallText } from '../zone.ts';
import { isDayPoint, isInstant, type Point } from '../when.ts';
import { toInstantIn } from './point-words.ts';

/**
 * A value for the attribute `datetime` of an HTML `time` element
 * (https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value), qualifiers left out,
 * or `null` where HTML has no form for it: a season, a decade, a century, and years before 1.
 * An interval has none either; its ends have their own. Only for an element whose words tell of the doubt: for all else that
 * programs read there is `period.ts`.
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
