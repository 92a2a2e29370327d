import { describe, expect, test } from 'vitest';
import { parseWhen } from './parse-when.ts';
import { isFailure, isInterval } from './when.ts';

const parse = (text: string, zone?: string) => parseWhen(text, { zone });

describe('parseWhen', () => {
  test.each([
    ['2025', { precision: 'year', year: 2025, month: null }],
    ['2025-04', { precision: 'month', month: 4, day: null }],
    ['2025-04-22', { precision: 'day', day: 22, offset: null, hour: null }],
    ['2024-02-29', { precision: 'day', day: 29 }],
    ['2025-04-22?', { uncertain: true, approximate: false }],
    ['2025-04~', { uncertain: false, approximate: true }],
    ['2025%', { uncertain: true, approximate: true }],
    ['2025-21', { precision: 'season', season: 'spring' }],
    ['2025-24', { precision: 'season', season: 'winter' }],
    ['202X', { precision: 'decade', year: 2020, unspecified: 'year' }],
    ['20XX', { precision: 'century', year: 2000, unspecified: 'year' }],
    ['2025-XX', { precision: 'year', month: null, unspecified: 'month' }],
    ['2025-XX-XX', { precision: 'year', unspecified: 'day' }],
    ['2025-04-XX', { precision: 'month', month: 4, day: null, unspecified: 'day' }],
    [
      '2025-02-12T02:58-05:00',
      { precision: 'minute', hour: 2, minute: 58, second: null, offset: -300, zone: null },
    ],
    ['2025-02-12T02:58:11Z', { precision: 'second', second: 11, offset: 0 }],
    ['2025-02-12T02:58+05', { offset: 300 }],
    ['2025-02-12T02:58+05:45', { offset: 345 }],
  ])('reads %s', (text, expected) => {
    expect(parse(text)).toMatchObject({ kind: 'point', text, ...expected });
  });

  test.each([
    ['2025-01-20/2025-04-22', '2025-01-20', '2025-04-22'],
    ['2025-01-20/..', '2025-01-20', 'open'],
    ['../2025-04-22', 'open', '2025-04-22'],
    ['/2025-04-22', 'unknown', '2025-04-22'],
    ['2025-04-22/', '2025-04-22', 'unknown'],
    ['2025-04-22/2025-04', '2025-04-22', '2025-04'],
  ])('reads both ends of %s', (text, start, end) => {
    const when = parse(text);
    if (isFailure(when) || !isInterval(when)) throw new Error('not an interval');
    const ends = [when.start, when.end].map((side) =>
      typeof side === 'string' ? side : side.text,
    );
    expect([when.text, ...ends]).toEqual([text, start, end]);
  });

  test('an interval has the qualifiers of its ends and the coarser precision', () => {
    expect(parse('2025-01-20?/2025-04~')).toMatchObject({
      precision: 'month',
      uncertain: true,
      approximate: true,
    });
  });

  test('a time takes the offset of the zone that the caller gives', () => {
    expect(parse('2025-02-12T02:58', 'America/New_York')).toMatchObject({
      offset: -300,
      zone: 'America/New_York',
    });
    expect(parse('2025-04-28T18:00', 'America/New_York')).toMatchObject({ offset: -240 });
    expect(parse('2025-02-12T02:58Z', 'America/New_York')).toMatchObject({ offset: 0, zone: null });
  });

  test('is frozen plain JSON, all the way down', () => {
    const when = parse('2025-01-20/2025-04-22T10:00Z');
    expect(JSON.parse(JSON.stringify(when))).toEqual(when);
    expect(Object.isFrozen(when) && Object.values(when).every(Object.isFrozen)).toBe(true);
  });
});
