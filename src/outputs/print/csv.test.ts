import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../../test/support/hostile.ts';
import { printRow } from './csv.ts';

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
