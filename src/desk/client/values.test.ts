import { expect, test } from 'vitest';
import type { Value } from '../edit/value.ts';
import type { Start } from '../protocol.ts';
import {
  holdsAll,
  findHourAhead,
  listMarkChanges,
  placeStep,
  toFieldChanges,
  toMarks,
  sayInterval,
  toTooLong,
} from './values.ts';

const data = { title: 'Dues', history: [{ on: '2025-02-01', status: 'in-force' }] };

test('what is there is set, and values of an element that is not there make one', () =>
  expect(
    toFieldChanges(data, [
      { path: ['history', 0, 'status'], value: 'amended' },
      { path: ['history', 1, 'source', 'outlet'], value: 'times' },
      { path: ['history', 1, 'on'], value: '2025-03' },
    ]),
  ).toEqual([
    { path: ['history', 0, 'status'], value: 'amended' },
    { path: ['history'], add: { source: { outlet: 'times' }, on: '2025-03' } },
  ]));

test('a list that is not there is set as it is', () => {
  const wanted = [{ path: ['sources', 0, 'outlet'], value: 'times' }];
  expect(toFieldChanges(data, wanted)).toEqual(wanted);
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
  const shared = {
    inside: 'measures/dues.mdx',
    text: '',
    body: '',
    originals: [],
    url: '/measures/dues',
  };
  expect(placeStep({ ...shared, ...file })).toEqual(
    isMoved
      ? [
          { path: ['history', 1], remove: true },
          { path: ['history'], add: step },
        ]
      : [],
  );
});

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
])('what was made with a file %s', (_, own, before, after, changes) =>
  expect(listMarkChanges(own, before, after)).toEqual(changes),
);

test('a file waits for the day on which it is published, and for none that has come', () => {
  const [before, after] = ['2026-11-27T05:59Z', '2026-11-27T06:00Z'].map((at) => Date.parse(at));
  expect(findHourAhead(TIMED, 'Europe/London', before)).toBe('2026-11-27 06:00');
  expect(findHourAhead(TIMED, 'America/Anchorage', before)).toBe('2026-11-26 21:00');
  expect(findHourAhead(TIMED, 'Europe/London', after)).toBeUndefined();
  expect(findHourAhead(DRAFT, 'Europe/London', before)).toBeUndefined();
});

test.each([
  ['/2026-03-02', 'on or before 2 March 2026'],
  ['2026-03-02/', 'on or after 2 March 2026'],
  ['2026-03-02/2026-03-05', 'between 2 March 2026 and 5 March 2026'],
  ['/2026-03', 'on or before 2026-03'],
  ['2026-03-02', undefined],
  ['/', undefined],
])('%s is said in words', (said, words) => expect(sayInterval(said)).toBe(words));

test('too many words are told with their limit, which is that of their kind', () => {
  const start = { most: { quote: 25, paraphrase: 60 } } as Start;
  const of = (many: number) => 'word '.repeat(many);
  expect(toTooLong(of(25), 'quote', start)).toBe('');
  expect(toTooLong(of(26), undefined, start)).toMatch(/^26 words: a quotation has at most 25\. /);
  expect(toTooLong(of(60), 'paraphrase', start)).toBe('');
  expect(toTooLong(of(61), 'paraphrase', start)).toBe(
    '61 words: a paraphrase has at most 60. Shorten it',
  );
});

test('what is suggested for a list joins what an editor has chosen', () => {
  const wanted = [{ path: ['entities'], value: ['ada-lind', 'ministry'] }];
  const join = (entities: Value) => toFieldChanges({ entities }, wanted)[0];
  expect(join(['jo-marsh', 'ministry'])).toEqual({
    path: ['entities'],
    value: ['jo-marsh', 'ministry', 'ada-lind'],
  });
  expect(join('jo-marsh')).toEqual({
    path: ['entities'],
    value: ['jo-marsh', 'ada-lind', 'ministry'],
  });
  expect(holdsAll(['ministry', 'ada-lind'], ['ada-lind'])).toBe(true);
  expect(holdsAll('ada-lind', ['ada-lind', 'ministry'])).toBe(false);
  expect(holdsAll(undefined, ['ada-lind'])).toBe(false);
});
