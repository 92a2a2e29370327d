/** Moments of what has a day alone: each its own, so that readers who sort by them keep the order. */
import { hash } from 'node:crypto';

export interface Spreadable {
  /** A name that stays. */
  readonly id: string;
  /** Epoch milliseconds of the start of its day. */
  readonly at: number;
  /** What comes first within the day; without it, all of the day are in an order of their names that stays. */
  readonly order?: number;
}

/** Seconds after midnight among which a day’s entries are spread: few enough to lie behind whoever publishes in the morning. */
const ROOM = 3600;

/**
 * Moments by id. The second of one follows from its own name, so that another one beside it moves none of them; only
 * where two names would have the same, or `order` puts it later, it is the next one that is free.
 */
export function spreadMoments(list: readonly Spreadable[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const [at, day] of Map.groupBy(list, (one) => one.at)) {
    const sorted = day
      .map(({ id, order }) => ({ id, order: order ?? at, second: toSecond(id) }))
      .sort((a, b) => a.order - b.order || a.second - b.second || (a.id < b.id ? -1 : 1));
    let last = -1;
    for (const { id, order, second } of sorted) {
      // What has an order of its own is one after the other, and leaves room for the others.
      last = Math.max(order < at ? 0 : second, last + 1);
      spread.set(id, at + last * 1000);
    }
  }
  return spread;
}

function toSecond(id: string): number {
  return Number.parseInt(hash('sha256', id).slice(0, 8), 16) % ROOM;
}
