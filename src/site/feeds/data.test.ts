import { expect, test } from 'vitest';
import { SMALLEST, toPublication } from '../../../test/support/publication.ts';
import { TABLE_RULES, CSV_TABLES } from '../../outputs/tables/tables.ts';
import { NODE_WORDS, RELATIONS, type RelationWord } from '../../model/vocabulary.ts';
import { toContext } from '../context.ts';
import { toDataView } from './feeds.ts';

const view = toDataView(toContext(toPublication(SMALLEST)));

const toSince = (since?: string) => since && `Since version ${since}.`;

test.each(CSV_TABLES)('every column of $name stands on the page with its sentence', (table) => {
  const shown = view.tables.find(({ name }) => name === table.name);
  expect(shown).toMatchObject({
    title: table.title,
    about: `${table.about} Since version ${table.since}.`,
  });
  const lines = shown?.columns ?? [];
  expect(lines.flatMap(({ names }) => names)).toEqual(table.columns.map(({ name }) => name));
  for (const { names, type, about } of lines) {
    const [first, ...days] = names.map((one) => table.columns.find(({ name }) => name === one));
    const more = [days.length > 0 && 'Then its first and last day.', toSince(first?.since)];
    expect(about).toBe([first?.about, ...more].filter(Boolean).join(' '));
    expect(type).toBe([first, ...days].map((column) => column?.type).join(', '));
  }
});

test('every word of the graph stands on the page with its sentence and the shared term', () => {
  const words: [string, RelationWord][] = Object.entries({ ...NODE_WORDS, ...RELATIONS });
  expect(words.length).toBeGreaterThan(25);
  for (const [name, { about, same, reverse }] of words) {
    const [term, ...twins] = view.terms.filter((one) => one.name === name);
    expect([term?.about, twins]).toEqual([about, []]);
    expect(term?.same ?? '').toContain(same ?? reverse ?? '');
  }
  expect(view.terms.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['kind', 'topic', 'measure']),
  );
});

test('programs that look for data find name, licence, time and files', () => {
  const [dataset] = view.head.jsonLd.map((text) => JSON.parse(text) as object);
  const { rows } = view;
  expect(JSON.stringify(dataset)).toContain('"@type":"Dataset"');
  expect(JSON.stringify(dataset)).toMatch(
    /"license":"https:\/\/creativecommons.*"temporalCoverage":"2025-\d\d-\d\d\/2025-\d\d-\d\d"/,
  );
  const files = rows.flatMap(({ files: some }) => some.map(({ url }) => url));
  for (const url of files.filter((one) => !one.includes('/schemas/')))
    expect(JSON.stringify(dataset)).toContain(`"contentUrl":"https://record.example${url}"`);
});

test('what is true of all tables stands there', () => {
  for (const rule of TABLE_RULES) expect(view.rules).toContain(rule);
});
