/** How many statements stand on a ladder, those beside the question told apart. */
import type { Step } from '../../model/questions/ladder.ts';
import { toCount } from '../../prose/count.ts';

export interface Tally {
  /** “26 statements: 20 on this question, 6 on one beside it”; without such “20 statements”. */
  readonly text: string;
  /** “26 statements”. */
  readonly all: string;
  /** “20 on this question”; `undefined` where that is all of them. */
  readonly own: string | undefined;
  /** “6 on one beside it”. */
  readonly beside: string | undefined;
}

export function toTally(steps: readonly Step[]): Tally {
  const all = toCount(steps.length, 'statement', 'statements');
  const aside = steps.flatMap(({ beside }) => beside ?? []);
  if (aside.length === 0) return { text: all, all, own: undefined, beside: undefined };
  const others = new Set(aside).size;
  const own = `${String(steps.length - aside.length)} on this question`;
  const beside = `${String(aside.length)} on ${others === 1 ? 'one' : 'others'} beside it`;
  return { text: `${all}: ${own}, ${beside}`, all, own, beside };
}
