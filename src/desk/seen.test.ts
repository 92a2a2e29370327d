import { expect, test } from 'vitest';
import { parseSeen } from './seen.ts';

test('what was noted is read', () => {
  expect(parseSeen('{ "format": 1, "seen": { "ab": "2025-02-12" } }')).toEqual({
    ab: '2025-02-12',
  });
});

test.each([
  '',
  '{',
  'null',
  '{ "format": 2, "seen": {} }',
  '<<<<<<< HEAD\n{}',
  '{ "seen": { "a": 1 } }',
])('%j is nothing that may be written over', (text) => {
  expect(parseSeen(text)).toBeUndefined();
});
