import fc from 'fast-check';
import * as bibtex from '@retorquere/bibtex-parser';
import { expect, test } from 'vitest';
import { hostile } from '../../../test/support/hostile.ts';
import { toItem, toMdx, toTestContext, SMALLEST } from '../../../test/support/publication.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when.ts';
import { eachCslLine, printBibtex, printRis } from './formats.ts';
import { type CitationContext, listItemsCited, type Reference, toOneLine } from './reference.ts';
import { FEW } from '../../../test/support/properties.ts';

const printCslJson = (references: readonly Reference[]) => [...eachCslLine(references)].join('');

function toReference(text: string, issued?: string): Reference {
  const when = issued === undefined ? undefined : parseWhen(issued);
  if (when !== undefined && isFailure(when)) throw new Error(when.message);
  return {
    key: 'a-1',
    type: 'article',
    title: text,
    authors: [{ name: text, isBody: true, parts: undefined }],
    container: text,
    issued: when,
    url: 'https://a.example/{x}',
    language: undefined,
    archive: undefined,
    note: text,
  };
}

/** The text in the braces after `name =`, counted as BibTeX counts them: a backslash hides none. */
function readField(record: string, name: string): string {
  const start = record.indexOf(`  ${name} = {`) + `  ${name} = {`.length;
  let depth = 1;
  let at = start;
  for (; depth > 0; at += 1) depth += record[at] === '{' ? 1 : record[at] === '}' ? -1 : 0;
  return record.slice(start, at - 1);
}

const COMMANDS: Readonly<Record<string, string>> = {
  backslash: '\\',
  braceleft: '{',
  braceright: '}',
  asciitilde: '~',
  asciicircum: '^',
};

function readTex(text: string): string {
  return text.replace(
    /\\text(\w+)\{\}|\\([&%$#_])/g,
    (_, name?: string, mark?: string) => COMMANDS[name ?? ''] ?? mark ?? '',
  );
}

test('BibTeX: a text comes back, whatever is in it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const record = printBibtex([toReference(text)]);
      expect(readTex(readField(record, 'title').slice(1, -1))).toBe(toOneLine(text));
      expect(readTex(readField(record, 'journal'))).toBe(toOneLine(text));
      expect(readField(record, 'url')).toBe('https://a.example/%7Bx%7D');
      expect(record.match(/\{/g)?.length).toBe(record.match(/\}/g)?.length);
    }),
  );
});

test('RIS: a text comes back on one line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const lines = printRis([toReference(text)]).split('\r\n');
      expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
      expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1);
      expect(lines.find((line) => line.startsWith('TI  - '))?.slice(6)).toBe(
        toOneLine(text.replace(/[\u0080-\u009f]/g, ' ')),
      );
    }),
  );
});

test('CSL-JSON: a text comes back', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const [record] = JSON.parse(printCslJson([toReference(text)])) as {
        title: string;
        author: unknown;
      }[];
      expect(record).toMatchObject({ title: text, author: [{ literal: text }] });
    }),
  );
});

test.for([
  ['2025-02-12', { 'date-parts': [[2025, 2, 12]] }, 'DA  - 2025/02/12/', 'month = feb'],
  ['2025-02', { 'date-parts': [[2025, 2]] }, 'DA  - 2025/02//', 'month = feb'],
  ['2025~', { 'date-parts': [[2025]], circa: true }, 'DA  - 2025///', 'year = {2025}'],
  [
    '2025-02-12/2025-02-14',
    {
      'date-parts': [
        [2025, 2, 12],
        [2025, 2, 14],
      ],
    },
    'PY  - 2025',
    'date = {2025-02-12/2025-02-14}',
  ],
  [
    '2025-02-12/..',
    { 'date-parts': [[2025, 2, 12]], circa: true },
    'DA  - 2025/02/12/',
    'date = {2025-02-12/}',
  ],
  ['/2025-02', { 'date-parts': [[2025, 2]], circa: true }, 'PY  - 2025', 'date = {/2025-02}'],
  [
    '2025-02-12?',
    { 'date-parts': [[2025, 2, 12]], circa: true },
    'DA  - 2025/02/12/',
    'date = {2025-02-12~}',
  ],
  [
    '2025-02-12T23:30-05:00',
    { 'date-parts': [[2025, 2, 12]] },
    'DA  - 2025/02/12/',
    'date = {2025-02-12}',
  ],
] as const)('the date %s', ([date, csl, ris, field]) => {
  const reference = toReference('x', date);
  expect(JSON.parse(printCslJson([reference]))).toMatchObject([{ issued: csl }]);
  expect(printRis([reference])).toContain(ris);
  expect(printBibtex([reference])).toContain(field);
});

test('an item gives our page with our author, then their piece with theirs', () => {
  const item = toItem({
    credits: [{ role: 'curator', name: 'We' }],
    sources: [
      {
        outlet: 'gazette',
        url: 'https://gazette.example/1',
        title: 'Theirs',
        credits: [{ role: 'author', name: 'Ann Lee' }],
      },
    ],
  });
  const context = toTestContext({ ...SMALLEST, 'coverage/2025/02/first.mdx': item });
  // All formats share one list.
  expect(listItemsCited(context)).toBe(listItemsCited(context));
  expect(listReferences(context)).toMatchObject([
    {
      key: 'record-example-2025-02-first',
      type: 'page',
      authors: [{ name: 'We', isBody: false }],
      container: 'The Record',
    },
    {
      key: 'record-example-2025-02-first.source-1',
      type: 'article',
      authors: [{ name: 'Ann Lee', isBody: false, parts: { family: 'Lee', given: 'Ann' } }],
      container: 'The Gazette',
      title: 'Theirs',
    },
  ]);
  expect(printBibtex(listReferences(context))).toContain(
    'url = {https://record.example/coverage/2025/02/first}',
  );
});

const listReferences = (context: CitationContext) =>
  listItemsCited(context).flatMap(({ references }) => references);

const ids = fc.uniqueArray(
  fc
    .array(fc.constantFrom('a', 'source', '1', '2'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('-')),
  { minLength: 2, maxLength: 8 },
);

test('whatever items are called, no two references have one key, and BibTeX takes each', () => {
  const sources = [1, 2].map((n) => ({
    outlet: 'gazette',
    url: `https://gazette.example/${String(n)}`,
  }));
  fc.assert(
    fc.property(ids, (names) => {
      const items = Object.fromEntries(
        names.map((name) => [`coverage/2025/02/${name}.mdx`, toItem({ sources })] as const),
      );
      const context = toTestContext({ ...SMALLEST, ...items });
      const references = listReferences(context);
      const keys = references.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const { entries } = bibtex.parse(printBibtex(references));
      expect(entries.map(({ key }) => key)).toEqual(keys);
    }),
    { numRuns: FEW, examples: [[['a', 'a-source-1']]] },
  );
});

/** What readers of the three formats make of these bylines of a piece, printed by an outlet of some country. */
function cite(source: object, country?: string, more: Readonly<Record<string, string>> = {}) {
  const context = toTestContext({
    ...SMALLEST,
    ...more,
    'outlets/gazette.yaml': [
      'name: The Gazette',
      'homepage: https://gazette.example',
      ...(country === undefined ? [] : [`country: ${country}`]),
      '',
    ].join('\n'),
    'coverage/2025/02/first.mdx': toItem({
      sources: [{ outlet: 'gazette', url: 'https://gazette.example/1', ...source }],
    }),
  });
  const [, piece] = listReferences(context);
  if (piece === undefined) throw new Error('no piece');
  const bib = printBibtex([piece]);
  const [entry] = bibtex.parse(bib, { sentenceCase: false }).entries;
  const [csl] = JSON.parse(printCslJson([piece])) as { title: string; author: unknown }[];
  const ris = printRis([piece]).split('\r\n');
  const tagged = (tag: string) =>
    ris.flatMap((line) => (line.startsWith(`${tag}  - `) ? [line.slice(6)] : []));
  return { bib, entry, csl, tagged };
}

const byline = (...credits: readonly object[]) => ({
  credits: credits.map((one) => ({ role: 'author', ...one })),
});

test('people are people, in the parts of their names, to each reader of a format', () => {
  const { bib, entry, csl, tagged } = cite(
    byline(
      { name: 'Ann Lee' },
      { name: 'Ludwig van Beethoven' },
      { name: 'Martin Luther King Jr.' },
      { name: 'Luo Wangshu', family: 'Luo' },
      { name: 'Madonna' },
    ),
  );
  expect(entry?.fields.author).toEqual([
    { lastName: 'Lee', firstName: 'Ann' },
    { prefix: 'van', lastName: 'Beethoven', firstName: 'Ludwig' },
    { lastName: 'King', suffix: 'Jr.', firstName: 'Martin Luther' },
    { lastName: 'Luo', firstName: 'Wangshu' },
    { lastName: 'Madonna' },
  ]);
  expect(csl?.author).toEqual([
    { family: 'Lee', given: 'Ann' },
    { family: 'van Beethoven', given: 'Ludwig' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Luo', given: 'Wangshu' },
    { family: 'Madonna' },
  ]);
  expect(tagged('AU')).toEqual([
    'Lee, Ann',
    'van Beethoven, Ludwig',
    'King, Martin Luther, Jr.',
    'Luo, Wangshu',
    'Madonna',
  ]);
  expect(bib).not.toMatch(/author = \{.*\{\w/);
});

test('a name whose order nobody knows stays whole, and is no body for that', () => {
  const { bib, entry, csl, tagged } = cite(byline({ name: 'Zhong Nan' }), 'CN');
  expect(bib).toContain('author = {Zhong{ }Nan},');
  expect(entry?.fields.author).toEqual([{ lastName: 'Zhong Nan' }]);
  expect(csl?.author).toEqual([{ family: 'Zhong Nan' }]);
  expect(tagged('AU')).toEqual(['Zhong Nan']);
});

test('a body is a body: by its credit, or since it is one of our organizations', () => {
  const wire = { 'outlets/wire.yaml': 'name: Wire Press\nhomepage: https://wire.example\n' };
  const { bib, entry, csl, tagged } = cite(
    byline({ organization: 'gazette' }, { name: 'Wire Press' }),
    undefined,
    wire,
  );
  expect(bib).toContain('author = {{The Gazette} and {Wire Press}},');
  expect(entry?.fields.author).toEqual([{ name: 'The Gazette' }, { name: 'Wire Press' }]);
  expect(csl?.author).toEqual([{ literal: 'The Gazette' }, { literal: 'Wire Press' }]);
  expect(tagged('AU')).toEqual(['The Gazette', 'Wire Press']);
});

test.for(['The desk', 'Staff, Reuters', 'Editorial Board', 'Gazette Online', 'Ann Lee and Bo Ek'])(
  'what is no one person is one name, as printed: %s',
  (name) => {
    const { bib, csl, tagged } = cite(byline({ name }));
    expect(bib).toContain(`author = {{${name}}},`);
    expect(csl?.author).toEqual([{ literal: name }]);
    expect(tagged('AU')).toEqual([name.replace(',', '')]);
  },
);

test('a person whose name looks like that of a body is one where it is said', () => {
  expect(cite(byline({ name: 'Bill Press', family: 'Press' })).tagged('AU')).toEqual([
    'Press, Bill',
  ]);
  const known = { 'people/press.mdx': toMdx({ name: 'Bill Press' }) };
  expect(cite(byline({ name: 'Bill Press' }), 'US', known).tagged('AU')).toEqual(['Press, Bill']);
});

test('a byline takes the family name of the person whom we know by that name', () => {
  const known = { 'people/luo.mdx': toMdx({ name: 'Luo Wangshu', family: 'Luo' }) };
  expect(cite(byline({ name: 'Luo Wangshu' }), 'CN', known).tagged('AU')).toEqual(['Luo, Wangshu']);
});

test('a family name that is not in the name is an error', () => {
  expect(() => cite(byline({ name: 'Luo Wangshu', family: 'Lou' }))).toThrow(/family/);
});

test.for([
  [{ title: 'Theirs' }, 'Theirs'],
  [{ published: '2025-02-12T02:58-05:00' }, '[Report by The Gazette, 12 February 2025]'],
  [{ published: '2025-02' }, '[Report by The Gazette, February 2025]'],
  [{ official: 'yes' }, '[Document from The Gazette]'],
] as const)('%o has its own title, or a description of it: never ours', ([source, title]) => {
  const { entry, csl, tagged } = cite(source);
  expect([entry?.fields.title, csl?.title, ...tagged('TI')]).toEqual([title, title, title]);
});
