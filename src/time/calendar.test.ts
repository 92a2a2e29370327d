import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDays,
  daysBetween,
  toCalendarDay,
  toDayNumber,
  toDayText,
  toMonthLength,
  toWeekday,
} from './calendar.ts';

describe('calendar', () => {
  test('agrees with the platform on every kind of day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (number) => {
        const day = toCalendarDay(number);
        const theirs = new Date(number * 86_400_000);
        expect([day.year, day.month, day.day]).toEqual([
          theirs.getUTCFullYear(),
          theirs.getUTCMonth() + 1,
          theirs.getUTCDate(),
        ]);
        expect(toWeekday(day)).toBe(theirs.getUTCDay());
        expect(toDayNumber(day)).toBe(number);
      }),
    );
  });

  test('knows leap years', () => {
    expect([1900, 2000, 2023, 2024].map((year) => toMonthLength(year, 2))).toEqual([
      28, 29, 28, 29,
    ]);
    expect([0, 13, -1, 1.5].map((month) => toMonthLength(2025, month))).toEqual([0, 0, 0, 0]);
  });

  test('counts and adds days', () => {
    const february = { year: 2025, month: 2, day: 12 };
    const april = { year: 2025, month: 4, day: 24 };
    expect(daysBetween(april, february)).toBe(-71);
    expect(addDays(february, 71)).toEqual(april);
    expect(toDayText(addDays({ year: 2024, month: 2, day: 28 }, 2))).toBe('2024-03-01');
    expect(compareDays(february, april)).toBeLessThan(0);
  });
});
