import { expect, test } from 'vitest';
import { toDayText } from './calendar.ts';
import { toDayAt } from './zone-days.ts';

test('the day of an instant', () => {
  expect(toDayText(toDayAt(Date.UTC(2025, 3, 28, 22), 'Asia/Shanghai'))).toBe('2025-04-29');
  expect(toDayText(toDayAt(Date.UTC(2025, 3, 28, 22), 'America/New_York'))).toBe('2025-04-28');
});
