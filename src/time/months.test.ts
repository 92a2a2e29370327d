import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, fromDayText, toCalendarDay, toDayText } from './calendar.ts';
import {
  addMonths,
  listMonths,
  listWeekDays,
  monthsBetween,
  toArchivePlace,
  toIsoWeek,
  toMonthText,
  toPlace,
  toWeekText,
} from './months.ts';
import { parseWhen } from './parse-when.ts';
import { isFailure } from './when.ts';

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

test.each([
  ['2025-05-05', '2025-W19'],
  ['2025-05-11', '2025-W19'],
  ['2025-05-12', '2025-W20'],
  // The first and the last days of a year may be in a week of another.
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
])('%s is in %s', (day, week) => {
  expect(toWeekText(toIsoWeek(fromDayText(day)))).toBe(week);
});

test('a week is the seven days from Monday that share its number, and no other day has it', () => {
  const days = fc.integer({ min: -200_000, max: 200_000 }).map(toCalendarDay);
  fc.assert(
    fc.property(days, (day) => {
      const week = listWeekDays(day);
      const text = toWeekText(toIsoWeek(day));
      expect(week.map(toPlace)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      expect(week.map(toDayText)).toContain(toDayText(day));
      expect(new Set(week.map((one) => toWeekText(toIsoWeek(one))))).toEqual(new Set([text]));
      expect(daysBetween(week[0] ?? day, day)).toBe(toPlace(day));
      expect(toWeekText(toIsoWeek(addDays(day, 7)))).not.toBe(text);
    }),
  );
});
