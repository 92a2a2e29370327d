import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const names = ['title', 'summary', 'topics', 'by', 'cite', 'Quote', 'Entity'];

describe('nearest', () => {
  test.each([
    ['titel', 'title'],
    ['sumary', 'summary'],
    ['topic', 'topics'],
    ['quote', 'Quote'],
    ['Enitty', 'Entity'],
    ['cited', 'cite'],
    ['bye', 'by'],
    ['yb', 'by'],
  ])('%s → %s', (name, wanted) => {
    expect(nearest(name, names)).toBe(wanted);
  });

  test.each(['', 'x', 'zzzzzz', 'constructor', '__proto__', 'a'.repeat(100_000)])(
    'nothing is near %#',
    (name) => {
      expect(nearest(name, names)).toBeUndefined();
    },
  );

  test('the first of two equally near wins, whatever the iterable', () => {
    expect(nearest('cat', new Set(['bat', 'hat']))).toBe('bat');
  });

  test('a name is nearest to itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (list) => {
        for (const name of list) expect(nearest(name, list)).toBe(name);
      }),
    );
  });
});
