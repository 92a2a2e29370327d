import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, fromDayText, toCalendarDay, toDayText } from './calendar.ts';
import { listWeekDays, toIsoWeek, toPlace, toWeekText } from './weeks.ts';

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
