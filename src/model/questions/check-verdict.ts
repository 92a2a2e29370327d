/** A short answer from before the status became what it is: readers no longer see it. */
import { toFound } from '../dangling.ts';
import type { Finding } from '../entry.ts';
import type { Question } from './question.ts';

export function findLapsedVerdict({ thing, state }: Question): Finding[] {
  const { verdict } = thing.data;
  if (verdict === undefined || state.verdict !== undefined) return [];
  return [
    {
      ...toFound({ entry: thing.entry, at: ['verdict', 'on'] }, 'verdict.lapsed'),
      severity: 'warning',
      message: `short answer of ${verdict.on}, and the question is “${state.status}” since ${state.since ?? 'the beginning'}: it is no longer shown`,
      remedy: 'write the short answer anew with the day from which it holds, or take it away',
    },
  ];
}
