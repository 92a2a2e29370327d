import { expect, test } from 'vitest';
import { thinLevels } from './step-chart.ts';

function toLevels(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    x1: (at / count) * 100,
    x2: ((at + 1) / count) * 100,
    y: 0,
    value: at === 777 ? 145 : at % 10,
  }));
}

test('a few levels stay as they are', () => {
  expect(thinLevels(toLevels(100))).toEqual(toLevels(100));
});

test('of thousands the ends, the highest and one unbroken line are kept', () => {
  const all = toLevels(5000);
  const thin = thinLevels(all);
  expect(thin.length).toBeLessThanOrEqual(150);
  expect([thin[0]?.x1, thin.at(-1)?.x2, thin.at(-1)?.value]).toEqual([0, 100, all.at(-1)?.value]);
  expect(Math.max(...thin.map(({ value }) => value))).toBe(145);
  expect(thin.slice(1).every(({ x1 }, at) => x1 === thin[at]?.x2)).toBe(true);
});
