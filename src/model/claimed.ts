/** What happened: when, and whether that is certain or only claimed. */
import { type End, isPoint, PRECISIONS, type When } from '../time/when.ts';
import type { Thing } from './thing.ts';

/** Whether somebody has said that the event took place, and others do not. */
export function isClaimed({ data }: Thing<'event'>): boolean {
  return data.outcome === 'disputed';
}

/** When what an item reports happened, as written, or is only claimed to have. */
export function findHappening({ dates: { happened, claimed } }: Thing<'coverage'>['data']) {
  if (happened !== undefined) return { text: happened, isClaimed: false };
  return claimed === undefined ? undefined : { text: claimed, isClaimed: true };
}

/**
 * Whether it is known on which day an event began: calendars and structured data hold only such events. Days known only
 * between limits, to the month, or with a doubt are told in words, on its page and in the data. An end may be open.
 */
export function isDayKnown({ interval, outcome }: Thing<'event'>['data'], when: When): boolean {
  if (when.uncertain || when.approximate || interval === 'within') return false;
  // Nobody knows how long it lasted if it took place at all: the days are those between which it is said to have.
  if (outcome === 'disputed' && interval === undefined && !isPoint(when)) return false;
  if (isPoint(when)) return isDay(when);
  return isDay(when.start) && (!isPoint(when.end) || isDay(when.end));
}

function isDay(end: End): boolean {
  return isPoint(end) && PRECISIONS.indexOf(end.precision) <= PRECISIONS.indexOf('day');
}
