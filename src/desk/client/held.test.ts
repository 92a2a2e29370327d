import { expect, test } from 'vitest';
import { findPlaced, toPlacedPath } from './held.ts';

const at = (...days: string[]) => ({
  inside: 'measures/dues.mdx',
  kind: 'measure' as const,
  text: '',
  body: '',
  url: '/measures/dues',
  data: { history: days.map((on) => ({ on })) },
});
const ADD = [{ path: ['history'], add: { on: '2025-02' } }];

test.each([
  [['2025-01', '2025-03'], ['2025-01', '2025-02', '2025-03'], { from: 2, to: 1 }],
  [['2025-01'], ['2025-01', '2025-02'], { from: 1, to: 1 }],
  // Taken out at the end, and put in again.
  [['2025-01', '2025-03', '2025-02'], ['2025-01', '2025-02', '2025-03'], { from: 2, to: 1 }],
])('of %j and %j a step has another place', (before, after, placed) => {
  expect(findPlaced(ADD, at(...before), at(...after))).toEqual(placed);
});

test('a field that was only set has its place', () => {
  const set = [{ path: ['history', 0, 'on'], value: '2025-02' }];
  expect(findPlaced(set, at('2025-01'), at('2025-02'))).toBeUndefined();
});

test.each([
  ['history.3.rate', 'history.1.rate'],
  ['history.1', 'history.2'],
  ['history.2.source+', 'history.3.source+'],
  ['history new 3', 'history new 1'],
  ['history.0.on', 'history.0.on'],
  ['history.4.on', 'history.4.on'],
  ['history.13.on', 'history.13.on'],
  ['title', 'title'],
])('%s is %s when the fourth step becomes the second', (path, now) => {
  expect(toPlacedPath(path, { from: 3, to: 1 })).toBe(now);
});
