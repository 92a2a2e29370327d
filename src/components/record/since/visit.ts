/** What a reader’s browser keeps of visits, and what is new to that reader. */

/** What changed, the day on which that came here, and the pages that it counts for; newest first. */
export type Change = readonly [key: string, on: string, of: readonly string[]];

/** How far somebody has read: everything up to a day, and of that day what was there. */
export type Mark = readonly [on: string, keys: readonly string[]];

export interface Visit {
  /** How far the visit before this one went, and when it ended (epoch milliseconds). */
  readonly before: Mark;
  readonly left: number;
  /** How far this one goes, and when a page was last opened. */
  readonly now: Mark;
  readonly at: number;
}

/** A pause that ends a visit. */
const PAUSE = 30 * 60_000;

/** The visit after opening a page; `known` is what was kept, `undefined` on the first. */
export function toVisit(known: Visit | undefined, changes: readonly Change[], at: number): Visit {
  const now = toMark(changes);
  if (known === undefined) return { before: now, left: at, now, at };
  const isNew = at - known.at > PAUSE;
  return isNew ? { before: known.now, left: known.at, now, at } : { ...known, now, at };
}

export function toMark(changes: readonly Change[]): Mark {
  const on = changes[0]?.[1] ?? '';
  return [on, changes.filter((change) => change[1] === on).map(([key]) => key)];
}

export function listNew({ before: [day, keys] }: Visit, changes: readonly Change[]): Change[] {
  return changes.filter(([key, on]) => on > day || (on === day && !keys.includes(key)));
}
