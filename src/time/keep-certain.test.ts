import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBefore, type Span } from './bounds.ts';
import { keepCertain } from './keep-certain.ts';

interface Thing {
  readonly name: number;
  readonly span: Span;
}

const bound = fc.integer({ min: 0, max: 30 });
const span = fc
  .tuple(bound, bound, fc.constantFrom('both', 'both', 'both', 'from', 'until', 'none'))
  .map(([a, b, known]): Span => ({
    from: known === 'until' || known === 'none' ? -Infinity : Math.min(a, b),
    until: known === 'from' || known === 'none' ? Infinity : Math.max(a, b),
  }));
const things = fc
  .array(span, { maxLength: 25 })
  .map((spans) => spans.map((one, name): Thing => ({ name, span: one })));
const order = (wanted: readonly Thing[]) => keepCertain(wanted, (thing) => thing.span);

test('what is certainly before another stands before it, and nothing is lost', () => {
  fc.assert(
    fc.property(things, (wanted) => {
      const sorted = order(wanted);
      expect(sorted.map(({ name }) => name).sort()).toEqual(wanted.map(({ name }) => name).sort());
      sorted.forEach((later, index) => {
        for (const earlier of sorted.slice(0, index))
          expect(isBefore(later.span, earlier.span)).toBe(false);
      });
    }),
  );
});

test('what is wanted stays where nothing is certainly otherwise', () => {
  fc.assert(
    fc.property(things, (wanted) => {
      const isFree = wanted.every((a, at) =>
        wanted.slice(at + 1).every((b) => !isBefore(b.span, a.span)),
      );
      fc.pre(isFree);
      expect(order(wanted)).toEqual(wanted);
    }),
  );
});

test('a second time changes nothing', () => {
  fc.assert(
    fc.property(things, (wanted) => {
      expect(order(order(wanted))).toEqual(order(wanted));
    }),
  );
});

test('what must come forward comes no further than it must', () => {
  const at = (name: number, from: number, until: number): Thing => ({
    name,
    span: { from, until },
  });
  // 2 and 3 are over before 1 begins; nothing is certain of 0 and 4.
  const wanted = [at(0, 0, 9), at(1, 8, 9), at(2, 5, 5), at(3, 4, 4), at(4, 0, 9)];
  expect(order(wanted).map(({ name }) => name)).toEqual([0, 3, 2, 1, 4]);
});
