import { expect, test } from 'vitest';
import { BASE, item, toEntries } from '../model/entries.fixture.ts';
import { findCovering } from './covering.ts';

const AT = 'coverage/2025/04/a.mdx';
const SOURCE = {
  outlet: 'one',
  title: 'Live: the ferries',
  url: 'https://one.example/live-1',
  published: '2025-04-01T23:00+02:00',
};
const sources = `sources: ${JSON.stringify([SOURCE])}`;
const entries = toEntries({ ...BASE, [AT]: item('Words.', { sources }) });

test.each([
  ['the same address', { url: 'http://www.one.example/live-1?utm_source=x' }, true],
  ['another address, the same outlet and title', { ...SOURCE, url: 'https://one.example/2' }, true],
  ['on the next day by another zone', { ...SOURCE, url: '', published: '2025-04-02' }, true],
  ['of a day that nobody knows', { ...SOURCE, url: '', published: '' }, true],
  ['the same title on another day', { ...SOURCE, url: '', published: '2025-04-04' }, false],
  ['the same title elsewhere', { ...SOURCE, url: '', outlet: 'two' }, false],
  ['the same title, of no outlet that is known', { ...SOURCE, url: '', outlet: undefined }, false],
  ['no title', { outlet: 'one', title: '' }, false],
])('%s', (_, piece, is) => {
  expect(findCovering(entries, piece).map(({ inside }) => inside)).toEqual(is ? [AT] : []);
});
