import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when.ts';
import { listNearDays } from './days.ts';
import { listPrintedDays } from './days.ts';
import { readPrintedMoment } from './printed-moments.ts';

describe('an hour and its zone', () => {
  test.each([
    // The same newspaper in winter and in summer.
    ['Feb. 12, 2031, 2:58 a.m. ET', '2031-02-12T02:58-05:00'],
    ['July 12, 2031, 2:58 p.m. ET', '2031-07-12T14:58-04:00'],
    ['Published: February 12, 2031 at 12:05 a.m. EST', '2031-02-12T00:05-05:00'],
    ['Published 12 March 2031, 18:30 GMT', '2031-03-12T18:30+00:00'],
    ['12 March 2031 12:30 pm (UTC+8)', '2031-03-12T12:30+08:00'],
    ['12.02.2031, 14:58 Uhr MEZ', '2031-02-12T14:58+01:00'],
    ['Publié le 12 février 2031 à 14h58, heure de Paris', '2031-02-12T14:58+01:00'],
    ['发布时间:北京时间2031年2月12日 15:58', '2031-02-12T15:58+08:00'],
    ['Wednesday, February 12, 2031', '2031-02-12'],
    ['2031-02-12', '2031-02-12'],
    ['12 فبراير 2031', '2031-02-12'],
    ['Eidvik, 12 February 2031', '2031-02-12'],
    ['Port Sea, le 12 février 2031', '2031-02-12'],
    ['Genf, den 12. Februar 2031', '2031-02-12'],
    ['2031-02-12 10:58:33+08:00 来源', '2031-02-12T10:58+08:00'],
  ])('%s', (line, value) => {
    expect(readPrintedMoment(line)).toMatchObject({ value, label: 'published' });
    expect(isFailure(parseWhen(value))).toBe(false);
  });

  test.each([
    ['no zone', 'Feb. 12, 2031, 2:58 a.m.', '2031-02-12T02:58'],
    ['a zone of several clocks', 'Feb. 12, 2031, 2:58 a.m. IST', '2031-02-12T02:58'],
    ['a source that is an element of its own', '2031-02-12 10:58:33 来源', '2031-02-12T10:58'],
    ['the name of its source', '2031-02-12 02:58:31 来源:海澜晚报', '2031-02-12T02:58'],
    ['an hour that clocks skip', 'March 9, 2031, 2:30 a.m. ET', '2031-03-09T02:30'],
    ['an hour that clocks show twice', 'Nov. 2, 2031, 1:30 a.m. ET', '2031-11-02T01:30'],
  ])('with %s is not exact', (_, line, value) =>
    expect(readPrintedMoment(line)).toMatchObject({ value }),
  );

  test.each([
    'On Feb. 12, 2031, at 2:58 a.m. ET the ferry left.',
    'Feb. 30, 2031',
    'Feb. 12',
    'Feb. 12, 2031 and Feb. 13, 2031',
    'Version 2031.02.12.4',
    'The ferry left Eidvik, 12 February 2031',
    'Born in Eidvik, 12 February 2031',
    '12 February 2031, Eidvik',
  ])('is not read in “%s”', (line) => expect(readPrintedMoment(line)).toBeUndefined());

  test('may be that of a change', () =>
    expect(readPrintedMoment('Updated Feb. 12, 2031, 5:00 p.m. ET')).toMatchObject({
      label: 'updated',
      value: '2031-02-12T17:00-05:00',
    }));
});

describe('a day', () => {
  test.each([
    ['It may 12 times', []],
    ['They march 3 miles', []],
    ['on May 12 and March 3', ['May 12', 'March 3']],
    ['10/12/2031', []],
    ['le 1er mars 2031', ['1er mars 2031']],
    ['1.500.2031', []],
  ])('“%s”', (text, words) => expect(listPrintedDays(text).map((one) => one.words)).toEqual(words));

  const published = { year: 2031, month: 2, day: 12 };
  const toValues = (text: string) =>
    listNearDays(text, published).map(({ words, value }) => [words, value]);

  test.each([
    ['She left on Friday.', [['on Friday', '2031-02-07']]],
    ['Am Dienstag ging sie.', [['Am Dienstag', '2031-02-11']]],
    ['Elle est partie lundi.', [['lundi', '2031-02-10']]],
    ['她周二离开。', [['周二', '2031-02-11']]],
    // Its own weekday: today, or a week ago?
    ['She left on Wednesday.', [['on Wednesday', null]]],
    ['She will leave on Friday.', [['on Friday', null]]],
    ['She left last Friday.', [['last Friday', null]]],
    ['She left on Dec. 3.', [['Dec. 3', '2030-12-03']]],
    ['She leaves on March 3.', [['March 3', '2031-03-03']]],
    // As far from one year as from the other.
    ['It was Aug. 1.', [['Aug. 1', null]]],
    ['On Friday, Feb. 7, she left.', [['Feb. 7', '2031-02-07']]],
  ])('of “%s”, seen from 12 February 2031', (text, values) =>
    expect(toValues(text)).toEqual(values),
  );

  test('that nobody knows from when is none', () =>
    expect(listNearDays('on Friday, and on Feb. 3', undefined).map(({ value }) => value)).toEqual([
      null,
      null,
    ]));
});

test('whatever stands there, a day is in the calendar and its words are in the text', () => {
  const part = fc.constantFrom(
    'Feb. ',
    '30',
    '12',
    ', 2031',
    ' 年',
    '2月',
    '日',
    '/',
    '.',
    'on Friday',
    ' ',
    '29',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      for (const { words, value, at } of listNearDays(text, { year: 2031, month: 2, day: 12 })) {
        expect(text.slice(...at)).toBe(words);
        if (value !== null) expect(isFailure(parseWhen(value))).toBe(false);
      }
    }),
  );
});
