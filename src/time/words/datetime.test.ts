import { expect, test } from 'vitest';
import { parseWhen } from '../parse-when.ts';
import { isFailure, isPoint } from '../when.ts';
import { toDatetime } from './point-words.ts';

test.each([
  ['2025', '2025'],
  ['2025-04', '2025-04'],
  ['2025-04-22%', '2025-04-22'],
  ['2025-04-XX', '2025-04'],
  ['2025-XX', '2025'],
  ['2025-02-12T02:58-05:00', '2025-02-12T02:58-05:00'],
  ['2025-02-12T02:58:11+05', '2025-02-12T02:58:11+05:00'],
  ['2025-02-12T14:20Z', '2025-02-12T14:20Z'],
  ['1870-02-12T14:20', '1870-02-12T19:16Z'],
  ['2025-21', null],
  ['202X', null],
  ['0000-04', null],
])('%s', (text, expected) => {
  const point = parseWhen(text, { zone: 'America/New_York' });
  if (isFailure(point) || !isPoint(point)) throw new Error('not a point');
  expect(toDatetime(point)).toBe(expected);
});
