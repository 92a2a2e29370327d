import { expect, test } from 'vitest';
import { toCount, toListed } from './count.ts';

test('one is one, and has no order', () => {
  expect([0, 1, 2].map((count) => toCount(count, 'line', 'lines'))).toEqual([
    '0 lines',
    '1 line',
    '2 lines',
  ]);
  expect(toListed(1, ['item', 'items'], ', newest first')).toBe('1 item');
  expect(toListed(2, ['item', 'items'], ', newest first')).toBe('2 items, newest first');
});
