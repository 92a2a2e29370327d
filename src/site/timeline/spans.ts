/** Lines beside the timeline, from first to last day: events of several days, and dates known only between limits. */
import { latest, toLastWrittenDay } from '../../time/bounds.ts';
import { toDayText } from '../../time/calendar.ts';
import { countUpTo } from '../../time/compare-when.ts';
import { toAnchor } from '../../time/months.ts';
import { isDayPoint, isPoint } from '../../time/when.ts';
import { toDays } from '../parts/statement/said.ts';
import { type TimelineEntry, type TimelineOrder, toStart } from './entries.ts';

export interface SpanPart {
  /** Outwards from the timeline, from 0. */
  readonly lane: number;
  readonly part: 'open' | 'through' | 'shut';
  /** Went on all the time, as opposed to some time in between. */
  readonly lasts: boolean;
}

/** More parallel lines are hard to tell apart; the words have every date. */
const LANES = 3;

/** The parts of lines beside each entry, by its index in `entries`. */
export function listSpanParts(
  entries: readonly TimelineEntry[],
  order: TimelineOrder,
): ReadonlyMap<number, readonly SpanPart[]> {
  const parts = new Map<number, SpanPart[]>();
  const ends: number[] = [];
  for (const { from, until, lasts } of listSpans(entries, order)) {
    const lane = [...Array(LANES).keys()].find((one) => (ends[one] ?? -1) < from);
    if (lane === undefined) continue;
    ends[lane] = until;
    for (let at = from; at <= until; at += 1) {
      const part = at === from ? 'open' : at === until ? 'shut' : 'through';
      parts.set(at, [...(parts.get(at) ?? []), { lane, part, lasts }]);
    }
  }
  return parts;
}

/** Only spans during which something else happened. Entries of the same days share a line. */
function listSpans(entries: readonly TimelineEntry[], order: TimelineOrder) {
  const starts = toLeastFrom(entries.map((entry) => toStart(entry[order])));
  const drawn = new Set<string>();
  return entries.flatMap((entry, from) => {
    const lasts = isLasting(entry, order);
    const key = `${String(lasts)} ${entry[order].when.text}`;
    if (drawn.has(key) || (!lasts && !isVague(entry, order))) return [];
    const end = latest(entry[order].when, entry[order].zone);
    if (!Number.isFinite(end)) return [];
    let until = countUpTo(starts, end) - 1;
    // Days begin at different hours in different places: an entry under a later date is not within
    // the span.
    const last = toLastWrittenDay(entry[order].when);
    while (until > from && toFirstDay(entries[until], order) > last) until -= 1;
    if (until <= from) return [];
    drawn.add(key);
    return [{ from, until, lasts }];
  });
}

/** `2025-04-22`; empty if only the month or year is known. */
function toFirstDay(entry: TimelineEntry | undefined, order: TimelineOrder): string {
  const anchor = entry && toAnchor(toDays(entry[order].when));
  return anchor !== undefined && isDayPoint(anchor) ? toDayText(anchor) : '';
}

/** Replaces each value by the smallest from there on, which makes the list ascending. */
function toLeastFrom(values: readonly number[]): number[] {
  const least = [...values];
  for (let at = least.length - 2; at >= 0; at -= 1)
    least[at] = Math.min(least[at] ?? Infinity, least[at + 1] ?? Infinity);
  return least;
}

// Whether a date is one day, days that an event lasted, or limits.

/** Whether only limits of its date are known. */
export function isVague(entry: TimelineEntry, order: TimelineOrder): boolean {
  return !isExact(entry, order) && !isLasting(entry, order);
}

/** An event that was held lasted all of its days, unless it says otherwise. */
function isLasting(entry: TimelineEntry, order: TimelineOrder): boolean {
  if (entry.kind !== 'event' || order !== 'happened' || isExact(entry, order)) return false;
  const { outcome, interval } = entry.event.data;
  return outcome === 'held' && interval !== 'within';
}

function isExact(entry: TimelineEntry, order: TimelineOrder): boolean {
  const days = toDays(entry[order].when);
  return isPoint(days) && ['day', 'minute', 'second'].includes(days.precision);
}
