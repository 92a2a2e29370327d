import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { earliest, latest } from './bounds.ts';
import { parseWhen } from './parse-when.ts';
import { isFailure } from './when.ts';

/** Texts of the EDTF specification (levels 0 and 1), our own examples, and every shape of them made wrong. */
const DATES = [
  '1985-04-12',
  '1985-04',
  '1985',
  '2004-01-01T10:10:10Z',
  '1985-04-12T23:20:30Z',
  '1985-04-12T23:20:30-04',
  '1985-04-12T23:20:30+04:30',
];
const LEVEL_1 = [
  '1984?',
  '2004-06~',
  '2004-06-11%',
  '201X',
  '20XX',
  '2004-XX',
  '1985-04-XX',
  '1985-XX-XX',
  '2001-21',
  '2001-24',
];
const INTERVALS = [
  '1964/2008',
  '2004-06/2006-08',
  '2004-02-01/2005-02-08',
  '2004-02-01/2005-02',
  '2004-02-01/2005',
  '2005/2006-02',
  '1985-04-12/..',
  '1985-04/..',
  '1985/..',
  '../1985-04-12',
  '../1985',
  '1985-04-12/',
  '1985/',
  '/1985-04-12',
  '/1985-04',
  '1984~/2004-06',
  '1984/2004-06~',
  '1984?/2004%',
  '1984-06-02?/2004-08-08~',
  '2025-02-12T02:58Z/2025-02-12T04:00Z',
];
const WRONG = [
  '2025-02-30',
  '2025-13',
  '2025-00',
  '2025-4',
  '2025-4-1',
  '20250401',
  'x',
  '2025-25',
  '2025-04-31',
  '2004/2003',
  '2025?-',
  '2025-21?',
  '202X?',
  '2025-04-XX~',
  '2025-04-2X',
  '2025-XX-22',
  '2XXX',
  '2025-21/2025-22',
  '202X/2025',
  '2025-04-22T10',
  '2025-02-12T25:00Z',
  '2025-02-12T10:60Z',
  '2025/2026/2027',
  '2025-04-22/2025-04-22',
  '//',
  '...',
];
/** EDTF has them, the content model does not: each has a remedy of its own. */
const REFUSED = [
  'XXXX',
  '25',
  '-1985',
  'Y17000000002',
  '/',
  '../..',
  '2025-02-12T24:00:00Z',
  '2025-02-12T02:58:11.123Z',
  '2025-02-12T02:58',
];
/** Precision of the ends differs, and they overlap: a fair reading, which the package refuses. */
const TAKEN = ['2025-04-22/2025-04', '2025-04-22T10:00Z/2025-04-22'];

const theirs = (text: string) => {
  try {
    return edtf(text, { level: 1 });
  } catch {
    return undefined;
  }
};

describe('beside the package edtf', () => {
  test.each([...DATES, ...LEVEL_1, ...INTERVALS])('both read %s, with the same bounds', (text) => {
    const ours = parseWhen(text);
    const other = theirs(text);
    if (isFailure(ours) || !other) throw new Error('one of the two does not read it');
    // The package gives an instant no length, an unknown end no bound, and a season the quarter of the year.
    if (/T|-2[1-4]$/.test(text)) return;
    if (!text.startsWith('/')) expect(earliest(ours, 'UTC')).toBe(other.min);
    if (!text.endsWith('/')) expect(latest(ours, 'UTC')).toBe(other.max);
  });

  test.each(WRONG)('neither reads %s', (text) => {
    expect([isFailure(parseWhen(text)), theirs(text)]).toEqual([true, undefined]);
  });

  test.each(REFUSED)('only the package reads %s', (text) => {
    expect([isFailure(parseWhen(text)), theirs(text) !== undefined]).toEqual([true, true]);
  });

  test.each(TAKEN)('only we read %s', (text) => {
    expect([isFailure(parseWhen(text)), theirs(text)]).toEqual([false, undefined]);
  });
});
