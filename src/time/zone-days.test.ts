import { expect, test } from 'vitest';
import { toDayText, toCalendarDay } from './calendar.ts';
import { listDaysIn, toDayAt } from './zone-days.ts';

const days = (year: number, month: number, day: number, from: string, to: string) =>
  listDaysIn({ year, month, day }, from, to).map(toDayText);

test('the day of an instant', () => {
  expect(toDayText(toDayAt(Date.UTC(2025, 3, 28, 22), 'Asia/Shanghai'))).toBe('2025-04-29');
  expect(toDayText(toDayAt(Date.UTC(2025, 3, 28, 22), 'America/New_York'))).toBe('2025-04-28');
});

test('a day in one zone touches two in another', () => {
  expect(days(2025, 2, 11, 'Asia/Shanghai', 'America/New_York')).toEqual([
    '2025-02-10',
    '2025-02-11',
  ]);
  expect(days(2025, 12, 31, 'America/New_York', 'Asia/Shanghai')).toEqual([
    '2025-12-31',
    '2026-01-01',
  ]);
  expect(days(2025, 2, 11, 'Asia/Shanghai', 'Asia/Singapore')).toEqual(['2025-02-11']);
  expect(days(2025, 2, 11, 'Asia/Shanghai', 'Asia/Shanghai')).toEqual(['2025-02-11']);
});

test('there and back the day is among them, in any year', () => {
  for (let number = -20_000; number < 40_000; number += 97) {
    const day = toCalendarDay(number);
    const there = listDaysIn(day, 'America/New_York', 'Pacific/Auckland');
    const back = there.flatMap((other) =>
      listDaysIn(other, 'Pacific/Auckland', 'America/New_York'),
    );
    expect(back.map(toDayText)).toContain(toDayText(day));
    expect(there.length).toBeLessThanOrEqual(2);
  }
});
