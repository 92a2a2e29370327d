/** What is known of the days of an entry: one day, days that it lasted, or limits. */
import { isPoint } from '../../time/when.ts';
import { toDays } from '../parts/statement/said.ts';
import type { TimelineEntry, TimelineOrder } from './entries.ts';

/** Whether only limits of its date are known. */
export function isVague(entry: TimelineEntry, order: TimelineOrder): boolean {
  return !isExact(entry, order) && !isLasting(entry, order);
}

/** The days of an event that was held are those that it lasted, unless it says otherwise. */
export function isLasting(entry: TimelineEntry, order: TimelineOrder): boolean {
  if (entry.kind !== 'event' || order !== 'happened' || isExact(entry, order)) return false;
  const { outcome, interval } = entry.event.data;
  return outcome === 'held' && interval !== 'within';
}

function isExact(entry: TimelineEntry, order: TimelineOrder): boolean {
  const days = toDays(entry[order].when);
  return isPoint(days) && ['day', 'minute', 'second'].includes(days.precision);
}
