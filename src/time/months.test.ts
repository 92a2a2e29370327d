import { expect, test } from 'vitest';
import { addMonths, listMonths, monthsBetween, toArchivePlace, toMonthText } from './months.ts';
import { parseWhen } from './parse-when.ts';
import { isFailure } from './when-failure.ts';

test.each([
  ['2025', 'UTC', 2025, null],
  ['2025-21', 'UTC', 2025, null],
  ['2025-04', 'UTC', 2025, 4],
  ['2025-04-30T22:00Z', 'Asia/Shanghai', 2025, 5],
  ['2025-04-30T22:00Z', 'America/New_York', 2025, 4],
  ['2025-01-20/2025-04-22', 'UTC', 2025, 1],
  ['../2025-04-22', 'UTC', 2025, 4],
])('%s in %s is filed under its month', (text, zone, year, month) => {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  expect(toArchivePlace(when, zone)).toEqual({ year, month });
});

test('months are added, counted and listed over the turn of the year', () => {
  const november = { year: 2024, month: 11 };
  expect(addMonths(november, 3)).toEqual({ year: 2025, month: 2 });
  expect(addMonths(november, -11)).toEqual({ year: 2023, month: 12 });
  expect(monthsBetween(november, { year: 2025, month: 2 })).toBe(3);
  expect(listMonths(november, { year: 2025, month: 1 }).map(toMonthText)).toEqual([
    '2024-11',
    '2024-12',
    '2025-01',
  ]);
  expect(listMonths(november, { year: 2024, month: 10 })).toEqual([]);
});
