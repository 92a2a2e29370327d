import { expect, test } from 'vitest';
import {
  ABOUT,
  SMALLEST,
  toItem,
  toMdx,
  toPublication,
} from '../../../test/support/publication.ts';
import { TABLE_RULES, CSV_TABLES } from '../../outputs/tables/tables.ts';
import { NODE_WORDS, RELATIONS, type RelationWord } from '../../model/vocabulary.ts';
import type { Publication } from '../../model/publication.ts';
import { type Context, toContext } from '../context.ts';
import { toDataView } from './feeds.ts';

const FILES = {
  ...SMALLEST,
  'publication.yaml': `${ABOUT}parties:\n  - { id: north, name: North, zone: Asia/Shanghai }\n`,
  'people/ada.mdx': toMdx({ name: 'Ada', party: 'north' }),
  'questions/why.mdx': toMdx({
    ...{ title: 'Why?', definition: 'A reason.' },
    positions: { one: 'For one.', two: 'For another.' },
  }),
  'coverage/2025/02/said.mdx': toItem(
    {},
    '<Statement id="s" by="ada" said="2025-02-04">We have.</Statement>',
  ),
};

interface Dataset {
  readonly dateModified: string;
  readonly distribution: readonly { readonly encodingFormat: string }[];
}

function readDataset({ head }: ReturnType<typeof toDataView>): Dataset {
  const nodes = head.jsonLd.flatMap((text) => {
    const block = JSON.parse(text) as { '@graph'?: object[] };
    return block['@graph'] ?? [block];
  });
  const dataset = nodes.find((node) => '@type' in node && node['@type'] === 'Dataset');
  if (dataset === undefined) throw new Error('no Dataset');
  return dataset as unknown as Dataset;
}

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
  const dataset = readDataset(view);
  const { rows } = view;
  expect(JSON.stringify(dataset)).toContain('"@type":"Dataset"');
  expect(JSON.stringify(dataset)).toMatch(
    /"license":"https:\/\/creativecommons.*"temporalCoverage":"2025-\d\d-\d\d\/2025-\d\d-\d\d"/,
  );
  const files = rows.flatMap(({ files: some }) => some.map(({ url }) => url));
  for (const url of files.filter((one) => !one.includes('/schemas/')))
    expect(JSON.stringify(dataset)).toContain(`"contentUrl":"https://record.example${url}"`);
  expect(dataset.distribution.length).toBeGreaterThan(6);
  for (const { encodingFormat } of dataset.distribution)
    expect(encodingFormat).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
});

test('a correction and a release each change the data', () => {
  const toModified = (context: Context) => readDataset(toDataView(context)).dateModified;
  const corrections = [{ on: '2025-06-01', type: 'update', why: 'More is known.' }];
  const corrected = { ...SMALLEST, 'coverage/2025/02/first.mdx': toItem({ corrections }) };
  const modified = [SMALLEST, corrected].map((files) =>
    toModified(toContext(toPublication(files))),
  );
  expect(modified).toEqual(['2025-02-12', '2025-06-01']);
  const publication = toPublication(SMALLEST);
  const at = '2026-03-02T06:00:00.000Z';
  const listReleases = () => [{ at }] as unknown as ReturnType<Publication['listReleases']>;
  expect(toModified(toContext({ ...publication, listReleases }))).toBe('2026-03-02');
});

test('every table with a row and the database stand among the files', () => {
  const context = toContext(toPublication(FILES));
  const { rows, head } = toDataView(context);
  const urls = rows.flatMap(({ files }) => files.map(({ url }) => url));
  const full = CSV_TABLES.filter(({ listKeys }) => [...listKeys(context.publication)].length > 0);
  expect(full.length).toBeGreaterThan(6);
  for (const { name } of full) {
    expect(urls).toContain(`/data/${name}.csv`);
    expect(head.jsonLd[0]).toContain(`https://record.example/data/${name}.csv`);
  }
  expect(rows.find(({ name }) => name === 'All tables in one file')?.files).toEqual([
    { text: 'SQLite', url: '/data/dateline.sqlite' },
  ]);
});

test('what is true of all tables stands there', () => {
  for (const rule of TABLE_RULES) expect(view.rules).toContain(rule);
});
