import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../../test/support/hostile.ts';
import { toItem, toTestContext, SMALLEST } from '../../../test/support/publication.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when-failure.ts';
import { printBibtex } from './bibtex.ts';
import { printCslJson } from './csl-json.ts';
import { toOneLine } from '../print/one-line.ts';
import { listReferences, type Reference } from './reference.ts';
import { printRis } from './ris.ts';

function toReference(text: string, issued?: string): Reference {
  const when = issued === undefined ? undefined : parseWhen(issued);
  if (when !== undefined && isFailure(when)) throw new Error(when.message);
  return {
    key: 'a-1',
    type: 'article',
    title: text,
    authors: [text],
    container: text,
    issued: when,
    url: 'https://a.example/{x}',
    language: undefined,
    archive: undefined,
    note: text,
  };
}

/** What stands in the braces after `name =`, counted as BibTeX counts them: a backslash hides none. */
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
    'day = {12}',
  ],
  ['2025-02-12T23:30-05:00', { 'date-parts': [[2025, 2, 12]] }, 'DA  - 2025/02/12/', 'day = {12}'],
] as const)('the date %s', ([date, csl, ris, bibtex]) => {
  const reference = toReference('x', date);
  expect(JSON.parse(printCslJson([reference]))).toMatchObject([{ issued: csl }]);
  expect(printRis([reference])).toContain(ris);
  expect(printBibtex([reference])).toContain(bibtex);
});

test('an item gives our page with our author, then their piece with theirs', () => {
  const item = toItem({
    credits: [{ role: 'curator', name: 'We' }],
    sources: [
      {
        outlet: 'gazette',
        url: 'https://gazette.example/1',
        title: 'Theirs',
        credits: [{ role: 'author', name: 'They' }],
      },
    ],
  });
  const context = toTestContext({ ...SMALLEST, 'coverage/2025/02/first.mdx': item });
  expect(listReferences(context)).toMatchObject([
    { key: 'dateline-2025-02-first', type: 'page', authors: ['We'], container: 'The Record' },
    {
      key: 'dateline-2025-02-first-source-1',
      type: 'article',
      authors: ['They'],
      container: 'The Gazette',
      title: 'Theirs',
    },
  ]);
  expect(printBibtex(listReferences(context))).toContain(
    'url = {https://record.example/coverage/2025/02/first}',
  );
});
