import { expect, test } from 'vitest';
import { listNew, toVisit, type Change } from './visit.ts';

const HOUR = 3_600_000;
const OLD: Change[] = [['/coverage/a', '2025-04-24', []]];
const NEXT: Change[] = [
  ['/coverage/c', '2025-04-25', []],
  ['/coverage/b', '2025-04-24', []],
  ...OLD,
];

test('on a first visit nothing is new', () => {
  expect(listNew(toVisit(undefined, OLD, 0), OLD)).toEqual([]);
});

test('after a pause, what came since is new, of the same day too', () => {
  const visit = toVisit(toVisit(undefined, OLD, 0), NEXT, HOUR);
  expect(listNew(visit, NEXT).map(([key]) => key)).toEqual(['/coverage/c', '/coverage/b']);
  expect(visit.left).toBe(0);
});

test('it stays new until the visit ends', () => {
  const first = toVisit(toVisit(undefined, OLD, 0), NEXT, HOUR);
  const more = toVisit(first, NEXT, HOUR + 60_000);
  expect(listNew(more, NEXT)).toHaveLength(2);
  expect(listNew(toVisit(more, NEXT, 3 * HOUR), NEXT)).toEqual([]);
});
