/** When an event takes place, as a calendar can say it. */
import type { Thing } from '../../model/thing.ts';
import { getWhen } from '../../model/item.ts';
import { earliest, latest } from '../../time/bounds.ts';
import { addDays, type CalendarDay } from '../../time/calendar.ts';
import { isInstant, isPoint, PRECISIONS, type When } from '../../time/when.ts';
import { toDayAt } from '../../time/zone-days.ts';

export type EventDates =
  /** Moments in epoch milliseconds; `end` is absent for an event of which only the start is known. */
  | {
      readonly sort: 'times';
      readonly start: number;
      readonly end: number | undefined;
      readonly firm: boolean;
    }
  /** Days of the place; the last is the first on which the event is over. */
  | {
      readonly sort: 'days';
      readonly start: CalendarDay;
      readonly end: CalendarDay;
      readonly firm: boolean;
    };

/** Coarser dates would fill years of somebody's calendar. */
const COARSEST = PRECISIONS.indexOf('season');

/**
 * `zone` is that of the place. A date coarser than a day covers all the days it may mean; an end that is open or
 * unknown is left out; neither is firm, nor are limits. `undefined` for a date coarser than a season.
 */
export function findEventDates({ data }: Thing<'event'>, zone: string): EventDates | undefined {
  const when = getWhen(data.date, zone);
  if (PRECISIONS.indexOf(when.precision) > COARSEST) return undefined;
  const firm = isFirm(when) && data.interval !== 'within';
  if (isPoint(when)) {
    return isInstant(when)
      ? { sort: 'times', start: earliest(when, zone), end: undefined, firm }
      : toDays(when, zone, firm);
  }
  const { start, end } = when;
  if (isInstant(start) && !isPoint(end))
    return { sort: 'times', start: earliest(start, zone), end: undefined, firm };
  if (isInstant(start) && isInstant(end)) {
    return { sort: 'times', start: earliest(start, zone), end: earliest(end, zone), firm };
  }
  return toDays(when, zone, firm);
}

function toDays(when: When, zone: string, firm: boolean): EventDates {
  const [first, last] = isPoint(when) ? [when, when] : [when.start, when.end];
  const start = isPoint(first) ? first : last;
  const end = isPoint(last) ? last : first;
  if (!isPoint(start) || !isPoint(end)) throw new TypeError(`no end of ${when.text} is known`);
  const over = addDays(toDayAt(latest(end, zone), zone), 1);
  return { sort: 'days', start: toDayAt(earliest(start, zone), zone), end: over, firm };
}

/** Known to the day at both ends, and without doubt. */
function isFirm(when: When): boolean {
  if (when.uncertain || when.approximate) return false;
  const ends = isPoint(when) ? [when] : [when.start, when.end];
  return ends.every(
    (end) => isPoint(end) && PRECISIONS.indexOf(end.precision) <= PRECISIONS.indexOf('day'),
  );
}
