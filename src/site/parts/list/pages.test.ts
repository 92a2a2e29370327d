import { expect, test } from 'vitest';
import { getWords } from '../../../words/words.ts';
import { toPagedTitle, toPages } from './pages.ts';

const en = getWords('en');

const VALUES = Array.from({ length: 51 }, (_, index) => index);

test('a list is cut into pages, the first at its own address', () => {
  const pages = toPages(VALUES, '/people');
  expect(pages.map(({ values }) => values.length)).toEqual([50, 1]);
  expect(pages[1]?.links.map(({ url }) => url)).toEqual(['/people', '/people/page/2']);
  expect(toPages([], '/people')).toMatchObject([{ values: [], count: 1 }]);
});

test.each([
  ['Tariffs', 'Tariffs, page 2 of 2'],
  ['Are they talking?', 'Are they talking? Page 2 of 2'],
])('the second page of “%s” is titled “%s”', (title, second) => {
  expect(toPages(VALUES, '/x').map((page) => toPagedTitle({ words: en }, title, page))).toEqual([
    title,
    second,
  ]);
});
