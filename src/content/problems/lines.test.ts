import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLines } from './lines.ts';

test.each([
  ['', 0, 1, 1],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\n', 9, 2, 1],
])('%j at %d', (text, offset, line, column) => {
  expect(toLines(text).toPosition(offset)).toEqual({ line, column });
});

test('a position leads back to its offset', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a\n]{0,30}$/), fc.nat(30), (text, nat) => {
      const offset = Math.min(nat, text.length);
      const { toPosition, toOffset } = toLines(text);
      expect(toOffset(toPosition(offset))).toBe(offset);
    }),
  );
});
