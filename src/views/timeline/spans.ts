/** Dates known only between limits, as dashed lines beside the spine, from their first day to their last. */
import { latest } from '../../time/bounds.ts';
import { isPoint } from '../../time/when.ts';
import { toDays } from '../record/said.ts';
import { toStart, type TimelineEntry, type TimelineOrder } from './entries.ts';

export interface SpanPart {
  /** From the spine outwards, from 0. */
  readonly lane: number;
  readonly part: 'open' | 'through' | 'shut';
}

interface Span {
  readonly from: number;
  readonly until: number;
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
  const add = (at: number, part: SpanPart) => {
    const list = parts.get(at);
    if (list === undefined) parts.set(at, [part]);
    else list.push(part);
  };
  for (const { from, until } of listSpans(entries, order)) {
    const free = Array.from({ length: LANES }, (_, lane) => lane).find(
      (lane) => (ends[lane] ?? -1) < from,
    );
    if (free === undefined) continue;
    ends[free] = until;
    for (let at = from; at <= until; at += 1)
      add(at, { lane: free, part: at === from ? 'open' : at === until ? 'shut' : 'through' });
  }
  return parts;
}

/** Only those past which something else happened. */
function listSpans(entries: readonly TimelineEntry[], order: TimelineOrder): Span[] {
  const starts = entries.map((entry) => toStart(entry[order]));
  return entries.flatMap((entry, from): Span[] => {
    if (!isVague(entry, order)) return [];
    const end = latest(entry[order].when, entry[order].zone);
    if (!Number.isFinite(end)) return [];
    const until = findLast(starts, end);
    return until > from ? [{ from, until }] : [];
  });
}

/** Whether only limits of its date are known. The days of an event that was held are those that it lasted. */
export function isVague(entry: TimelineEntry, order: TimelineOrder): boolean {
  if (entry.kind === 'event' && order === 'happened' && entry.event.data.status === 'held')
    return false;
  const days = toDays(entry[order].when);
  return !isPoint(days) || !['day', 'minute', 'second'].includes(days.precision);
}

/** The last place of a value up to `most` in an ascending list. */
function findLast(values: readonly number[], most: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
