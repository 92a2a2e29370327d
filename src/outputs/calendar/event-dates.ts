/** When an event takes place, as a calendar can say it. */
import type { Thing } from '../../model/thing.ts';
import { isDayKnown } from '../../model/claimed.ts';
import { getWhen } from '../../model/item.ts';
import { earliest, latest } from '../../time/bounds.ts';
import { addDays, type CalendarDay } from '../../time/calendar.ts';
import { isDayPoint, isInstant, isPoint, type When } from '../../time/when.ts';
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

/**
 * The last of the days between which a disputed event is said to have taken place. A calendar has it as a note on that day:
 * it would fill all of them. `undefined` of other events, and where that day is not known.
 */
export function findLimit({ data }: Thing<'event'>, zone: string): EventDates | undefined {
  const when = getWhen(data.date, zone);
  if (data.outcome !== 'disputed' || isDayKnown(data, when) || isPoint(when)) return undefined;
  const { end, uncertain, approximate } = when;
  if (uncertain || approximate || !isPoint(end)) return undefined;
  return isDayPoint(end) || isInstant(end) ? toDays(end, zone, false) : undefined;
}

/**
 * `zone` is that of the place. An end that is open or unknown is left out, and the event is not firm. `undefined` for an
 * event of which the day is not known, see `isDayKnown`.
 */
export function findEventDates({ data }: Thing<'event'>, zone: string): EventDates | undefined {
  const when = getWhen(data.date, zone);
  if (!isDayKnown(data, when)) return undefined;
  const firm = isPoint(when) || isPoint(when.end);
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
