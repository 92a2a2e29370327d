import { expect, test } from 'vitest';
import { ABOUT, buildFiles } from '../model/entries.fixture.ts';
import { toSiteUrl } from './addresses/print.ts';
import { perContext, toContext } from './context.ts';

test('words of the vocabulary stand in the place of ours, and a text of `words.yaml` in the place of both', () => {
  const vocabulary = {
    venues: { briefing: 'Press room' },
    statuses: { known: 'Settled', disputed: 'Open' },
    measures: { 'in-force': 'Binding' },
  };
  const { publication } = buildFiles({}, { ...ABOUT, vocabulary });
  const { words } = toContext({
    ...publication,
    words: { languages: {}, everywhere: { 'status.labels.disputed': 'Fought over' } },
  });
  expect(words.statement.venues).toMatchObject({ briefing: 'Press room', post: 'Post' });
  expect(words.status.labels).toEqual({
    known: 'Settled',
    disputed: 'Fought over',
    unknown: 'Unknown',
  });
  expect(words.measures.statuses).toMatchObject({ 'in-force': 'Binding', paused: 'Paused' });
});

test('a page without words of its language is in English, from left to right', () => {
  const { publication } = buildFiles({}, { ...ABOUT, language: 'he' });
  expect(toContext(publication)).toMatchObject({ isForeign: true, dir: 'ltr' });
});

test('what is kept by a context is kept for all who ask for the same publication at the same address', () => {
  const { publication } = buildFiles({});
  const { url } = publication.about;
  expect(toContext(publication)).toBe(toContext(publication, toSiteUrl(url)));
  expect(toContext(publication, 'https://elsewhere.example').siteUrl).not.toBe(toSiteUrl(url));
  let made = 0;
  const count = perContext(() => (made += 1));
  expect([count(toContext(publication)), count(toContext(publication))]).toEqual([1, 1]);
  expect(count(toContext({ ...publication }))).toBe(2);
});
