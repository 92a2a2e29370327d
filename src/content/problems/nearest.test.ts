import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, nearestBelow } from './nearest.ts';

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

  test('what is given up early changes no answer', () => {
    const name = fc.stringMatching(/^[abcé-]{0,9}$/);
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 8 }), (wanted, list) => {
        expect(nearest(wanted, list)).toBe(nearestByWholeTable(wanted, list));
      }),
    );
  });

  test('a name is nearest to itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (list) => {
        for (const name of list) expect(nearest(name, list)).toBe(name);
      }),
    );
  });
});

describe('nearestBelow', () => {
  const keys = ['frame.nav.more', 'frame.nav.search', 'frame.skip', 'front.empty'];
  test.each([
    ['frame.nav.sok', undefined],
    ['frame.nav.serch', 'frame.nav.search'],
    ['frame.skipp', 'frame.skip'],
    ['frame.skip.x', 'frame.skip'],
    ['fornt.empty', 'front.empty'],
    ['frame.', undefined],
    ['..', undefined],
    ['', undefined],
    ['.'.repeat(1_000_000), undefined],
  ])('%.20s → %s', (name, wanted) => {
    expect(nearestBelow(name, keys)).toBe(wanted);
  });
});

/** The same, where every cell of every table is filled. */
function nearestByWholeTable(wanted: string, list: readonly string[]): string | undefined {
  const most = wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  const near = list
    .map((name) => ({ name, edits: countEdits(wanted, name) }))
    .filter(({ name, edits }) => edits <= most && edits < name.length)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.name;
}

function countEdits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const all = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change];
      table[i]?.splice(j, 1, Math.min(...all, isSwap ? at(i - 2, j - 2) + 1 : Infinity));
    }
  return at(a.length, b.length);
}
