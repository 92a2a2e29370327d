import { expect, test } from 'vitest';
import { toItem, toMdx, toTestContext, SMALLEST } from '../../../test/support/publication.ts';
import { getKind } from '../../content/kinds/kinds.ts';
import { toCanonical } from '../chain/canonical.ts';
import { readPublished } from '../chain/published.ts';
import { listRecords } from '../chain/records.ts';
import { listDerivedFields } from './derived.ts';
import { eachDataFile, listItemData } from './each-data-file.ts';

const NAMES = ['2024/12/a', '2025/02/b', '2025/02/c', '2025/03/d', '2025/04/e'];

const context = toTestContext({
  ...SMALLEST,
  'people/ada.mdx': toMdx({ name: 'Ada' }),
  ...Object.fromEntries(
    NAMES.map((name) => [
      `coverage/${name}.mdx`,
      toItem(
        { dates: { added: '2025-04-20' } },
        '<Statement id="s" by="ada" said="2024-12-01">We go.</Statement>',
      ),
    ]),
  ),
  'coverage/2025/03/gone.mdx': toItem({ status: 'withdrawn', withdrawn: 'It was false.' }),
});

function listAll(most?: number): ReadonlyMap<string, string> {
  const files = [...listItemData(context, most), ...eachDataFile(context, most)];
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  return new Map(files.map(({ path, body }) => [path, body]));
}

const whole = listAll();
const MOST = 800;
const cut = listAll(MOST);

/** The files at an address and, where it has an index, at those that the index names. */
function listParts(path: string, read: (text: string) => readonly string[]): string[] {
  const text = cut.get(path) ?? '';
  const parts = read(text);
  return parts.length === 0 ? [text] : parts.flatMap((part) => listParts(part, read));
}

const toPath = (url: string) => url.replace('https://record.example/', '');

test('every address stays; a long file of items is an index of years, a long year one of months', () => {
  expect([...whole.keys()].filter((path) => !cut.has(path))).toEqual([]);
  expect([...cut.keys()].filter((path) => path.startsWith('data/coverage'))).toEqual([
    'data/coverage/2024.json',
    'data/coverage/2025/02.json',
    'data/coverage/2025/03.json',
    'data/coverage/2025/04.json',
    'data/coverage/2025.json',
    'data/coverage.json',
    'data/coverage/2024.csv',
    'data/coverage/2025/02.csv',
    'data/coverage/2025/03.csv',
    'data/coverage/2025/04.csv',
    'data/coverage/2025.csv',
    'data/coverage.csv',
  ]);
  const index = JSON.parse(cut.get('data/coverage.json') ?? '') as { parts: object[] };
  const bytes = (path: string) => Buffer.byteLength(cut.get(path) ?? '');
  expect(index.parts).toEqual(
    ['2024', '2025'].map((period) => ({
      period,
      url: `https://record.example/data/coverage/${period}.json`,
      bytes: bytes(`data/coverage/${period}.json`),
    })),
  );
  expect('coverage' in index).toBe(false);
  expect(cut.get('data/people.json')).toBe(whole.get('data/people.json'));
});

const readPaths = (text: string) =>
  ((JSON.parse(text) as { parts?: { url: string }[] }).parts ?? []).map(({ url }) => toPath(url));

test.each(['coverage', 'statements'])('the parts of %s.json have all rows, each once', (name) => {
  const toRows = (text: string) =>
    ((JSON.parse(text) as Record<string, object[]>)[name] ?? []).map((row) => JSON.stringify(row));
  const parts = listParts(`data/${name}.json`, readPaths);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.flatMap(toRows).sort()).toEqual(toRows(whole.get(`data/${name}.json`) ?? '').sort());
});

test('the parts of the graph make the whole graph, and what points at a person is in the part of its year', () => {
  type Node = Readonly<Record<string, unknown>> & { '@id': string };
  const toNodes = (text = '') => (JSON.parse(text) as { '@graph': Node[] })['@graph'];
  const parts = listParts('data/graph.json', readPaths).map(toNodes);
  expect(parts.length).toBeGreaterThan(2);
  const merged = new Map<string, Record<string, unknown>>();
  for (const node of parts.flat()) {
    const known = merged.get(node['@id']) ?? {};
    for (const [name, value] of Object.entries(node)) {
      const before = known[name];
      const isBoth = Array.isArray(before) && Array.isArray(value);
      known[name] = isBoth ? [...(before as string[]), ...(value as string[])].sort() : value;
    }
    merged.set(node['@id'], known);
  }
  const nodes = toNodes(whole.get('data/graph.json'));
  expect(merged).toEqual(new Map(nodes.map((node) => [node['@id'], node])));
  const split = nodes.filter(
    ({ '@id': id }) => parts.filter((part) => part.some((one) => one['@id'] === id)).length > 2,
  );
  expect(split.length).toBeGreaterThan(0);
});

test('tables are cut, too, and the Data Package names the parts with their digests and no key to a cut table', () => {
  const { resources } = JSON.parse(cut.get('data/datapackage.json') ?? '') as {
    resources: { path: string; name: string; bytes: number; schema: { foreignKeys?: object[] } }[];
  };
  const toRows = (text = '') => text.split('\r\n').slice(1, -1);
  for (const name of ['coverage', 'statements']) {
    const own = resources.filter((one) => one.name.startsWith(name));
    expect(own.length).toBeGreaterThan(1);
    const parts = own.flatMap(({ path }) => toRows(cut.get(`data/${path}`)));
    expect(parts.sort()).toEqual(toRows(whole.get(`data/${name}.csv`)).sort());
    for (const { path, bytes } of own)
      expect(bytes).toBe(Buffer.byteLength(cut.get(`data/${path}`) ?? ''));
    expect(cut.get(`data/${name}.csv`)).toMatch(/^period,url,bytes\r\n2024,https:/);
  }
  expect(JSON.stringify(resources)).not.toContain('"resource":"coverage"');
});

test('whoever verifies the record follows the parts', async () => {
  const read = (path: string) =>
    Promise.resolve(JSON.parse(cut.get(path.slice(1)) ?? 'null') as unknown);
  const names = (['coverage', 'person', 'outlet', 'topic'] as const).map(
    (kind) => getKind(kind).folder,
  );
  const { records, faults } = await readPublished(read, listDerivedFields(), names);
  expect(faults).toEqual([]);
  const found = new Map([...records].map(([key, row]) => [key, toCanonical(row)]));
  const wanted = [...listRecords(context.publication)].filter(([key]) =>
    /^(cov|people|out|top)/.test(key),
  );
  expect(wanted.length).toBeGreaterThan(8);
  expect(found).toEqual(new Map(wanted.map(([key, row]) => [key, toCanonical(row)])));
});
