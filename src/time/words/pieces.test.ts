import { expect, test } from 'vitest';
import { fillPattern, toPiece, toText } from './pieces.ts';

test('slots are filled in the order of the pattern, and plain neighbours joined', () => {
  const a = [{ text: 'about ' }, { text: '3', datetime: '2025-02-03' }];
  expect(fillPattern('{b}–{a}!', { a, b: [{ text: 'x' }] })).toEqual([
    { text: 'x–about ' },
    { text: '3', datetime: '2025-02-03' },
    { text: '!' },
  ]);
});

test('a slot without pieces is empty, and braces in a value are text', () => {
  expect(fillPattern('{a}{b}', { a: [{ text: '{b}' }] })).toEqual([{ text: '{b}' }]);
  expect(toText(fillPattern('{a}', {}))).toBe('');
});

test('a piece without a date has no key for it', () => {
  expect(toPiece('x', null)).toEqual({ text: 'x' });
});
