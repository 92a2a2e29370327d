import { describe, expect, test } from 'vitest';
import { parseWhen } from '../parse-when.ts';
import { isFailure } from '../when.ts';
import { capitalize, toText } from './pieces.ts';
import type { Style } from './language.ts';
import { toPieces, toWhenWords } from './words.ts';
import { plain } from '../../../test/support/plain.ts';
import { english as language } from '../../../test/support/dates.ts';

function when(text: string) {
  const parsed = parseWhen(text);
  if (isFailure(parsed)) throw new Error(parsed.message);
  return parsed;
}

/** The tests of exact characters come apart. */
const words = (text: string, style: Omit<Style, 'language'> = {}) =>
  plain(toWhenWords(when(text), { language, ...style }));

describe('words', () => {
  test.each([
    ['2025', '2025'],
    ['2025-04', 'April 2025'],
    ['2025-04-28', '28 Apr 2025'],
    ['2025-04-22?', '22 Apr 2025, uncertain'],
    ['2025-04-22~', 'about 22 Apr 2025'],
    ['2025-04%', 'about April 2025, uncertain'],
    ['2025-21', 'spring 2025'],
    ['202X', 'the 2020s'],
    ['20XX', '2000–2099'],
    ['2025-XX', 'a month in 2025'],
    ['2025-XX-XX', 'a day in 2025'],
    ['2025-04-XX', 'a day in April 2025'],
    ['2025-02-12T02:58:11-05:00', '12 Feb 2025, 02:58'],
    ['2025-01-20/2025-04-22', 'between 20 Jan and 22 Apr 2025'],
    ['2025-02-03/2025-02-12', 'between 3 and 12 Feb 2025'],
    ['2025-02-03~/2025-02-12?', 'between about 3 Feb and 12 Feb 2025 (uncertain)'],
    ['2024-12-28/2025-01-03', 'between 28 Dec 2024 and 3 Jan 2025'],
    ['2025-01/2025-04', 'between January and April 2025'],
    ['2024/2025-04', 'between 2024 and April 2025'],
    ['2025-04-28T18:00Z/2025-04-28T19:30Z', 'between 28 Apr 2025, 18:00 and 19:30'],
    ['2025-04-28T18:00Z/2025-04-29T06:00Z', 'between 28 Apr, 18:00 and 29 Apr 2025, 06:00'],
    ['../2025-02-12', 'by 12 Feb 2025'],
    ['/2025-02-12', 'on or before 12 Feb 2025'],
    ['2025-01-20/..', 'since 20 Jan 2025'],
    ['2025-01-20/', 'from 20 Jan 2025, end not known'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));

  test.each([
    ['2025-02-03/2025-02-12', '3–12 Feb'],
    ['2025-01-20/2025-04-22', '20 Jan–22 Apr'],
    ['2024-12-28/2025-01-03', '28 Dec 2024–3 Jan 2025'],
    ['2025-04-28T18:00Z/2025-04-28T19:30Z', '28 Apr, 18:00–19:30'],
    ['2025-04', 'April'],
    ['2025', '2025'],
    ['../2025-02-12', 'by 12 Feb'],
  ])('%s in a table of one year', (text, expected) =>
    expect(words(text, { frame: 'table', year: false })).toBe(expected),
  );

  test('long form, days of the week, and claims', () => {
    expect(words('2025-02-11', { form: 'long' })).toBe('Tuesday 11 February 2025');
    expect(words('2025-02-11', { form: 'long', weekday: false })).toBe('11 February 2025');
    expect(words('2025-02-11', { weekday: true, year: false })).toBe('Tue 11 Feb');
    expect(words('2025-04', { form: 'long' })).toBe('April 2025');
    expect(words('2025-01-20/2025-04-22', { claimed: true })).toBe(
      'between 20 Jan and 22 Apr 2025, claimed',
    );
  });

  test('no line breaks between day and month or at a dash', () => {
    expect(toWhenWords(when('2025-04-28'), { language })).toBe('28\u00A0Apr 2025');
    expect(toWhenWords(when('2025-02-03/2025-02-12'), { language, frame: 'table' })).toBe(
      '3\u2060–\u206012\u00A0Feb 2025',
    );
  });

  test('both ends of an interval are dates of their own', () => {
    expect(
      toPieces(when('2025-02-03/2025-02-12'), { language, frame: 'table', claimed: true }),
    ).toEqual([
      { text: '3', datetime: '2025-02-03' },
      { text: '\u2060–\u2060' },
      { text: '12\u00A0Feb 2025', datetime: '2025-02-12' },
      { text: ', claimed' },
    ]);
    expect(toPieces(when('2025-21'), { language })).toEqual([{ text: 'spring 2025' }]);
  });

  test('a capital letter at the start of a sentence', () => {
    expect(plain(toText(capitalize(toPieces(when('../2025-02-12'), { language }))))).toBe(
      'By 12 Feb 2025',
    );
    expect(capitalize([])).toEqual([]);
  });
});
