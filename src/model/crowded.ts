/** No page may grow without end, and that of an item is not cut into pages. */
import { MOST_STATEMENTS } from '../content/prose/statement-rule.ts';
import type { Finding } from './entry.ts';
import type { Thing } from './thing.ts';

/** An error at the first statement that is one too many. */
export function findCrowded({ entry }: Thing): Finding[] {
  const { statements } = entry.facts;
  const surplus = statements[MOST_STATEMENTS];
  if (surplus === undefined) return [];
  return [
    {
      entry,
      at: surplus.place,
      field: 'Statement',
      code: 'statement.many',
      severity: 'error',
      message: `the item has ${String(statements.length)} statements, and its page room for ${String(MOST_STATEMENTS)}`,
      remedy: 'split it: move some of them into an item of their own',
    },
  ];
}
