import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../../test/support/hostile.ts';
import {
  ABOUT,
  SMALLEST,
  toItem,
  toMdx,
  toTestContext,
} from '../../../test/support/publication.ts';
import { AS_WRITTEN } from '../tables/table.ts';
import { TABLE_RULES, CSV_TABLES } from '../tables/tables.ts';
import { eachDataFile, printRow } from './each-data-file.ts';

/** The tables as other people’s programs read them. */
const OWN_ABOUT = `${ABOUT}parties:
  - { id: north, name: North, zone: Asia/Shanghai }
series:
  - { id: duties, title: Duties, unit: percent, party: north }
`;

const context = toTestContext({
  ...SMALLEST,
  'publication.yaml': OWN_ABOUT,
  'people/ada.mdx': toMdx({ name: 'Ada', party: 'north' }),
  'measures/duty.mdx': toMdx({
    title: 'Duty',
    actor: 'ada',
    party: 'north',
    series: 'duties',
    history: [
      { status: 'announced', on: '2025-01-20', effective: '2025-03-01' },
      { status: 'in-force', on: '2025-02', rate: 10 },
    ],
  }).replace('"rate":10', '"rate":"10"'),
  'coverage/2025/02/doubt.mdx': toItem({
    dates: { added: '2025-02-18T09:00+08:00', happened: '2025-02-03~' },
    sources: [{ outlet: 'gazette', url: 'https://gazette.example/3', published: '2025-02?' }],
  }),
  'coverage/2025/02/late.mdx': toItem(
    {
      dates: { added: '2025-02-18T09:00+08:00', happened: '2025-01-20/2025-02-03' },
      sources: [{ outlet: 'gazette', url: 'https://gazette.example/2', published: '2025-02' }],
    },
    '<Statement id="s" by="ada" kind="quote" said="../2025-02-04" to="reporters" venue="briefing">We have.</Statement>',
  ),
});
const ALL = TABLE_RULES.join(' ');
const files = new Map([...eachDataFile(context)].map(({ path, body }) => [path, body]));

/** Fields without a quotation mark or a line end in them, as these are. */
function readTable(name: string): Record<string, string>[] {
  const [head = '', ...rows] = (files.get(`data/${name}.csv`) ?? '').trimEnd().split('\r\n');
  const names = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',').map((cell, at): [string, string] => [names[at] ?? '', cell]);
    return Object.fromEntries(cells);
  });
}

/** Reserved in SQL:2016, PostgreSQL, MySQL or SQLite, which `TABLE_RULES` names. */
const RESERVED = new Set(
  `accessible action add all alter analyse analyze and any array as asc asymmetric at authorization
  before begin between both by call cascade case cast change character check collate column condition
  connection constraint continue convert create cross cube current cursor database date day dec declare
  default deferrable delayed delete desc describe distinct div do double drop dual each else end escape
  except exclude exec execute exists explain extract false fetch filter first float following for force
  foreign from full function generated get glob global grant group grouping groups having hour if ignore
  in index indexed inner inout insert instead intersect interval into is isnull iterate join key keys kill
  language last lateral leading leave left like limit linear lines load local lock long loop match
  materialized merge method minute mod modifies module month natural new no not nothing notnull null nulls
  numeric of offset old on only open optimize option or order others out outer over overlaps parameter
  partition placing position pragma preceding precision primary procedure range rank read reads recursive
  references regexp release rename repeat replace require restrict result return returning revoke right
  rlike role rollup row rows savepoint schema second select sensitive separator session set show signal some
  spatial specific sql start starting static symmetric system table temp temporary terminated then ties time
  timestamp to trailing transaction trigger true trim truncate unbounded undo union unique unknown unlock
  unsigned until update usage use user using vacuum value values varying verbose view virtual when whenever
  where while window with within without write xor year zone`.split(/\s+/),
);

test('the databases are named whose words are held against the names of columns', () => {
  expect(ALL).toContain('words that SQL:2016, PostgreSQL, MySQL and SQLite do not reserve.');
});

test.each(CSV_TABLES)('no column of $name is a reserved word', ({ name, columns }) => {
  const names = columns.map((column) => column.name);
  expect(names.filter((one) => !/^[a-z][a-z0-9_]*$/.test(one) || RESERVED.has(one))).toEqual([]);
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE TABLE ${name} (${names.join(', ')})`);
  expect(database.prepare(`SELECT ${names.join(', ')} FROM ${name}`).all()).toEqual([]);
});

test.each(CSV_TABLES)(
  'every vague date of $name comes with its first and its last day',
  (table) => {
    const names = table.columns.map(({ name }) => name);
    const written = table.columns.filter(({ about }) => about.endsWith(AS_WRITTEN));
    for (const { name } of written) {
      expect(names.slice(names.indexOf(name))).toEqual(
        expect.arrayContaining([`${name}_from`, `${name}_to`]),
      );
    }
    expect(written.filter(({ type }) => type !== 'string')).toEqual([]);
  },
);

test('the days of a vague date are those that it may mean', () => {
  expect(readTable('coverage').find(({ id }) => id === '2025/02/late')).toMatchObject({
    added: '2025-02-18T09:00+08:00',
    added_from: '2025-02-18',
    added_to: '2025-02-18',
    happened: '2025-01-20/2025-02-03',
    happened_from: '2025-01-20',
    happened_to: '2025-02-03',
    source_published: '2025-02',
    source_published_from: '2025-02-01',
    source_published_to: '2025-02-28',
    claimed: '',
    claimed_from: '',
    claimed_to: '',
  });
  expect(readTable('statements')).toMatchObject([
    { said: '../2025-02-04', said_from: '', said_to: '2025-02-04', on_record: 'true' },
  ]);
  expect(readTable('measures')).toMatchObject([
    { status: 'announced', effective: '2025-03-01' },
    { decided: '2025-02', decided_from: '2025-02-01', decided_to: '2025-02-28', rate: '10' },
  ]);
  expect(readTable('rates')).toMatchObject([{ series: 'duties', rate_before: '0', rate: '10' }]);
});

test('a mark of doubt is seen in the date as it was written, and widens neither day', () => {
  expect(readTable('coverage').find(({ id }) => id === '2025/02/doubt')).toMatchObject({
    happened: '2025-02-03~',
    happened_from: '2025-02-03',
    happened_to: '2025-02-03',
    source_published: '2025-02?',
    source_published_from: '2025-02-01',
    source_published_to: '2025-02-28',
  });
  expect(ALL).toMatch(/Doubt does not widen that range.*`\?`.*`~`.*`%`/);
});

test('the status of a measure that is only announced counts from when that was said', () => {
  expect(readTable('measures').map((row) => [row.status, row.effective, row.status_since])).toEqual(
    [
      ['announced', '2025-03-01', '2025-01-20'],
      ['in-force', '', '2025-02-28'],
    ],
  );
});

test('datapackage.json says how tables are written, as the page does', () => {
  const { description } = JSON.parse(files.get('data/datapackage.json') ?? '') as {
    description: string;
  };
  expect(description).toBe(`Everything. ${ALL}`);
  expect(ALL).toMatch(/\(EDTF\).*an apostrophe before it/);
});

test('datapackage.json names each table, each of its columns in order, and the day up to which the record goes', () => {
  const pack = JSON.parse(files.get('data/datapackage.json') ?? '') as {
    until: string;
    licenses: unknown;
    resources: { path: string; schema: { fields: { name: string; description: string }[] } }[];
  };
  expect(pack.until).toBe('2025-02-18');
  expect(pack.licenses).toEqual([
    { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  ]);
  const tables = [...files.keys()].filter((path) => path.endsWith('.csv'));
  expect(pack.resources.map(({ path }) => `data/${path}`)).toEqual(tables);
  for (const { path, schema } of pack.resources) {
    const [head] = (files.get(`data/${path}`) ?? '').split('\r\n');
    expect(schema.fields.map(({ name }) => name).join(',')).toBe(head);
    expect(schema.fields.every(({ description }) => /^.+\.$/.test(description))).toBe(true);
  }
});

/** RFC 4180, as another program would read it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error('not CSV');
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test('cells come back as they were, but for the mark before a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(hostile, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
      (rows) => {
        const read = parseCsv(rows.map(printRow).join(''));
        expect(read.length).toBe(rows.length);
        read.flat().forEach((cell, index) => {
          const written = rows.flat()[index] ?? '';
          if (cell !== written) expect(cell).toBe(`'${written}`);
          expect(cell).not.toMatch(/^[=@\t\r]/);
        });
      },
    ),
  );
});

test.for([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2+3', "'-2+3"],
  ['-2.5', '-2.5'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
] as const)('%s is printed as %s', ([text, printed]) => {
  expect(printRow([text])).toBe(`${printed}\r\n`);
});

test.each(CSV_TABLES)('columns tell the rows of $name apart', ({ name, columns, key }) => {
  expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining([...key]));
  const keys = readTable(name).map((row) => key.map((column) => row[column]).join(' '));
  expect(new Set(keys).size).toBe(keys.length);
});

test('a statement names its sources by number, whether they have an address or not', () => {
  const outlet = { outlet: 'gazette', published: '2025-02-03' };
  const carried = toTestContext({
    ...SMALLEST,
    'people/ada.mdx': toMdx({ name: 'Ada' }),
    'coverage/2025/02/paper.mdx': toItem(
      {
        sources: [
          { ...outlet, url: 'https://gazette.example/4' },
          { ...outlet, title: 'Letter', unlinked: 'Only a copy on paper was seen.' },
        ],
      },
      ['0', '1', '0 1']
        .map((source, index) => ({ source, id: `s${String(index)}` }))
        .map(
          ({ source, id }) =>
            `<Statement id="${id}" by="ada" said="2025-02-03" source="${source}">Word ${id}.</Statement>`,
        )
        .join('\n\n'),
    ),
  });
  const own = new Map([...eachDataFile(carried)].map(({ path, body }) => [path, body]));
  const toRows = (name: string) => parseCsv(own.get(`data/${name}.csv`) ?? '');
  const [head = [], ...rows] = toRows('statements');
  const [id, url] = ['coverage/2025/02/paper#s', 'https://gazette.example/4'];
  expect(
    rows.map((row) => ['id', 'sources', 'source_numbers'].map((name) => row[head.indexOf(name)])),
  ).toEqual([
    [`${id}0`, url, '1'],
    [`${id}1`, '', '2'],
    [`${id}2`, url, '1 2'],
  ]);
  expect(toRows('statement_sources')).toEqual([
    ['statement', 'item', 'source_number'],
    ...['0 1', '1 2', '2 1', '2 2'].map((row) => {
      const [one = '', number = ''] = row.split(' ');
      return [`${id}${one}`, '2025/02/paper', number];
    }),
  ]);
  expect(JSON.parse(own.get('data/statements.json') ?? '')).toMatchObject({
    statements: [
      { sources: [url], sourceNumbers: [1] },
      { sources: [], sourceNumbers: [2] },
      { sources: [url], sourceNumbers: [1, 2] },
    ],
  });
  expect(JSON.parse(own.get('data/datapackage.json') ?? '')).toMatchObject({
    resources: expect.arrayContaining([
      expect.objectContaining({
        name: 'statement_sources',
        schema: expect.objectContaining({
          foreignKeys: [
            { fields: ['statement'], reference: { resource: 'statements', fields: ['id'] } },
            { fields: ['item'], reference: { resource: 'coverage', fields: ['id'] } },
            {
              fields: ['item', 'source_number'],
              reference: { resource: 'sources', fields: ['item', 'source_number'] },
            },
          ],
        }) as unknown,
      }),
    ]) as unknown,
  });
});

test('the Data Package has the moment of the last change, whatever the clock says', () => {
  const made = (corrections: readonly object[]) =>
    (
      JSON.parse(
        [
          ...eachDataFile(
            toTestContext({
              ...SMALLEST,
              'topics/trade.mdx': toMdx({ title: 'Trade', summary: 'It goes on.', corrections }),
            }),
          ),
        ].find(({ path }) => path === 'data/datapackage.json')?.body ?? '',
      ) as { created: string }
    ).created;
  expect(made([])).toMatch(/^2025-02-\d\dT00:00:00Z$/);
  expect(made([{ on: '2025-06-01', type: 'update', why: 'More is known.' }])).toBe(
    '2025-06-01T00:00:00Z',
  );
});

test('no mark stands before the first column, and Excel is told how to read the letters', () => {
  for (const { name } of CSV_TABLES) expect(files.get(`data/${name}.csv`)).toMatch(/^[a-z]/);
  expect(ALL).toMatch(/In Excel, .*UTF-8/);
});

test('a point on the map is numbers', () => {
  const columns = CSV_TABLES.find(({ name }) => name === 'places')?.columns;
  const types = new Map(columns?.map(({ name, type }) => [name, type]));
  expect([types.get('latitude'), types.get('longitude')]).toEqual(['number', 'number']);
});

test('the Data Package has the keys, the size and the digest of each table', () => {
  const { resources } = JSON.parse(files.get('data/datapackage.json') ?? '') as {
    resources: {
      path: string;
      bytes: number;
      hash: string;
      schema: { fields: { since: string }[] };
    }[];
  };
  for (const { path, bytes, hash } of resources) {
    const body = files.get(`data/${path}`) ?? '';
    expect({ path, bytes, hash }).toEqual({
      path,
      bytes: Buffer.byteLength(body),
      hash: `sha256:${createHash('sha256').update(body).digest('hex')}`,
    });
  }
  const since = resources.flatMap(({ schema }) => schema.fields.map((field) => field.since));
  expect(new Set(since)).toEqual(new Set(['0.1', '0.2']));
  expect(resources.find(({ path }) => path === 'sources.csv')?.schema).toMatchObject({
    primaryKey: ['item', 'source_number'],
    foreignKeys: [
      { fields: ['item'], reference: { resource: 'coverage', fields: ['id'] } },
      { fields: ['outlet'], reference: { resource: 'outlets', fields: ['id'] } },
      { fields: ['via'], reference: { resource: 'outlets', fields: ['id'] } },
    ],
  });
  expect(resources.find(({ path }) => path === 'statements.csv')?.schema).toMatchObject({
    foreignKeys: expect.arrayContaining([
      { fields: ['question'], reference: { resource: 'questions', fields: ['id'] } },
      {
        fields: ['question', 'answer'],
        reference: { resource: 'answers', fields: ['question', 'id'] },
      },
    ]) as unknown,
  });
});
