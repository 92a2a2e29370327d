/** Moments of what has a day, or a minute, alone: each its own, so that readers who sort by them keep the order. */
import { hash } from 'node:crypto';

export interface Spreadable {
  /** A name that stays. */
  readonly id: string;
  /** Epoch milliseconds: the start of its day, or its hour. */
  readonly at: number;
  /** Whether it has a day alone; what has an hour keeps it. */
  readonly isDay: boolean;
  /** What comes first within the day; without it, all of the day are in an order of their names that stays. */
  readonly order?: number;
  /** How many seconds it takes: one for each entry that it brings to a feed. */
  readonly length?: number;
}

/** Seconds after midnight among which a day’s entries are spread: few enough to lie behind whoever publishes in the morning. */
const ROOM = 3600;

/**
 * Moments by id, no second of which is that of another. What has an hour comes first and stays there, but for what has the
 * same. The second of all else follows from its own name, so that another one beside it moves none of them; only where it is
 * not free, or `order` puts it later, it is the next one that is.
 */
export function spreadMoments(list: readonly Spreadable[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  const taken = new Set<number>();
  const place = ({ id, length = 1 }: Spreadable, from: number): number => {
    const start = findRoom(taken, from, length);
    for (let second = 0; second < length; second += 1) taken.add(start + second * 1000);
    spread.set(id, start);
    return start + length * 1000;
  };
  const sorted = list.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const { true: days = [], false: hours = [] } = Object.groupBy(sorted, ({ isDay }) =>
    isDay ? 'true' : 'false',
  );
  let next = -Infinity;
  for (const one of hours) next = place(one, Math.max(one.at, next));
  for (const [at, day] of Map.groupBy(days, (one) => one.at)) {
    const ordered = day
      .map((one) => ({ one, order: one.order ?? at, second: toSecond(one.id) }))
      .sort((a, b) => a.order - b.order || a.second - b.second || (a.one.id < b.one.id ? -1 : 1));
    let free = at;
    // What has an order of its own is one after the other, and leaves room for the others.
    for (const { one, order, second } of ordered)
      free = place(one, Math.max(free, order < at ? at : at + second * 1000));
  }
  return spread;
}

/** The first moment from which so many seconds are free. */
function findRoom(taken: ReadonlySet<number>, from: number, length: number): number {
  let start = from;
  for (let second = 0; second < length; second += 1)
    if (taken.has(start + second * 1000)) {
      start += (second + 1) * 1000;
      second = -1;
    }
  return start;
}

function toSecond(id: string): number {
  return Number.parseInt(hash('sha256', id).slice(0, 8), 16) % ROOM;
}
