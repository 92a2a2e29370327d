import { expect, test } from 'vitest';
import { isFailure, quote, toFailure } from './when.ts';

test('quoted text cannot act on a terminal or run on', () => {
  expect(quote('\u001b[31m\u202e\n\u2028')).toBe('“\uFFFD[31m\uFFFD\uFFFD\uFFFD”');
  expect(quote('x'.repeat(500))).toHaveLength(43);
});

test('a failure is frozen and knows itself', () => {
  const failure = toFailure(3, {
    message: 'wrong',
    remedy: 'mend it',
    said: { row: 'when.other', slots: {} },
  });
  expect(isFailure(failure)).toBe(true);
  expect(isFailure({ kind: 'point' })).toBe(false);
  expect(Object.isFrozen(failure)).toBe(true);
});
