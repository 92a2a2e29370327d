import { expect, test } from 'vitest';
import { SMALLEST, toMdx } from '../../../test/support/publication.ts';
import { ABOUT, toEntries } from '../../model/entries.fixture.ts';
import { toKnown } from '../clip/known.ts';
import { buildNames } from '../clip/names.ts';
import type { Done } from './inbox.ts';
import { findSigns, isEnough, listTired, toCombination, weigh } from './signs.ts';

const entries = toEntries({
  ...SMALLEST,
  'topics/ferry-dues.mdx': toMdx({
    title: 'Ferry dues',
    also: ['渡船费', 'quay toll'],
    summary: 'S.',
  }),
  'people/mara-quist.mdx': toMdx({ name: 'Mara Quist' }),
  'people/ilan-vesper.mdx': toMdx({
    name: 'Ilan Vesper',
    aliases: [{ name: '维斯珀', lang: 'zh' }],
  }),
  'organizations/port-authority.mdx': toMdx({ name: 'Port Authority' }),
});
const known = toKnown(ABOUT, entries);
const names = buildNames(known);
const signsOf = (title: string, more = '') => findSigns(known, names, { title, about: more });
const why = (title: string, more = '') => weigh(signsOf(title, more), new Set()).why;

test.each([
  ['Mara Quist meets the Port Authority', 'names Mara Quist and Port Authority'],
  ['Quist and Vesper talk', 'names Mara Quist and Ilan Vesper'],
  ['The quay toll doubles', 'topic ferry-dues: quay toll'],
  ['政府提高渡船费', 'topic ferry-dues: 渡船费'],
  ['维斯珀 says no to Ferry dues', 'names Ilan Vesper; topic ferry-dues: Ferry dues'],
])('%s: %s', (title, wanted) => {
  expect(isEnough(signsOf(title))).toBe(true);
  expect(why(title)).toBe(wanted);
});

test.each([
  ['Mara Quist sings'],
  ['Jack Quist wins, says Anna Vesper'],
  ['The Gazette and The Times'],
  ['A ferryman'],
  ['Quistville'],
])('%s is not enough', (title) => {
  expect(isEnough(signsOf(title))).toBe(false);
});

const toDone = (signs: string, end: Done['end'], count: number): Done[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `${signs}${end}${at}`,
    day: '2025-02-12',
    end,
    signs,
  }));

test('the same signs, dismissed three times and never taken, need one more', () => {
  const both = signsOf('Quist and Vesper talk');
  const combination = toCombination(both.map(({ id }) => id));
  expect(combination).toBe('ilan-vesper+mara-quist');
  const judge = (done: Done[], signs = both) => weigh(signs, listTired(done));
  expect(judge(toDone(combination, 'dismissed', 2)).isKept).toBe(true);
  const often = toDone(combination, 'dismissed', 3);
  expect(judge(often)).toMatchObject({ isKept: false, isTired: true });
  expect(judge(often, signsOf('Quist, Vesper and the Port Authority'))).toEqual({
    isKept: true,
    isTired: false,
    why: 'names Port Authority, Mara Quist and Ilan Vesper; fewer of these signs were dismissed often',
  });
  expect(judge([...often, ...toDone(combination, 'taken', 1)]).isKept).toBe(true);
  expect(judge(toDone('mara-quist+port-authority', 'dismissed', 9)).isKept).toBe(true);
  // What readers send has no signs.
  expect(listTired(toDone('', 'dismissed', 9)).size).toBe(0);
});
