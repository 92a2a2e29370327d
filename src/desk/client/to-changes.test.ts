import { expect, test } from 'vitest';
import { placeStep, toChanges } from './to-changes.ts';

const data = { title: 'Dues', history: [{ on: '2025-02-01', status: 'in-force' }] };

test('what is there is set, and values of an element that is not there make one', () => {
  expect(
    toChanges(data, [
      { path: ['history', 0, 'status'], value: 'amended' },
      { path: ['history', 1, 'source', 'outlet'], value: 'times' },
      { path: ['history', 1, 'on'], value: '2025-03' },
    ]),
  ).toEqual([
    { path: ['history', 0, 'status'], value: 'amended' },
    { path: ['history'], add: { source: { outlet: 'times' }, on: '2025-03' } },
  ]);
});

test('a list that is not there is set as it is', () => {
  const wanted = [{ path: ['sources', 0, 'outlet'], value: 'times' }];
  expect(toChanges(data, wanted)).toEqual(wanted);
});

test.each([
  ['2025-01-31', true],
  ['2025-01', true],
  ['2025-02', false],
  ['2025-02-01', false],
  ['2025-03-01', false],
])('a last step of %s is put in its place: %s', (on, isMoved) => {
  const step = { on, status: 'amended' };
  const file = { kind: 'measure', data: { ...data, history: [...data.history, step] } } as const;
  const shared = { inside: 'measures/dues.mdx', text: '', body: '', url: '/measures/dues' };
  expect(placeStep({ ...shared, ...file })).toEqual(
    isMoved
      ? [
          { path: ['history', 1], remove: true },
          { path: ['history'], add: step },
        ]
      : [],
  );
});
