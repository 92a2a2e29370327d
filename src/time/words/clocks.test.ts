import { describe, expect, test } from 'vitest';
import { english as language } from '../../../test/support/dates.ts';
import { plain } from '../../../test/support/plain.ts';
import { parseWhen } from '../parse-when.ts';
import { isFailure } from '../when.ts';
import { type City, findPiecesIn, toClockPieces, toDirection, toHomePieces } from './clocks.ts';
import type { Style } from './language.ts';
import { toText } from './pieces.ts';

const WASHINGTON: City = { name: 'Washington', zone: 'America/New_York' };
const BEIJING: City = { name: 'Beijing', zone: 'Asia/Shanghai' };
const UTC: City = { name: 'anything', zone: 'UTC' };

function when(text: string) {
  const parsed = parseWhen(text);
  if (isFailure(parsed)) throw new Error(parsed.message);
  return parsed;
}
const clocks = (text: string, home: City, others: City[], style: Omit<Style, 'language'> = {}) =>
  plain(toText(toClockPieces(when(text), home, others, { language, ...style })));

describe('clocks', () => {
  test.each([
    [
      '2025-04-28T18:00-04:00',
      WASHINGTON,
      BEIJING,
      '28 Apr 2025, 18:00 in Washington; 29 Apr, 06:00 in Beijing',
    ],
    [
      '2025-02-12T02:58-05:00',
      WASHINGTON,
      BEIJING,
      '12 Feb 2025, 02:58 in Washington; 15:58 in Beijing',
    ],
    [
      '2025-12-31T18:00-05:00',
      WASHINGTON,
      BEIJING,
      '31 Dec 2025, 18:00 in Washington; 1 Jan 2026, 07:00 in Beijing',
    ],
    [
      '2025-04-28T22:00Z',
      WASHINGTON,
      BEIJING,
      '28 Apr 2025, 18:00 in Washington; 29 Apr, 06:00 in Beijing',
    ],
    // A day without an hour is given in its own place only.
    ['2025-04-28', BEIJING, WASHINGTON, '28 Apr 2025 in Beijing'],
    ['2025-04', BEIJING, WASHINGTON, 'April 2025'],
    ['2025-04-22?', BEIJING, WASHINGTON, '22 Apr 2025, uncertain'],
    ['2025-01-20/2025-04-22', BEIJING, WASHINGTON, 'between 20 Jan and 22 Apr 2025'],
    [
      '2025-04-28T18:00Z/2025-04-28T19:30Z',
      BEIJING,
      WASHINGTON,
      'between 29 Apr 2025, 02:00 and 03:30 in Beijing; 28 Apr, 14:00–15:30 in Washington',
    ],
    [
      '../2025-04-28T18:00Z',
      BEIJING,
      WASHINGTON,
      'by 29 Apr 2025, 02:00 in Beijing; by 28 Apr, 14:00 in Washington',
    ],
    ['2025-02-12T14:20Z', UTC, UTC, '12 Feb 2025, 14:20 UTC'],
  ])('%s', (text, home, other, expected) =>
    expect(clocks(text, home, [home, other])).toBe(expected),
  );

  test('a claim is said once, at the end', () => {
    expect(
      clocks('2025-02-12T02:58-05:00', WASHINGTON, [BEIJING], { claimed: true, year: false }),
    ).toBe('12 Feb, 02:58 in Washington; 15:58 in Beijing, claimed');
    expect(clocks('2025-04', WASHINGTON, [BEIJING], { claimed: true })).toBe('April 2025, claimed');
  });

  test('each time is marked with the offset of its city', () => {
    const marks = toClockPieces(when('2025-04-28T18:00-04:00'), WASHINGTON, [BEIJING], {
      language,
    }).flatMap(({ datetime }) => datetime ?? []);
    expect(marks).toEqual(['2025-04-28T18:00-04:00', '2025-04-29T06:00+08:00']);
  });

  test('one clock at a time', () => {
    const day = when('2025-02-11');
    expect(findPiecesIn(day, BEIJING, WASHINGTON, { language })).toBeUndefined();
    const hour = when('2025-02-11T08:00+08:00');
    expect(plain(toText(findPiecesIn(hour, BEIJING, WASHINGTON, { language }) ?? []))).toBe(
      '10 Feb, 19:00 in Washington',
    );
    expect(findPiecesIn(hour, BEIJING, BEIJING, { language })).toBeUndefined();
    expect(plain(toText(toHomePieces(day, BEIJING, { language, form: 'long' })))).toBe(
      'Tuesday 11 February 2025 in Beijing',
    );
  });
});

test.each([
  ['en', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['no tag at all', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(toDirection(tag)).toBe(direction);
});
