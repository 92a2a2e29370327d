/** What a side said last, where the dates of what it said may overlap. */
import type { Statement } from '../statements/statement.ts';

export interface Latest {
  readonly statement: Statement;
  /** Those that may be later as well, in the order of saying: the dates put none of them before any of the others. */
  readonly others: readonly Statement[];
}

/**
 * Finds those of `statements` (in the order of saying) that are not certainly before another of them, by their dates or
 * since that other one bears on them; of these the one that became known on the last day, then the last in the order
 * of saying. `undefined` if there are none.
 */
export function findLatest(statements: readonly Statement[]): Latest | undefined {
  let last = -Infinity;
  for (const { certain } of statements) last = Math.max(last, certain.said.from);
  const dated = statements.filter((statement) => toEnd(statement) >= last);
  const answered = new Set<string>();
  for (const { relations } of statements) for (const { to } of relations) answered.add(to.address);
  const unanswered = dated.filter(({ address }) => !answered.has(address));
  // Relations may be written in a ring; then they tell no order.
  const open = unanswered.length > 0 ? unanswered : dated;
  const [first] = open;
  if (first === undefined) return undefined;
  const statement = open.reduce((best, one) => (one.knownOn >= best.knownOn ? one : best), first);
  return { statement, others: open.filter((one) => one !== statement) };
}

/** The last moment at which it can have been said: what was certainly public had been said. */
function toEnd({ certain: { said, published } }: Statement): number {
  return Math.max(said.from, Math.min(said.until, published.until));
}
