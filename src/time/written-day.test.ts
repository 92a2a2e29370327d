import { expect, test } from 'vitest';
import { parseWhen } from './parse-when.ts';
import { isFailure } from './when.ts';
import { findWrittenDay, toLastWrittenDay } from './written-day.ts';

test.for([
  ['2025-04-25', '2025-04-25'],
  ['2025-04-25T15:45+08:00', '2025-04-25'],
  ['2025-04-24T23:59-04:00', '2025-04-24'],
  ['2025-02', '2025-02-28'],
  ['2024-XX-XX', '2024-12-31'],
  ['2025-24', '2025-12-31'],
  ['2025-01-20/2025-04-22', '2025-04-22'],
  ['/2025-04-22', '2025-04-22'],
  ['2025-01-20/..', '2025-01-20'],
  ['2025-04-22?', '2025-04-22'],
] as const)('%s ends on %s', ([text, day]) => {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  expect(toLastWrittenDay(when)).toBe(day);
});

test.for([
  ['2025-04-25', '2025-04-25'],
  ['2025-04-24T23:59-04:00', '2025-04-24'],
  ['2025-04-24T10:00-04:00/2025-04-24T11:00-04:00', '2025-04-24'],
  ['2025-04-24/2025-04-25', undefined],
  ['2025-04-24/..', undefined],
  ['/2025-04-24', undefined],
  ['2025-04', undefined],
  ['2025-04-XX', undefined],
  ['2025-04-24?', undefined],
  ['2025-04-24~', undefined],
] as const)('the one day of %s is %s', ([text, day]) => {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  expect(findWrittenDay(when)).toBe(day);
});
