import { expect, test } from 'vitest';
import { getWords } from '../../../words/words.ts';
import { listNew, toCounts, toVisit, type VisitChange, type VisitChanges } from './visit.ts';

const en = getWords('en');

const HOUR = 3_600_000;
const LATE = Date.UTC(2100, 0);
const A: VisitChange = ['item', '/coverage/a', '2025-04-24', ['/topics/t']];
const B: VisitChange = ['statement', '/coverage/b#said', '2025-04-24', []];
const C: VisitChange = ['status', '/questions/q#2025-04-25', '2025-04-25', []];
const OLD = toFile(A);
const NEXT = toFile(C, A, B);

function toFile(...changes: VisitChange[]): VisitChanges {
  return { after: '', changes };
}

function listKeys(visit: ReturnType<typeof toVisit>, there: VisitChanges): string[] {
  return listNew(visit, there).map(([, key]) => key);
}

test('on a first visit nothing is new', () => {
  expect(listKeys(toVisit(undefined, OLD, 0), OLD)).toEqual([]);
});

test('after a pause, what came since is new, of the same day too', () => {
  const visit = toVisit(toVisit(undefined, OLD, 0), NEXT, HOUR);
  expect(listKeys(visit, NEXT)).toEqual([C[1], B[1]]);
});

test('what came with an earlier day is new', () => {
  const first = toVisit(undefined, toFile(C), 0);
  expect(listKeys(toVisit(first, NEXT, HOUR), NEXT)).toEqual([A[1], B[1]]);
});

test('it stays new until the visit ends', () => {
  const first = toVisit(toVisit(undefined, OLD, 0), NEXT, HOUR);
  const more = toVisit(first, NEXT, HOUR + 60_000);
  expect(listKeys(more, NEXT)).toHaveLength(2);
  expect(listKeys(toVisit(more, NEXT, 3 * HOUR), NEXT)).toEqual([]);
});

test('a clock that was put back or forward ends a visit, and calls nothing new that was seen', () => {
  for (const at of [LATE, -LATE]) {
    const skewed = toVisit(toVisit(undefined, OLD, at), NEXT, 0);
    expect(listKeys(skewed, NEXT)).toEqual([C[1], B[1]]);
    expect(listKeys(toVisit(skewed, NEXT, at), NEXT)).toEqual([]);
  }
});

test('what the file begins to hold again, because something newer went, is not new', () => {
  const cut = { after: '2025-04-24', changes: [C] };
  expect(listKeys(toVisit(toVisit(undefined, cut, 0), NEXT, HOUR), NEXT)).toEqual([]);
});

test.each([
  undefined,
  null,
  7,
  'now',
  [],
  { at: 0 },
  { at: 0, before: null, now: null },
  { before: ['2025-04-24', []], left: 0, now: ['2025-04-24', []], at: 0 },
  { at: 0, before: { on: '', after: '', keys: ['/a'] }, now: { on: '', after: '', keys: ['/a'] } },
  { at: 0, before: { on: '', after: '', marks: {} }, now: { on: '', after: '', marks: [] } },
])('what is not a visit is none: %j', (known) => {
  expect(toVisit(known, NEXT, HOUR)).toEqual(toVisit(undefined, NEXT, HOUR));
});

test('a mark of a later day than there is calls nothing new', () => {
  const seen = { on: '9999-12-31', after: '9999-12-31', marks: [] };
  const visit = toVisit({ before: seen, now: seen, at: 0 }, NEXT, HOUR);
  expect(listKeys(visit, NEXT)).toEqual([]);
});

const words = { locale: en.text.locale, ...en.scripts.since };

test('a browser keeps no address, and little of a long list', () => {
  const changes = Array.from({ length: 400 }, (_, at): VisitChange => [
    'item',
    `/coverage/2025/04/some-item-${String(at)}`,
    '2025-04-24',
    [],
  ]);
  const visit = toVisit(undefined, toFile(...changes), 0);
  expect(new Set(visit.now.marks).size).toBe(400);
  expect(JSON.stringify(visit).length).toBeLessThan(10_000);
  expect(JSON.stringify(visit)).not.toContain('coverage');
});

test('counts by kind', () => {
  expect(toCounts(words, [A, C, A])).toBe('2 items, 1 status change');
  expect(toCounts(words, [])).toBe('');
});
