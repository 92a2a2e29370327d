/** Whether something happened, or is only claimed to have. */
import { type End, isPoint, PRECISIONS, type When } from '../time/when.ts';
import type { Thing } from './thing.ts';

/** Whether some say that the event took place and others deny it. */
export function isClaimed({ data }: Thing<'event'>): boolean {
  return data.outcome === 'disputed';
}

/** When the events that an item reports happened, or are claimed to have happened, as written. */
export function findHappening({ dates: { happened, claimed } }: Thing<'coverage'>['data']) {
  if (happened !== undefined) return { text: happened, isClaimed: false };
  return claimed === undefined ? undefined : { text: claimed, isClaimed: true };
}

/**
 * Whether the day on which an event began is known. Calendars and structured data hold only such events; a date known
 * only to the month, between limits or with a doubt appears in words. The end may be open.
 */
export function isDayKnown({ interval, outcome }: Thing<'event'>['data'], when: When): boolean {
  if (when.uncertain || when.approximate || interval === 'within') return false;
  // Nobody knows how long a disputed event lasted, if it took place: the interval only gives limits.
  if (outcome === 'disputed' && interval === undefined && !isPoint(when)) return false;
  if (isPoint(when)) return isDay(when);
  return isDay(when.start) && (!isPoint(when.end) || isDay(when.end));
}

function isDay(end: End): boolean {
  return isPoint(end) && PRECISIONS.indexOf(end.precision) <= PRECISIONS.indexOf('day');
}
