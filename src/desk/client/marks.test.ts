import { expect, test } from 'vitest';
import { findDayAhead, listMarkChanges, toMarks } from './marks.ts';

const [OUT, DRAFT] = [{ name: 'Ann' }, { name: 'Ann', status: 'draft' }];
const TIMED = { ...DRAFT, publish: '2026-11-27T06:00+00:00' };

test('what is made for a draft is one, and comes out with it; what is out or withdrawn marks nothing', () => {
  expect([OUT, { ...OUT, status: 'withdrawn' }, undefined].map(toMarks)).toEqual([{}, {}, {}]);
  expect(toMarks(TIMED)).toEqual({ status: 'draft', publish: TIMED.publish });
});

test.each([
  ['follows the file out', DRAFT, DRAFT, OUT, [{ path: ['status'], remove: true }]],
  ['becomes a draft with it', OUT, OUT, DRAFT, [{ path: ['status'], value: 'draft' }]],
  [
    'has its time',
    DRAFT,
    DRAFT,
    TIMED,
    [
      { path: ['status'], value: 'draft' },
      { path: ['publish'], value: TIMED.publish },
    ],
  ],
  ['stays as an editor has marked it', OUT, DRAFT, OUT, []],
  ['stays where the file stays', DRAFT, DRAFT, DRAFT, []],
])('what was made with a file %s', (_, own, before, after, changes) => {
  expect(listMarkChanges(own, before, after)).toEqual(changes);
});

test('a file waits for the day on which it is published, and for none that has come', () => {
  expect(findDayAhead(TIMED, '2026-11-26')).toBe('2026-11-27');
  expect(findDayAhead(TIMED, '2026-11-28')).toBeUndefined();
  expect(findDayAhead(DRAFT, '2026-11-26')).toBeUndefined();
});
