import { expect, test } from 'vitest';
import { printViewResult, toViewResult } from './view-times.ts';

const times = (graphSeconds: number, viewsSeconds: number) => ({
  graphSeconds,
  viewsSeconds,
  pages: 900,
});

test('graph and views count together, run by run', () => {
  const runs = [times(0.4, 1), times(0.9, 0.6), times(0.5, 0.8)];
  const result = toViewResult({ items: 600, statements: 300 }, runs);
  expect(result.medianSeconds).toBeCloseTo(1.4);
  expect(printViewResult(result)).toBe(
    'graph and views, 600 items with 300 statements: 1.40 s (graph 0.50 s, 900 views 0.80 s)',
  );
});
