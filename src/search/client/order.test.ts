import { expect, test } from 'vitest';
import { sortBy } from './order.ts';
import type { Fragment, Result } from './pagefind.ts';

const results: Result[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  score: 1,
  data: () => Promise.reject<Fragment>(new Error('no text is needed for an order')),
}));
const newer = { a: [10, null], d: [30, 5] } as const;
const older = { b: [20, 7], c: [20, 9] } as const;

test.for([
  ['happened', 'd b c a e'],
  ['published', 'c b d a e'],
] as const)('by when it %s: %s, shards as one, equals as they were', ([sort, order]) => {
  expect(
    sortBy(sort, results, [newer, older])
      .map(({ id }) => id)
      .join(' '),
  ).toBe(order);
});
