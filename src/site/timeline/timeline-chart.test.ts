import { expect, test } from 'vitest';
import { buildFiles } from '../../model/entries.fixture.ts';
import { toContext } from '../context.ts';
import { toTimelineChart } from './months.ts';

const context = toContext(buildFiles({}).publication);
const draw = (counts: Readonly<Record<string, number>>) =>
  toTimelineChart(context, new Map(Object.entries(counts)), (month) => `#${month}`);

test('every month has its place, those without an entry too; a year alone has none', () => {
  const { months, finding } = draw({ '': 1, '2024': 2, '2025-01': 3, '2025-03': 5 });
  expect(months.map(({ month, count }) => [month, count])).toEqual([
    ['2025-01', 3],
    ['2025-02', 0],
    ['2025-03', 5],
  ]);
  expect(finding).toBe('Busiest month: March 2025 (5)');
});

test.each([
  ['one month', { '2025-01': 3 }],
  ['no month', { '2024': 3 }],
  ['more than ten years', { '1900-01': 1, '2025-01': 1 }],
])('%s is not drawn', (_, counts) => {
  expect(draw(counts as Record<string, number>).months).toEqual([]);
});
