import { expect, test } from 'vitest';
import { buildFiles, item, say, type Files } from '../../model/entries.fixture.ts';
import { toMeasureFile } from '../../model/measures/measure.fixture.ts';
import type { Publication } from '../../model/publication.ts';
import { getWords } from '../../words/words.ts';
import { listDayFeeds } from './day-feed.ts';
import { listCoverageFeeds, listRecordFeeds } from './feed-places.ts';

const en = getWords('en');

const FILES: Files = {
  'coverage/2025/04/a.mdx': item(
    say('x', { said: '2025-04-10' }, 'a &lt; b & “c”').replace('&lt;', '\\<'),
    { published: '2025-04-10', added: '2025-05-01' },
  ),
  'coverage/2025/04/b.mdx': item('', { published: '2025-04-14', added: '2025-05-02' }),
};

const toContext = (publication: Publication) => ({
  publication,
  siteUrl: 'https://test.example',
  words: en,
  language: en.dates,
});

function list(files: Files) {
  const context = toContext(buildFiles(files).publication);
  return listDayFeeds(context).flatMap(({ listRows }) =>
    listRows().map(({ toEntry }) => toEntry()),
  );
}

test('each day is an entry, the newest first, new with its day and changed with what was added last', () => {
  const entries = list(FILES);
  expect(entries.map(({ url }) => url)).toEqual([
    'https://test.example/days/2025-04-14',
    'https://test.example/days/2025-04-10',
  ]);
  const [, day] = entries;
  expect(new Date(day?.published ?? 0).toISOString()).toBe('2025-04-10T00:00:00.000Z');
  expect(new Date(day?.updated ?? 0).toISOString()).toMatch(/^2025-05-01T00/);
  expect(day?.title).toBe('Thursday 10\u00a0April 2025');
  expect(day?.html).toContain('a &lt; b &amp; “c”');
});

test('what is added on one day changes the entry of that day alone', () => {
  const more = {
    ...FILES,
    'coverage/2025/04/c.mdx': item('', { published: '2025-04-14', added: '2025-06-01' }),
  };
  const [before, after] = [list(FILES), list(more)];
  expect(after[1]).toEqual(before[1]);
  expect(after[0]?.updated).toBeGreaterThan(before[0]?.updated ?? 0);
});

test('a report without a day of publication is told under a title that says no such day', () => {
  const undated = 'sources: [{ outlet: post, url: https://post.example/a }]';
  const [day] = list({
    'coverage/2025/04/a.mdx': item('', { added: '2025-04-12', sources: undated }),
  });
  expect(day?.html).toContain('<h2>Published by that day</h2><ul><li>');
  expect(day?.html).not.toContain(en.days.published);
});

test('the line of the desk is that of the entry', () => {
  const line = '---\ntitle: They meet\nsummary: They say that they met.\n---\n';
  const [, day] = list({ ...FILES, 'days/2025-04-10.mdx': line });
  expect(day?.title).toBe('Thursday 10\u00a0April 2025: They meet');
  expect(day?.summary).toBe('They say that they met.');
});

test('a correction of that line changes the entry', () => {
  const line =
    '---\nsummary: They met.\ncorrections: [{ on: 2025-07-01, type: correction, was: They met, now: They say so, why: Nobody confirms it. }]\n---\n';
  const [, day] = list({ ...FILES, 'days/2025-04-10.mdx': line });
  expect(new Date(day?.updated ?? 0).toISOString().slice(0, 10)).toBe('2025-07-01');
});

test('a day changes at the moments at which its items and the measures on it do', () => {
  const files = { ...FILES, 'measures/duty.mdx': toMeasureFile([['in-force', '2025-04-14']]) };
  const corrected = 'corrections: [{ on: 2025-07-01, type: update, why: So. }]\n---';
  const more = {
    'measures/duty.mdx': files['measures/duty.mdx'].replace(/\n---/u, `\n${corrected}`),
  };
  const context = toContext(buildFiles({ ...files, ...more }).publication);
  const find = (path: string) =>
    [...listDayFeeds(context), ...listCoverageFeeds(context), ...listRecordFeeds(context)]
      .find((feed) => feed.path === path)
      ?.listRows()
      .map(({ toEntry }) => toEntry().updated);
  const [changed, added] = find('/days') ?? [];
  expect([changed]).toEqual(find('/corrections'));
  expect(find('')).toContain(added);
});

test('without days there is no feed', () => {
  expect(listDayFeeds(toContext(buildFiles({}).publication))).toEqual([]);
});
