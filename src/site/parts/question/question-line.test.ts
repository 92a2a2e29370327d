/** From when a question stands as its line in a list tells. */
import { expect, test } from 'vitest';
import { findStandingSince, type Question } from '../../../model/questions/question.ts';

const settledOn = (on: string) => ({ answer: { on } }) as Question;

test.each([
  ['agreed', '2025-10-29', '2025-10-29'],
  ['answered', '2025-10-29', '2025-10-30'],
  ['answered', '2025-11-02', '2025-11-02'],
  ['answered', undefined, undefined],
] as const)('a question that is %s since %s stands since %s', (rule, since, expected) => {
  const question = settledOn('2025-10-30');
  expect(findStandingSince(question, { ...question.state, rule, since })).toBe(expected);
});
