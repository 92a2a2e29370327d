import type { Words } from '../../../words/words.ts';
/** Visits as a reader’s browser remembers them, and what is new to the reader. */

export type ChangeKind = 'item' | 'statement' | 'correction' | 'status';

/** As in `data/changes.json`: what changed, the day it was added, and the pages on which it counts. */
export type VisitChange = readonly [
  kind: ChangeKind,
  key: string,
  on: string,
  of: readonly string[],
];

/** `data/changes.json`: the newest changes, complete after the day `after`. */
export interface VisitChanges {
  readonly after: string;
  readonly changes: readonly VisitChange[];
}

/** What a visit has seen: the day of the newest change, the day after which `marks` is complete, and a mark for each key. */
interface Seen {
  readonly on: string;
  readonly after: string;
  readonly marks: readonly number[];
}

export interface Visit {
  /** Seen by the end of the previous visit; on a first visit, everything that exists now. */
  readonly before: Seen;
  /** What exists now, and when a page was last opened by the reader’s clock (epoch milliseconds). */
  readonly now: Seen;
  readonly at: number;
}

const PAUSE = 30 * 60_000;

/**
 * The visit after opening a page at `at`. `known` is whatever was stored. The clock only separates visits: if it is
 * changed, the visit ends, so at worst too little counts as new.
 */
export function toVisit(known: unknown, there: VisitChanges, at: number): Visit {
  const now = toSeen(there);
  if (!isStoredVisit(known)) return { before: now, now, at };
  return { before: Math.abs(at - known.at) > PAUSE ? known.now : known.before, now, at };
}

export function toSeen({ after, changes }: VisitChanges): Seen {
  return { on: changes[0]?.[2] ?? '', after, marks: changes.map(toMark) };
}

/** A sum of the key, a fifth of its length, so that browsers keep little. The factor is any large prime. */
function toMark([, key]: VisitChange): number {
  let mark = 0;
  for (const letter of key) mark = Math.imul(mark ^ letter.charCodeAt(0), 9973);
  return mark;
}

/** Newest first. A change is new even if it is dated before one that was seen. */
export function listNew({ before }: Visit, { changes }: VisitChanges): VisitChange[] {
  return changes.filter(
    (change) => change[2] > before.after && !before.marks.includes(toMark(change)),
  );
}

/** The messages, as the page has them. */
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
  const { before, now } = (known ?? {}) as Partial<Visit>;
  return isSeen(before) && isSeen(now);
}

/** Without a day, nothing counts as new; the next visit has one. */
function isSeen(seen: Partial<Seen> | undefined): boolean {
  return Array.isArray(seen?.marks);
}
