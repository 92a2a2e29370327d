/** What a page of a timeline is made of: its lines stand for entries, whose words take most of the time that its view does. */
import type { Entry } from '../../model/entry.ts';
import type { Basis, Context } from '../context.ts';
import type { Dated, TimelineEntry, TimelineOrder } from './entries.ts';
import { toTimelineLine } from './line.ts';
import type { Shared } from './months.ts';
import type { TimelineView } from './timeline.ts';

interface Place {
  readonly order: TimelineOrder;
  /** Of the page, in the whole timeline, from 1. */
  readonly first: number;
  readonly shared: Shared;
}

/** `rest` is the view without its lines. `undefined` on pages for the desk, which show what is not out. */
export function findTimelineBasis(
  context: Context,
  rest: Omit<TimelineView, 'months'>,
  values: readonly TimelineEntry[],
  { order, first, shared }: Place,
): Basis | undefined {
  if (context.publication.forDesk === true) return undefined;
  const { frame, calendar, strip, ...said } = rest;
  return {
    entries: values.flatMap((entry) => listEntries(entry, order)),
    shared: [
      frame,
      calendar,
      strip,
      ...values.flatMap((entry) =>
        // What is said, and what a rate is the sum of, stands in several files.
        entry.kind === 'statement' || entry.kind === 'rate'
          ? [toTimelineLine(context, entry, order)]
          : [],
      ),
    ],
    said: [
      said,
      shared.months.at(-1),
      values.map((entry, index) => [
        shared.months[first - 1 + index],
        shared.spans.get(first - 1 + index),
        ...listTimes(entry, order),
      ]),
    ],
  };
}

/** An item tells the events of its line. */
function listEntries(entry: TimelineEntry, order: TimelineOrder): Entry[] {
  if (entry.kind === 'event') return [entry.event.entry];
  if (entry.kind !== 'item') return [];
  return [entry.item.entry, ...entry.tells[order].map(({ event }) => event.entry)];
}

/** What its files do not tell of the times of an entry: the dates of an item are its own, unless it tells an event. */
function listTimes(entry: TimelineEntry, order: TimelineOrder): readonly unknown[] {
  const times = [entry.happened, entry.known].map(toTime);
  if (entry.kind !== 'item') return times;
  const { item, tells } = entry;
  return [item.zone, ...(tells.happened.length > 0 ? [tells[order].length, ...times] : [])];
}

function toTime({ when, zone, clock }: Dated): readonly string[] {
  return [when.text, zone, clock];
}
