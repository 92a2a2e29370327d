/** Dates known only between limits, and events of several days, as lines beside the spine from first day to last. */
import { latest, toLastWrittenDay } from '../../time/bounds.ts';
import { toDayText } from '../../time/calendar.ts';
import { countUpTo } from '../../time/compare-when.ts';
import { toAnchor } from '../../time/months.ts';
import { isDayPoint, isPoint } from '../../time/when.ts';
import { toDays } from '../parts/statement/said.ts';
import { type TimelineEntry, type TimelineOrder, toStart } from './entries.ts';

export interface SpanPart {
  /** From the spine outwards, from 0. */
  readonly lane: number;
  readonly part: 'open' | 'through' | 'shut';
  /** It was going on all the time, rather than at some time in between. */
  readonly lasts: boolean;
}

/** More lines than this beside each other cannot be told apart; the words carry every date. */
const LANES = 3;

/** The parts of lines beside each entry, by its place in `entries`, which are in the order given. */
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

/** Only those past which something else happened, and each pair of days once: entries of the same days share a line. */
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
    // Places begin their days at different hours: what stands under a later date is not within these.
    const last = toLastWrittenDay(entry[order].when);
    while (until > from && toFirstDay(entries[until], order) > last) until -= 1;
    if (until <= from) return [];
    drawn.add(key);
    return [{ from, until, lasts }];
  });
}

/** `2025-04-22`; empty for a month or a year, of which it is not known. */
function toFirstDay(entry: TimelineEntry | undefined, order: TimelineOrder): string {
  const anchor = entry && toAnchor(toDays(entry[order].when));
  return anchor !== undefined && isDayPoint(anchor) ? toDayText(anchor) : '';
}

/** Gives the least value from each place on, ascending: the last up to a value is at the same place in both lists. */
function toLeastFrom(values: readonly number[]): number[] {
  const least = [...values];
  for (let at = least.length - 2; at >= 0; at -= 1)
    least[at] = Math.min(least[at] ?? Infinity, least[at + 1] ?? Infinity);
  return least;
}

// What is known of the days of an entry: one day, days that it lasted, or limits.

/** Whether only limits of its date are known. */
export function isVague(entry: TimelineEntry, order: TimelineOrder): boolean {
  return !isExact(entry, order) && !isLasting(entry, order);
}

/** The days of an event that was held are those that it lasted, unless it says otherwise. */
function isLasting(entry: TimelineEntry, order: TimelineOrder): boolean {
  if (entry.kind !== 'event' || order !== 'happened' || isExact(entry, order)) return false;
  const { outcome, interval } = entry.event.data;
  return outcome === 'held' && interval !== 'within';
}

function isExact(entry: TimelineEntry, order: TimelineOrder): boolean {
  const days = toDays(entry[order].when);
  return isPoint(days) && ['day', 'minute', 'second'].includes(days.precision);
}
