import type { Words } from '../../../words/words.ts';
/** What a reader’s browser keeps of visits, and what is new to that reader. */

export type ChangeKind = 'item' | 'statement' | 'correction' | 'status';

/** As in `data/changes.json`: what changed, the day on which that came here, and the pages that it counts for. */
export type VisitChange = readonly [
  kind: ChangeKind,
  key: string,
  on: string,
  of: readonly string[],
];

/** `data/changes.json`: the newest changes; none that came after the day `after` is left out. */
export interface VisitChanges {
  readonly after: string;
  readonly changes: readonly VisitChange[];
}

/** What had been there: the day of its newest change, the day after which `keys` has everything, and those. */
interface Seen {
  readonly on: string;
  readonly after: string;
  readonly keys: readonly string[];
}

export interface Visit {
  /** What had been there at the end of the visit before this one; on a first visit, what is there now. */
  readonly before: Seen;
  /** What is there now, and when by the reader’s clock a page was last opened (epoch milliseconds). */
  readonly now: Seen;
  readonly at: number;
}

const PAUSE = 30 * 60_000;

/**
 * The visit after opening a page at `at`; `known` is what was kept, whatever that is. The clock tells visits apart
 * and nothing else: one that was put forward or back ends a visit, so that at worst too little is called new.
 */
export function toVisit(known: unknown, there: VisitChanges, at: number): Visit {
  const now = toSeen(there);
  if (!isStoredVisit(known)) return { before: now, now, at };
  return { before: Math.abs(at - known.at) > PAUSE ? known.now : known.before, now, at };
}

export function toSeen({ after, changes }: VisitChanges): Seen {
  return { on: changes[0]?.[2] ?? '', after, keys: changes.map(([, key]) => key) };
}

/** Newest first. What came with an earlier day than one that was there is new all the same. */
export function listNew({ before }: Visit, { changes }: VisitChanges): VisitChange[] {
  const seen = new Set(before.keys);
  return changes.filter(([, key, on]) => on > before.after && !seen.has(key));
}

/** What a page says of them, as it is printed in it. */
export type SinceWords = Words['scripts']['since'] & { readonly locale: string };

/** “2 items, 1 statement” */
export function toCounts(
  { counts, between }: Pick<SinceWords, 'counts' | 'between'>,
  changes: readonly VisitChange[],
): string {
  return Object.entries(counts)
    .flatMap(([kind, say]) => {
      const n = changes.filter((change) => change[0] === kind).length;
      return n === 0 ? [] : say({ n });
    })
    .join(between);
}

export function isStoredVisit(known: unknown): known is Visit {
  const { before, now, at } = (known ?? {}) as Partial<Visit>;
  return typeof at === 'number' && isSeen(before) && isSeen(now);
}

function isSeen(seen: Partial<Seen> | undefined): boolean {
  return typeof seen?.on === 'string' && typeof seen.after === 'string' && Array.isArray(seen.keys);
}
