import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBefore, type Span } from './bounds.ts';
import { compareWhen, type Sortable, keepCertain, listByWhen } from './compare-when.ts';
import { parseWhen } from './parse-when.ts';
import { isFailure } from './when.ts';

function dated(text: string, id = text, zone = 'UTC'): Sortable {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  return { when, id, zone };
}
const toDated = (item: Sortable) => item;

test('by earliest bound, then finer first, then id', () => {
  const order = [
    '../2025',
    '202X',
    '2025-01-01T00:00:00Z',
    '2025-01-01T00:00Z',
    '2025-01-01',
    '2025-01-01/2025-01-03',
    '2025-01',
    '2025-24',
    '2025',
    '2025-02',
  ];
  // Ids that would put them the other way round.
  const items = order.map((text, index) => dated(text, String(99 - index)));
  expect(listByWhen(items.toReversed(), toDated).map(({ when }) => when.text)).toEqual(order);
});

test('by the day of the place', () => {
  expect(
    compareWhen(
      dated('2025-04-28', 'a', 'America/New_York'),
      dated('2025-04-28', 'b', 'Asia/Shanghai'),
    ),
  ).toBe(1);
});

test('ids by code unit, not by locale', () => {
  const ids = ['Z', 'a', 'é', '\u{1F600}', '\uFF5E'];
  expect(
    listByWhen(
      ids.toReversed().map((id) => dated('2025', id)),
      toDated,
    ).map(({ id }) => id),
  ).toEqual(ids);
});

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
