import { describe, expect, test } from 'vitest';
import { parseWhen } from './parse-when.ts';
import { isFailure } from './when.ts';

/** Text, offset, a part of the message, the remedy or a part of it. */
const MISTAKES: [string, number, string, string][] = [
  ['', 0, 'empty', 'leave the field out'],
  ['2025-02-30', 8, '2025-02 has 28 days, not 30', 'write 2025-02-28, or 2025-02 if'],
  ['2023-02-29', 8, '28 days', 'write 2023-02-28'],
  ['2025-04-00', 8, 'no day 00', 'write 2025-04'],
  ['2025-13-02', 5, 'no month 13', 'write year, month, day: 2025-02-13'],
  ['2025-13', 5, 'no month 13', 'from 01 to 12'],
  ['2025-29', 5, 'no month 29', '2025-21 (spring)'],
  ['2025-2-3', 0, 'two digits', 'write 2025-02-03'],
  ['2025-2', 0, 'two digits', 'write 2025-02'],
  ['2025-2-30', 0, '28 days, not 30', '2025-02'],
  ['2025-0', 6, 'is not a date', '2025-02-12'],
  ['20251301', 8, 'is not a date', '2025-02-12'],
  ['20250203', 0, 'hyphens', 'write 2025-02-03'],
  ['2025.02.03', 0, 'hyphens', 'write 2025-02-03'],
  ['2025/02/03', 4, 'hyphens', 'write 2025-02-03'],
  ['2025/02', 4, 'hyphens', 'write 2025-02'],
  ['02/2025', 0, 'year comes first', 'write 2025-02'],
  ['02/12/2025', 0, 'cannot be told', 'write year, month, day'],
  ['12.02.2025', 0, 'cannot be told', 'write year, month, day'],
  ['13.13.2025', 0, 'cannot be told', 'write year, month, day'],
  ['31/10/2025', 0, 'year comes first', 'write 2025-10-31'],
  ['10-31-2025', 0, 'year comes first', 'write 2025-10-31'],
  ['31/11/2025', 0, '2025-11 has 30 days, not 31', 'a day of that month'],
  ['Feb 12 2025', 0, 'as a word', 'write 2025-02-12'],
  ['Wednesday, February 12th, 2025', 0, 'as a word', 'write 2025-02-12'],
  ['12 February 2025', 0, 'as a word', 'write 2025-02-12'],
  ['Feb. 2025', 0, 'as a word', 'write 2025-02'],
  ['today', 0, 'in digits', 'write it out'],
  ['1739343480', 0, 'a number', '2025-02-12'],
  ['Y12025', 0, '0000 to 9999', '2025-02-12'],
  ['-0044', 0, '0000 to 9999', '2025-02-12'],
  ['25', 0, 'four digits', 'a year, a month or a day'],
  [' 2025', 0, 'space', 'leave it out'],
  ['2025–04', 4, 'hyphen', 'write -'],
  ['\uFF12\uFF10\uFF12\uFF15', 0, 'cannot contain', 'plain digits'],
  ['?2025', 0, 'at the end', 'move it'],
  ['2025?-04', 4, 'at the end', 'move it'],
  ['2025?~', 4, 'two qualifiers', 'write %'],
  ['2025-21?', 7, 'cannot follow a season', 'write 2025-21'],
  ['202X~', 4, 'cannot follow unspecified', 'write 202X'],
  ['2025-04-2X', 9, 'X cannot stand here', '2025-04-XX'],
  ['2025-XX-22', 5, 'not known', 'write 2025-XX-XX or 2025'],
  ['20XX-04', 5, 'cannot have a month', 'write 20XX'],
  ['202x', 3, 'capital', 'write them so'],
  ['20xx', 2, 'capital', 'write them so'],
  ['2025-04-xx', 8, 'capital', 'write them so'],
  ['2025-XX-xx', 8, 'capital', 'write them so'],
  ['2025-02-12t02:58-05:00', 10, 'capital', 'write them so'],
  ['2025-02-12t02:58Z', 10, 'capital', 'write them so'],
  ['2025-02-12T02:58z', 16, 'capital', 'write them so'],
  ['the 1850s', 0, 'a decade', 'write 185X'],
  ['1850s', 0, 'a decade', 'write 185X'],
  ['next week', 0, '“next week” is not a date', 'a year, a month or a day'],
  ['sixties', 0, '“sixties” is not a date', 'a year, a month or a day'],
  ['Tuesday', 0, '“Tuesday” is not a date', 'a year, a month or a day'],
  ['Xmas', 0, '“Xmas” is not a date', 'a year, a month or a day'],
  ['spring campaign', 0, '“spring campaign” is not a date', 'a year, a month or a day'],
  ['18510', 5, '“18510” is not a date', 'a year, a month or a day, as in 2025, 2025-02 or 2025'],
  ['[2024,2025]', 0, 'level 2', 'interval'],
  ['2024..2025', 4, 'level 2', 'interval'],
  ['2025-02-12T02:58', 16, 'needs its offset', '2025-02-12T02:58-05:00'],
  ['2025-02-12 02:58-05:00', 10, 'stands T', '2025-02-12T02:58-05:00'],
  ['2025-02T02:58Z', 7, 'a time needs a day', 'whole date'],
  ['2025-02-12T24:00-05:00', 11, 'ends at 23:59', 'write 2025-02-13T00:00-05:00'],
  ['2025-12-31T24:00:00Z', 11, 'ends at 23:59', 'write 2026-01-01T00:00Z'],
  ['2025-02-12T25:00Z', 11, 'no hour 25', '00 to 23'],
  ['2025-02-12T02:60Z', 14, 'no minute 60', '00 to 59'],
  ['2025-02-12T02:58:60Z', 17, 'no second 60', '00 to 59'],
  ['2025-02-12T02:58:11.123Z', 19, 'parts of a second', 'leave them out'],
  ['2025-02-12T02:58-0500', 17, 'colon', '+05:30'],
  ['2025-02-12T02:58+15:00', 16, 'no place', '-12:00 to +14:00'],
  ['2025-02-12T02:58+05:60', 20, 'no minute 60', '+05:30'],
  ['2025-02-12T02:58-00:00', 16, 'no offset', 'write Z'],
  ['2025-02-12T02:58 EST', 16, 'names of zones', '-05:00 or Z'],
  ['2025-02-12T02:58Z?', 17, 'cannot follow a time', 'the day alone: 2025-02-12?'],
  ['2025-02-12T2:58 a.m.', 16, '24 hours', 'T14:58'],
  ['2025-04-22/2025-04-01', 11, 'before the start', 'write 2025-04-01/2025-04-22'],
  ['2025-04-22T10:00Z/2025-04-22T10:30+02:00', 18, 'before the start', 'write'],
  ['2025-04-22/2025-04-22', 11, 'the same', 'write 2025-04-22'],
  ['2025-04-22/2025-02-30', 19, '28 days', 'write 2025-02-28'],
  ['2025-21/2025-08', 0, 'a season', 'write months'],
  ['2025/202X', 5, 'unspecified digits', 'leave out'],
  ['2025-01-20/present', 11, 'two dots', 'write 2025-01-20/..'],
  ['2025-01-20 / 2025-02-01', 10, 'space', 'leave it out'],
  ['2025/2026/2027', 9, 'two ends and one /', '2025-02-03/2025-02-12'],
  ['/', 0, 'says nothing', 'leave the field out'],
  ['../..', 0, 'says nothing', 'leave the field out'],
  ['2025-02-03-04', 13, 'is not a date', '2025-02-12'],
  ['x'.repeat(10_000), 60, 'too long', '2025-02-12'],
];

describe('what is not a date', () => {
  test.each(MISTAKES)('%j', (text, offset, message, remedy) => {
    const failure = parseWhen(text);
    expect(failure).toMatchObject({ kind: 'failure', offset });
    if (!isFailure(failure)) return;
    expect(failure.message).toContain(message);
    expect(failure.remedy).toContain(remedy);
  });

  test('a remedy that gives the date gives one that parses', () => {
    const remedies = MISTAKES.map(([text]) => parseWhen(text))
      .filter(isFailure)
      .map(({ remedy }) => /^write (\d{4}-\d[^ ,]*)/.exec(remedy)?.[1]);
    const dates = remedies.filter((date) => date !== undefined);
    expect(dates.length).toBeGreaterThan(20);
    expect(dates.filter((date) => isFailure(parseWhen(date)))).toEqual([]);
  });

  test.each([
    ['2025-03-09T02:30', 'America/New_York', 'skip this time', 'correct the hour'],
    [
      '2025-11-02T01:30',
      'America/New_York',
      'show this time twice',
      '2025-11-02T01:30-04:00 or -05:00',
    ],
    ['2025-11-02T01:30', 'New York', 'not an IANA time zone', 'Asia/Shanghai'],
  ])('%s in %s', (text, zone, message, remedy) => {
    expect(parseWhen(text, { zone })).toMatchObject({
      message: expect.stringContaining(message) as string,
      remedy: expect.stringContaining(remedy) as string,
    });
  });
});
