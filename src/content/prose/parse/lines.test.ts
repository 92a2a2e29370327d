import { describe, expect, test } from 'vitest';
import { toPlaces } from './lines.ts';

describe('toPlaces', () => {
  const body = 'é😀x\r\n\r\nab\n';
  test.each([
    [0, 9, 5],
    [3, 9, 8],
    [6, 10, 1],
    [8, 11, 1],
    [9, 11, 2],
    [11, 12, 1],
    [99, 12, 1],
    [-1, 9, 5],
  ])('offset %i is %i:%i', (offset, line, column) => {
    expect(toPlaces(body, { firstLine: 9, firstColumn: 5 })(offset)).toEqual({
      line,
      column,
    });
  });
});
