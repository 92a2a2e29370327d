/** What is only said to have happened, and may not be told as if it had. */
import { toFound } from './dangling.ts';
import type { Finding } from './entry.ts';
import type { Item } from './item.ts';
import type { Statement } from './statements/statement.ts';
import { isKind, type Thing } from './thing.ts';

/** Whether somebody has said that the event took place, and others do not. */
export function isClaimed({ data }: Thing<'event'>): boolean {
  return data.outcome === 'disputed';
}

export interface Happening {
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
