import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listLanguages } from '../../src/words/words.ts';
import { mergeRows, printCsv, readCsv } from './csv.ts';
import { readWordsFile, toPlace } from './words-file.ts';

const read = (tag: string) =>
  readWordsFile(tag, readFileSync(`src/words/${tag}.json`, 'utf8')).messages;
const english = read('en');
const SMALL = {
  'text.locale': 'en',
  'front.empty': 'No item.',
  'front.since': 'since {day}',
  'text.space': ' ',
};

const readBack = (csv: string) => {
  const { rows, faults } = readCsv(csv);
  expect(faults).toEqual([]);
  return Object.fromEntries(
    rows.flatMap(({ key, text }) => (text === undefined ? [] : [[key, text]])),
  );
};

test.each(listLanguages())('%s comes back as it was', (tag) => {
  const own = read(tag);
  expect(readBack(printCsv(own, english, [english, own]))).toEqual(own);
});

const odd = fc.string({
  unit: fc
    .constantFrom(...['"', '""', ',', ';', '\t', '\n', '\r', '\r\n', "'", '=', '@', '∅'])
    .chain((one) =>
      fc.constantFrom(one, ' ', '\u00a0', '\u2060', '\u202b', '\u061c', 'שלום', 'سلام', '😀', 'a'),
    ),
});

test('any text comes back as it was, and none comes back as none', () => {
  fc.assert(
    fc.property(odd, fc.option(odd, { nil: undefined }), fc.string(), (one, two, three) => {
      const own = {
        'front.empty': one,
        ...(two === undefined ? {} : { 'text.space': two }),
        'names.of': three,
      };
      const csv = printCsv(own, SMALL, [SMALL]);
      expect(readBack(csv)).toEqual(own);
    }),
  );
});

test('the whole text of the table may be a mark alone', () => {
  for (const text of ['', ' ', '"', '∅', '∅∅', '\n', ',', '\ufeff', '\u00a0'])
    expect(readBack(printCsv({ 'text.space': text }, SMALL, [SMALL]))).toEqual({
      'text.space': text,
    });
});

test('a row has what a translator needs', () => {
  const [heads, ...rows] = printCsv({ 'front.since': 'siden {day}' }, english, [english]).split(
    '\r\n',
  );
  expect(heads).toBe('\ufeffkey,note,seen,slots,example,English,translation');
  const row = rows.find((one) => one.startsWith('front.since,'));
  expect(row).toMatch(
    /,"\{day\} a day, or [^"]+",since 3 May 2025,[^,]*\{day\}[^,]*,siden \{day\}$/,
  );
});

test('a spreadsheet may move rows and columns, and separate them otherwise', () => {
  expect(readBack('key;translation;note\nb;"x;y";\na;z;n\n')).toEqual({ b: 'x;y', a: 'z' });
  expect(readBack('"key"\t"translation"\na\tx,y')).toEqual({ a: 'x,y' });
  expect(readBack('key,translation\r\na,\r\n,\r\nb,x')).toEqual({ b: 'x' });
});

test('a row that is sent back empty takes a message away, and one that is not sent back leaves it', () => {
  const own = { a: 'x', b: 'y', c: 'z' };
  expect(mergeRows(own, readCsv('key,translation\na,\nc,zz\nd,new').rows)).toEqual({
    b: 'y',
    c: 'zz',
    d: 'new',
  });
});

test.each([
  ['key,text\na,x', '1:1', 'has no columns key and translation'],
  ['key,translation\na,x,y', '2:1', 'has 3 cells instead of 2'],
  ['key,translation\na,x\nb,"y\nz', '3:3', 'has a quotation mark that nothing closes'],
  ['key,translation\na,"x"y\nb,z', '2:6', 'has text behind the quotation mark'],
  ['key,translation\na,x\na,y', '3:1', 'a: is there twice'],
])('%j: %s: %s', (csv, place, message) => {
  const { faults } = readCsv(csv);
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  expect(fault && `${toPlace(fault)}: ${fault.message}`).toContain(`${place}: ${message}`);
});
