import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setApart } from './wait.ts';

test('what has room stays where it is', () => {
  expect(setApart([0, 10, 50], 5)).toEqual([0, 10, 50]);
});

test('what would lie on each other stands round its middle', () => {
  expect(setApart([20, 20, 50], 4)).toEqual([18, 22, 50]);
});

test('what is moved pushes its neighbours, and nothing leaves the line', () => {
  expect(setApart([0, 0, 3], 4)).toEqual([0, 4, 8]);
  expect(setApart([98, 100], 4)).toEqual([96, 100]);
});

test('any places are in order, apart and on the line', () => {
  const places = fc
    .array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 60 })
    .map((all) => all.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 9 }), (all, least) => {
      const room = all.length < 2 ? least : Math.min(least, 100 / (all.length - 1));
      const apart = setApart(all, least);
      expect(apart).toHaveLength(all.length);
      for (const [index, place] of apart.entries()) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
        if (index > 0) expect(place - (apart[index - 1] ?? 0)).toBeGreaterThanOrEqual(room - 0.02);
      }
    }),
  );
});
