import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  toItem,
  toMdx,
  toTestContext,
  SMALLEST,
  type Files,
} from '../../../test/support/publication.ts';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { toCanonical } from '../chain/canonical.ts';
import { readPublished } from '../chain/published.ts';
import { listRecords } from '../chain/records.ts';
import type { OutputContext } from '../output-file.ts';
import { toJsonUrl } from '../../site/addresses/files.ts';
import { listDerivedFields } from './derived.ts';
import { toFileSchema, toKindFile } from './json-files.ts';
import { eachDataFile, listItemData } from './each-data-file.ts';

const FILES: Files = {
  ...SMALLEST,
  'places/busan.mdx': toMdx({ name: 'Busan', country: 'KR', zone: 'Asia/Seoul' }).replace(
    'zone:',
    'coordinates: ["35.1", "129"]\nzone:',
  ),
  'people/somebody.mdx': toMdx({ name: 'Somebody', roles: [{ title: 'Speaker', from: '2024' }] }),
  'events/meeting.mdx': toMdx({ title: 'Meeting', date: '2025-10-30', place: 'busan' }),
  'coverage/2025/02/second.mdx': toItem(
    { place: 'busan' },
    '<Quote by="somebody" as="speaker">No words</Quote>',
  ),
  'coverage/2025/02/gone.mdx': toItem({ status: 'withdrawn', withdrawn: 'It was false.' }),
};

const context = toTestContext(FILES);

function toKindJson(of: OutputContext, kind: KindName): string {
  return [...toKindFile(of, kind).print(() => true)].join('');
}

test.for(KIND_NAMES)('the data of %s are what their schema says', (kind) => {
  const schema = z.fromJSONSchema(
    JSON.parse(toFileSchema(context, kind)) as z.core.JSONSchema.JSONSchema,
  );
  expect(schema.safeParse(JSON.parse(toKindJson(context, kind))).error?.issues).toBeUndefined();
});

test('the schema is strict', () => {
  const schema = z.fromJSONSchema(
    JSON.parse(toFileSchema(context, 'place')) as z.core.JSONSchema.JSONSchema,
  );
  const data = JSON.parse(toKindJson(context, 'place')) as { places: Record<string, unknown>[] };
  expect(
    schema.safeParse({ ...data, places: [{ ...data.places[0], coordinates: ['35', '1'] }] })
      .success,
  ).toBe(false);
});

test('every file of data is JSON or a table, and says its licence', () => {
  const all = [...listItemData(context), ...eachDataFile(context)];
  const files = all.filter(({ path }) => /^data\/[a-z]+\.json$/.test(path));
  expect(files.length).toBe(KIND_NAMES.length + 6);
  for (const { body } of files.filter(({ path }) => path !== 'data/datapackage.json'))
    expect(JSON.parse(body)).toMatchObject({ licence: 'CC-BY-4.0', publication: 'The Record' });
});

test('the order is that of the ids, in whatever order files are read', () => {
  const turned = toTestContext(Object.fromEntries(Object.entries(FILES).reverse()));
  const listBodies = (one: OutputContext) =>
    [...eachDataFile(one), ...listItemData(one)].map(({ path, body }) => [path, body]);
  expect(listBodies(turned)).toEqual(listBodies(context));
});

test('an edit changes one line', () => {
  const edited = toTestContext({
    ...FILES,
    'coverage/2025/02/first.mdx': toItem({ title: 'Renamed' }),
  });
  const before = toKindJson(context, 'coverage').split('\n');
  const after = toKindJson(edited, 'coverage').split('\n');
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    expect.stringContaining('Renamed'),
  ]);
});

test('coverage tells what its text says; a withdrawn item only its reason', () => {
  const data = JSON.parse(toKindJson(context, 'coverage')) as {
    coverage: unknown[];
    withdrawn: unknown[];
  };
  expect(data.coverage).toHaveLength(2);
  expect(data.coverage[1]).toMatchObject({
    id: '2025/02/second',
    text: { mentions: ['somebody'], quotes: [{ by: 'somebody', as: 'speaker', text: 'No words' }] },
  });
  expect(data.withdrawn).toEqual([
    {
      id: '2025/02/gone',
      url: 'https://record.example/coverage/2025/02/gone',
      why: 'It was false.',
    },
  ]);
});

test('the graph names each relation from its far end', () => {
  const graph = JSON.parse(
    [...eachDataFile(context)].find(({ path }) => path === 'data/graph.json')?.body ?? '',
  ) as { '@graph': unknown[] };
  expect(graph['@graph']).toContainEqual({
    '@id': 'https://record.example/places/busan#it',
    '@type': 'schema:Place',
    kind: 'place',
    name: 'Busan',
    page: 'https://record.example/places/busan',
    datelined: ['https://record.example/coverage/2025/02/second#it'],
    events: ['https://record.example/events/meeting#it'],
  });
});

test('a question, a person and a statement have files of their own, with the rows of the lists', () => {
  const own = toTestContext({
    ...FILES,
    'coverage/2025/02/third.mdx': toItem(
      {},
      '<Statement id="a" by="somebody" said="2025-02-03">We go</Statement>',
    ),
    'people/gone.mdx': toMdx({ name: 'Gone', status: 'withdrawn', withdrawn: 'Another man.' }),
  });
  const files = new Map([...eachDataFile(own)].map(({ path, body }) => [path, body]));
  const parse = (path: string) => JSON.parse(files.get(path) ?? '{}') as Record<string, object[]>;
  const [row] = parse('data/statements.json').statements ?? [];
  const record = parse('data/people.json').people?.find(
    (one) => 'id' in one && one.id === 'somebody',
  );
  expect([row, record]).toMatchObject([{ words: 'We go' }, { name: 'Somebody' }]);
  expect(parse('data/statements/2025/02/third/a.json')).toMatchObject({ statements: [row] });
  const person = parse('data/people/somebody.json');
  expect(person).toMatchObject({ withdrawn: [], people: [record], statements: [row] });
  expect('until' in person).toBe(false);
  expect(parse('data/people/gone.json')).toMatchObject({
    withdrawn: [{ id: 'gone', why: 'Another man.' }],
    ...{ people: [], statements: [] },
  });
});

test('what is published is what a release records, whatever follows from other files', async () => {
  const files = new Map<string, unknown>(
    KIND_NAMES.map((kind) => [
      toJsonUrl(getKind(kind).folder),
      JSON.parse(toKindJson(context, kind)) as unknown,
    ]),
  );
  const ask = () => readPublished((path) => Promise.resolve(files.get(path)), listDerivedFields());
  const published = await ask();
  const records = listRecords(context.publication);
  expect(records.size).toBeGreaterThan(6);
  expect(published.faults).toEqual([]);
  expect(
    new Map([...published.records].map(([key, record]) => [key, toCanonical(record)])),
  ).toEqual(new Map([...records].map(([key, record]) => [key, toCanonical(record)])));
  expect(records.get('coverage/2025/02/gone')).toEqual({
    id: '2025/02/gone',
    why: 'It was false.',
  });
  const url = 'https://record.example/';
  files.set('/data/people.json', { url });
  const twice = [{ url: `${url}topics/a` }, { url: `${url}topics/a`, name: 'A' }];
  files.set('/data/topics.json', { url, withdrawn: [], topics: twice });
  const missing = '/data/people.json is missing, or is no data file of Dateline.';
  expect((await ask()).faults).toEqual([
    '/topics/a is in the data files twice: other programs may read the other one.',
    missing,
  ]);
  files.set('/data/topics.json', { url, withdrawn: [], topics: [...twice, { url: 'topics/b' }] });
  expect((await ask()).faults).toEqual([
    '/data/topics.json has a row without an address of its site.',
    missing,
  ]);
});
