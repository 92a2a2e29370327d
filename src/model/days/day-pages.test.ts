import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GAP_DAYS } from '../../site/addresses/pages.ts';
import { ABOUT, buildFiles, type Files, item, say } from '../entries.fixture.ts';
import {
  countBefore,
  findAskedUrl,
  findDayBy,
  findDayUrl,
  getDayPages,
  getUnheard,
  listGap,
} from './day-pages.ts';

const report = (published: string) => item('', { published, added: '2025-06-01' });
const FILES: Files = {
  'coverage/2025/04/a.mdx': report('2025-04-10'),
  'coverage/2025/04/b.mdx': report('2025-04-14'),
  'coverage/2025/05/c.mdx': report('2025-05-30'),
};
const read = (files: Files = FILES, days?: 'true' | 'false') =>
  buildFiles(files, days === undefined ? ABOUT : { ...ABOUT, days }).publication;

test('days with something on record have pages, and their weeks', () => {
  const { days, weeks } = getDayPages(read());
  expect(days).toEqual(['2025-04-10', '2025-04-14', '2025-05-30']);
  expect([...weeks]).toEqual([
    ['2025-W15', '2025-04-10'],
    ['2025-W16', '2025-04-14'],
    ['2025-W22', '2025-05-30'],
  ]);
});

test('a week is that of the first of its days', () => {
  const files = { ...FILES, 'coverage/2025/05/d.mdx': report('2025-05-26') };
  expect(getDayPages(read(files)).weeks.get('2025-W22')).toBe('2025-05-26');
});

test('a day without a page leads to the last one before it; one before all to the first', () => {
  const publication = read();
  expect(findDayBy(publication, '2025-04-14')).toBe('2025-04-14');
  expect(findDayBy(publication, '2025-05-29')).toBe('2025-04-14');
  expect(findDayBy(publication, '2024-01-01')).toBe('2025-04-10');
  expect(findDayBy(publication, '2031-01-01')).toBe('2025-05-30');
  expect(findDayUrl(publication, '2025-04-14')).toBe('/days/2025-04-14');
  expect(findDayUrl(publication, '2025-04-15')).toBeUndefined();
  expect(findDayBy(read({}), '2025-04-14')).toBeUndefined();
});

test('each day between two pages is told of on the first of them, by its own name', () => {
  const publication = read();
  expect(listGap(publication, '2025-04-10')).toEqual({
    days: ['2025-04-11', '2025-04-12', '2025-04-13'],
    later: undefined,
  });
  expect(listGap(publication, '2025-05-30').days).toEqual([]);
  expect(findAskedUrl(publication, '2025-04-14')).toBe('/days/2025-04-14');
  expect(findAskedUrl(publication, '2025-05-20')).toBe('/days/2025-04-14#2025-05-20');
  expect(findAskedUrl(publication, '2025-04-09')).toBeUndefined();
  expect(findAskedUrl(publication, '2025-05-31')).toBeUndefined();
});

test('of a gap of years the first days have their names, and all others have one', () => {
  const publication = read({ ...FILES, 'coverage/1972/02/n.mdx': report('1972-02-21') });
  const { days, later } = listGap(publication, '1972-02-21');
  expect(days).toHaveLength(GAP_DAYS);
  expect([days[0], days.at(-1), later]).toEqual(['1972-02-22', '1973-03-27', '1973-03-28']);
  expect(findAskedUrl(publication, '1973-03-27')).toBe('/days/1972-02-21#1973-03-27');
  expect(findAskedUrl(publication, '1973-03-28')).toBe('/days/1972-02-21#later');
});

test('of what is planned for after the record there is no page', () => {
  const files = {
    ...FILES,
    'events/fair.mdx': '---\ntitle: Fair\ndate: 2026-01-01\noutcome: planned\n---\n',
    'events/past.mdx': '---\ntitle: Past\ndate: 2025-05-31\noutcome: held\n---\n',
  };
  expect(getDayPages(read(files)).days.slice(-2)).toEqual(['2025-05-30', '2025-05-31']);
});

test('limits between which something fell make no page', () => {
  const event = '---\ntitle: It\ndate: 2025-05-01/2025-05-03\ninterval: within\n---\n';
  const { days, all } = getDayPages(read({ ...FILES, 'events/it.mdx': event }));
  expect(days).not.toContain('2025-05-02');
  expect(all.get('2025-05-02')?.happened).toHaveLength(1);
});

const LINE = '---\nsummary: A quiet day.\n---\n';

test('a day of which the desk says something has a page; one that was taken back has another', () => {
  const files = { ...FILES, 'days/2025-04-12.mdx': LINE };
  expect(getDayPages(read(files)).days).toContain('2025-04-12');
  const gone = '---\nsummary: Wrong.\nstatus: withdrawn\nwithdrawn: It was another day.\n---\n';
  expect(getDayPages(read({ ...FILES, 'days/2025-04-10.mdx': gone })).days).toEqual([
    '2025-04-14',
    '2025-05-30',
  ]);
  const draft = '---\nsummary: Soon.\nstatus: draft\n---\n';
  expect(getDayPages(read({ ...FILES, 'days/2025-04-12.mdx': draft })).days).not.toContain(
    '2025-04-12',
  );
});

test('where days are off only those of the desk have pages', () => {
  const files = { ...FILES, 'days/2025-04-14.mdx': LINE };
  expect(getDayPages(read(files, 'false')).days).toEqual(['2025-04-14']);
  expect(getDayPages(read(files, 'true')).days).toHaveLength(3);
});

test('the place in a list is the number of those before it', () => {
  const letter = fc.integer({ min: 0, max: 12 }).map((code) => String.fromCharCode(97 + code));
  const sorted = fc.uniqueArray(letter).map((list) => list.toSorted());
  fc.assert(
    fc.property(sorted, letter, (list, one) => {
      expect(countBefore(list, one)).toBe(list.filter((other) => other < one).length);
    }),
  );
});

const late = (id: string, said: string, published: string) => say(id, { said, published });

function readUnheard() {
  const body = [
    late('week', '2025-04-01', '2025-04-08'),
    late('open', '2025-04-02', '2025-05-01'),
    late('vague', '2025-04-02/2025-04-03', '2025-05-01'),
    late('doubtful', '2025-04-02?', '2025-05-01'),
    late('then', '2025-04-04', '2025-04-04'),
  ].join('\n\n');
  return buildFiles({
    'coverage/2025/05/a.mdx': item(body, { published: '2025-05-01' }),
    'coverage/2025/04/b.mdx': item('', { published: '2025-04-02' }),
  }).publication;
}

test('a day has what had been said by its end and was not public, the last said first', () => {
  const publication = readUnheard();
  const told = getDayPages(publication).days.map((on) => [
    on,
    getUnheard(publication, on).last.map(({ id }) => id),
  ]);
  expect(told).toEqual([
    ['2025-04-01', ['week']],
    ['2025-04-02', ['open', 'week']],
    ['2025-04-04', ['vague', 'open', 'week']],
    ['2025-04-08', ['vague', 'open']],
    ['2025-05-01', []],
  ]);
});
