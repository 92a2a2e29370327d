import { expect, test } from 'vitest';
import { parseWhen } from '../parse-when.ts';
import { isFailure, isInstant } from '../when.ts';
import { toDayPoint, toInstantIn } from './point-words.ts';

test('an instant in another zone is the value that its own text parses to', () => {
  const zone = 'Asia/Shanghai';
  for (const text of ['2025-04-28T18:00-04:00', '2025-12-31T23:59:58-05:00']) {
    const point = parseWhen(text);
    if (isFailure(point) || !isInstant(point)) throw new Error('not an instant');
    const there = toInstantIn(point, zone);
    expect(there).toEqual(parseWhen(there.text, { zone }));
    expect(there.offset).toBe(480);
  }
});

test('a day as a point is the value that its text parses to', () => {
  expect(toDayPoint({ year: 2025, month: 2, day: 3 })).toEqual(parseWhen('2025-02-03'));
});
