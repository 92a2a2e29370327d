import { describe, expect, it, test } from 'vitest';
import { divide, isMet, printVerdicts, type Verdict } from './verdicts.ts';

const cold: Verdict = {
  promise: 'cold',
  value: 1.1,
  unit: 'ratio',
  bound: 'at most',
  limit: 1.25,
  goal: 1,
};

test('a verdict tells limit, goal and what was measured', () => {
  const verdicts: Verdict[] = [
    cold,
    { ...cold, value: 0.9 },
    { ...cold, value: 1.3 },
    { ...cold, value: undefined },
    { ...cold, promise: 'Astro', bound: 'at least', value: 4.2, limit: 3.3, goal: 4 },
    {
      ...cold,
      promise: 'page',
      unit: 'bytes',
      value: 312_400,
      limit: 5e5,
      goal: undefined,
      at: 'a',
    },
  ];
  expect(printVerdicts(verdicts).split('\n')).toEqual([
    '| promise  |    limit |     goal | measured |      verdict |',
    '| -------- | -------: | -------: | -------: | -----------: |',
    '| cold     | ≤ 1.25 × | ≤ 1.00 × |   1.10 × |          met |',
    '| cold     | ≤ 1.25 × | ≤ 1.00 × |   0.90 × |         goal |',
    '| cold     | ≤ 1.25 × | ≤ 1.00 × |   1.30 × |       missed |',
    '| cold     | ≤ 1.25 × | ≤ 1.00 × |      n/a | not measured |',
    '| Astro    | ≥ 3.30 × | ≥ 4.00 × |   4.20 × |         goal |',
    '| page (a) | ≤ 500 KB |          |   312 KB |          met |',
  ]);
  expect(verdicts.map(isMet)).toEqual([true, true, false, undefined, true, true]);
});

describe('divide', () => {
  it('is undefined where either number is missing or the divisor is zero', () => {
    expect([divide(3, 2), divide(undefined, 2), divide(3, undefined), divide(3, 0)]).toEqual([
      1.5,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
