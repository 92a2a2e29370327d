/** What is only said to have happened, and may not be told as if it had. */
import { type End, isPoint, PRECISIONS, type When } from '../time/when.ts';
import type { Statement } from './statements/statement.ts';
import { toFound } from './dangling.ts';
import type { Finding } from './entry.ts';
import type { Item } from './item.ts';
import { isKind, type Thing } from './thing.ts';

/** Whether somebody has said that the event took place, and others do not. */
export function isClaimed({ data }: Thing<'event'>): boolean {
  return data.outcome === 'disputed';
}

interface Happening {
  /** As written. */
  readonly text: string;
  /** Whether it is only claimed that something happened then. */
  readonly isClaimed: boolean;
}

/** When what an item reports happened, or is claimed to have. */
export function findHappening({
  dates: { happened, claimed },
}: Thing<'coverage'>['data']): Happening | undefined {
  if (happened !== undefined) return { text: happened, isClaimed: false };
  return claimed === undefined ? undefined : { text: claimed, isClaimed: true };
}

/**
 * An item that gives as its own day the days between which something is only claimed to have happened: those of a
 * disputed event, or of what one of its statements speaks of. `statements` are those of the item.
 */
export function findClaimToldAsFact(item: Item, statements: readonly Statement[]): Finding[] {
  const { happened } = item.data.dates;
  if (happened === undefined) return [];
  const events = item.entities.filter((one) => isKind(one, 'event'));
  const ofDay = events.filter(({ data }) => data.date === happened);
  const spokenOf = statements.find((one) => one.happened?.when.text === happened);
  const disputed = ofDay.find(isClaimed);
  const isHeld = ofDay.some((event) => !isClaimed(event));
  const says = disputed?.caption ?? (isHeld || !happened.includes('/') ? undefined : spokenOf?.id);
  if (says === undefined) return [];
  return [
    {
      ...toFound({ entry: item.entry, at: ['dates', 'happened'] }, 'date.claimed'),
      severity: 'warning',
      message: `${happened} is when something is only claimed to have happened (${says})`,
      remedy: 'write it as `claimed`, or give the day of what the item itself reports',
    },
  ];
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
