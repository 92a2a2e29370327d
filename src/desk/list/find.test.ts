/** The rows of the list, by their terms and in their order. */
import { expect, test } from 'vitest';
import { BASE, item, say, toEntries, type Files } from '../../model/entries.fixture.ts';
import type { View } from '../../build/session.ts';
import { findRows } from './find.ts';
import { getIndex } from './rows.ts';
import { readQuery } from './terms.ts';

const FILES: Files = {
  'people/zoe.mdx': '---\nname: Zoe Alder\n---\n',
  'topics/ferries.mdx': '---\ntitle: Ferries\nsummary: They go.\n---\n',
  'coverage/2025/04/a.mdx': item(
    say('one', { by: 'zoe', said: '2025-04-01', kind: 'paraphrase' }, 'The Ærø ferry waits'),
  ),
  'coverage/2025/04/b.mdx': item('A ferryman of 船舶等待 waits for Zoe.'),
};
const entries = toEntries({ ...BASE, ...FILES });
const view = { settings: { contentDir: '' }, read: () => reading } as unknown as View;
const reading = { entries, broken: new Map<string, string>() };
const find = (q: string, sort = '') => findRows(getIndex(view), undefined, { q, sort });
const list = (q: string, sort?: string) =>
  find(q, sort).rows.map(({ inside }) => inside.replace(/^.*\//, '').replace(/\..*$/, ''));

test.each([
  ['ferry kind:item', ['a', 'b']],
  ['"ferry" kind:item', ['a']],
  ['“aero ferry”', ['a']],
  ['ÆRØ', ['a']],
  ['"舶等"', ['b']],
  ['by:zoe', ['a']],
  ['by:"zoe al"', ['a']],
  ['-by:zoe kind:coverage', ['b']],
  ['kind:person,topic title:zoe,ferries', ['ferries', 'zoe']],
  ['https://one.example', []],
])('%s', (q, found) => {
  expect(list(q).toSorted()).toEqual(found);
  expect(find(q).wrong).toEqual([]);
});

test('what is scheduled is found, shown and sorted by the clock of the publication', () => {
  const at = (publish: string) => item('Words.', { more: `publish: ${publish}` });
  const own = toEntries({
    ...BASE,
    'coverage/2025/04/late.mdx': at('2099-12-31T23:30-05:00'),
    'coverage/2025/04/soon.mdx': at('2100-01-01T02:00+00:00'),
  });
  const scheduled = { ...reading, entries: own, about: { zone: 'Europe/London' } };
  const its = { ...view, read: () => scheduled } as unknown as View;
  const { rows } = findRows(getIndex(its), undefined, { q: 'scheduled:2100', sort: 'scheduled' });
  expect(rows.map((row) => row.scheduled)).toEqual(['2100-01-01T02:00', '2100-01-01T04:30']);
});

test('what has the words in its title comes first, and an index is made once', () => {
  expect(list('zoe')[0]).toBe('zoe');
  expect(list('kind:item,person', '-title')[0]).toBe('zoe');
  expect(getIndex(view)).toBe(getIndex(view));
});

test.each([
  ['autor:x', /^“autor” is no filter: write kind, .* or added, or put/],
  ['kind:story', /^“story” is no kind: write item, coverage, /],
  ['by:zed', 'No speaker is called “zed”.'],
  ['topic:zed', 'No topic is called “zed”.'],
  ['added:>2025-4', /^“2025-4” is no day: write /],
  ['signed:maybe', '“maybe” is no signed: write yes or no.'],
])('%s is told', (q, said) => {
  const { wrong, terms } = readQuery(q, getIndex(view).names);
  expect([wrong.length, terms.length]).toEqual([1, 0]);
  expect(wrong[0]).toMatch(said);
});
