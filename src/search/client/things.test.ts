import { expect, test } from 'vitest';
import type { ThingRow } from '../../outputs/search/search-json.ts';
import { listRates, listThings } from './things.ts';

const THINGS: readonly ThingRow[] = [
  ['organization', '/organizations/trump-administration', ['Trump administration']],
  ['person', '/people/donald-trump', ['Donald Trump', '特朗普']],
  ['person', '/people/xi-jinping', ['Xi Jinping', '习近平']],
  ['question', '/questions/april', ['Were tariff talks under way in April?'], 'disputed'],
  ['topic', '/topics/tariffs', ['Tariffs']],
];

const find = (q: string) => listThings(q, THINGS).map(({ url }) => url.split('/').at(-1));

test.each([
  ['Xi', ['xi-jinping']],
  ['jinping xi', ['xi-jinping']],
  ['习近平', ['xi-jinping']],
  ['习近', ['xi-jinping']],
  ['TRUMP', ['donald-trump', 'trump-administration']],
  ['trump adm', ['trump-administration']],
  ['tariffs', ['tariffs']],
  ['tariff', ['tariffs', 'april']],
  ['talks april', ['april']],
  ['in', []],
  ['trump geneva', []],
  ['', []],
])('“%s” names %s', (q, expected) => {
  expect(find(q)).toEqual(expected);
});

test('the whole name comes before one that only begins with it', () => {
  const rows: readonly ThingRow[] = [
    ['topic', '/topics/tariffs-of-april', ['Tariffs of April']],
    ['topic', '/topics/tariffs', ['Tariffs']],
  ];
  expect(listThings('tariffs', rows).map(({ url }) => url)).toEqual([
    '/topics/tariffs',
    '/topics/tariffs-of-april',
  ]);
});

test('the name that was typed stands beside the one that we print', () => {
  expect(listThings('习近平', THINGS)[0]).toMatchObject({ text: 'Xi Jinping', also: '习近平' });
  expect(listThings('xi jinping', THINGS)[0]?.also).toBeUndefined();
  expect(listThings('talks april', THINGS)[0]?.status).toBe('disputed');
});

test('a rate of a day is that of the last step before it, on the page of that step', () => {
  const steps = [
    ['2025-02-04', '10%', '/a'],
    ['2025-03-04', '20%', '/b'],
  ] as const;
  const on = (day: string) => listRates(day, [{ title: 'Duty', steps }])[0];
  expect(on('2025-03-03')).toEqual({ kind: 'rate', url: '/a', text: 'Duty: 10%' });
  expect(on('2025-03-04')).toMatchObject({ url: '/b' });
  expect(on('2025-02-03')).toBeUndefined();
});
