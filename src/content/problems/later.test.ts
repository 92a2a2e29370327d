import { expect, test } from 'vitest';
import { later } from './later.ts';

test('it is looked for once, and only when somebody asks', () => {
  let looks = 0;
  const get = later(() => (looks += 1));
  expect(looks).toBe(0);
  expect([get(), get(), looks]).toEqual([1, 1, 1]);
});

test('a failure is not remembered as a result', () => {
  let isWhole = false;
  const get = later(() => {
    if (!isWhole) throw new Error('not yet');
    return 'whole';
  });
  expect(get).toThrow('not yet');
  isWhole = true;
  expect(get()).toBe('whole');
});
