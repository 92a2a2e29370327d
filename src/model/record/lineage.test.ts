import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';
import { listItemSources, listStatementSources, toLineage, type Source } from './lineage.ts';

const source = (outlet: string, more: Partial<Source> = {}): Source => ({
  outlet,
  url: `https://${outlet}.example/`,
  ...more,
});
const tell = (sources: readonly Source[]) => {
  const { reports, origins, free, noted, official } = toLineage(sources);
  return {
    reports: reports.length,
    origins: origins.map(({ name }) => name),
    free,
    noted,
    official,
  };
};

test('reports on one briefing are one origin, however it is written', () => {
  expect(
    tell([
      source('a', { origin: 'The briefing.' }),
      source('b', { origin: 'the  Briefing' }),
      source('c'),
    ]),
  ).toMatchObject({
    reports: 3,
    origins: ['The briefing.', 'c'],
  });
});

test('a report and its copies elsewhere are one report', () => {
  const copy = source('a', { title: 'News', url: 'https://copy.example/', via: 'b' });
  expect(
    tell([source('a', { title: 'News' }), copy, source('b', { title: 'News' })]),
  ).toMatchObject({ reports: 2, origins: ['a', 'b'] });
});

test('one report named by two items is one', () => {
  expect(tell([source('a'), source('a')])).toMatchObject({ reports: 1 });
});

test('two reports of one outlet do not confirm each other', () => {
  expect(tell([source('a', { title: 'One' }), source('a', { title: 'Two' })])).toMatchObject({
    reports: 2,
    origins: ['a'],
  });
});

test('the share of free ones is of those of which access was noted', () => {
  expect(
    tell([
      source('a', { access: 'free' }),
      source('b', { access: 'metered' }),
      source('c', { official: 'yes' }),
    ]),
  ).toMatchObject({ free: 1, noted: 2, official: 1 });
});

test('statements have the sources that they name, items all', () => {
  const sources =
    'sources: [{ outlet: post, url: https://a.example/ }, { outlet: wire, url: https://b.example/ }]';
  const { items, record } = buildFiles({
    'coverage/2025/04/a.mdx': item(say('x', { source: '1' }), { sources }),
  }).publication;
  expect(listStatementSources(record.statements).map(({ outlet }) => outlet)).toEqual(['wire']);
  expect(listItemSources(items).map(({ outlet }) => outlet)).toEqual(['post', 'wire']);
});
