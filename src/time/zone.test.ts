import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDayText } from './calendar.ts';
import {
  fromWallTime,
  isZone,
  listInstants,
  toDayAt,
  toFirstInstant,
  toLastInstantBefore,
  toWallClock,
  toWallText,
  toWallTime,
  toZoneOffset,
} from './zone.ts';

const HOUR = 3_600_000;

describe('isZone', () => {
  test.each([
    'Asia/Shanghai',
    'America/New_York',
    'America/Argentina/Buenos_Aires',
    'Asia/Kolkata',
    'Europe/Kyiv',
    'UTC',
    'Etc/GMT+5',
  ])('takes %s', (name) => expect(isZone(name)).toBe(true));
  test.each([
    '',
    'Shanghai',
    'asia/shanghai',
    'ASIA/Shanghai',
    'America/New_york',
    '+08:00',
    '__proto__',
    'constructor',
    'Asia/Shanghai ',
    'Asia/../etc',
    '\u0000',
    'A'.repeat(9999),
  ])('refuses %j', (name) => expect(isZone(name)).toBe(false));
});

describe('toZoneOffset', () => {
  test('follows daylight saving time', () => {
    expect(toZoneOffset(Date.UTC(2025, 1, 12), 'America/New_York')).toBe(-5 * HOUR);
    expect(toZoneOffset(Date.UTC(2025, 3, 28), 'America/New_York')).toBe(-4 * HOUR);
    expect(toZoneOffset(Date.UTC(2025, 3, 28), 'Asia/Kathmandu')).toBe(5.75 * HOUR);
    expect(toZoneOffset(0, 'UTC')).toBe(0);
  });

  test('keeps the seconds of local mean time', () => {
    expect(toZoneOffset(Date.UTC(1870, 0, 1), 'America/New_York')).toBe(
      -(4 * 3600 + 56 * 60 + 2) * 1000,
    );
  });

  test('names a zone that does not exist', () => {
    expect(() => toZoneOffset(0, 'Mars/Olympus')).toThrow(/unknown time zone "Mars\/Olympus"/);
  });
});

const ZONES = [
  'America/New_York',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Kathmandu',
  'UTC',
];
const wall = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  toWallTime({ year, month, day, hour, minute, second: 0 });
const iso = (instant: number) => new Date(instant).toISOString();

describe('wall clock', () => {
  test('an instant comes back from its wall time in every zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4e9, max: 8e9 }),
        fc.constantFrom(...ZONES),
        (seconds, zone) => {
          const clock = toWallClock(seconds * 1000, zone);
          expect(listInstants(toWallTime(clock), zone)).toContain(seconds * 1000);
        },
      ),
    );
  });

  test('a wall time comes back from its instant outside gaps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2e9, max: 8e9 }),
        fc.constantFrom(...ZONES),
        (seconds, zone) => {
          const clock = fromWallTime(seconds * 1000);
          for (const instant of listInstants(toWallTime(clock), zone))
            expect(toWallClock(instant, zone)).toEqual(clock);
          expect(toFirstInstant(seconds * 1000, zone)).toBeLessThanOrEqual(
            toLastInstantBefore(seconds * 1000, zone) + 1,
          );
        },
      ),
    );
  });

  test('a skipped hour has no instant, and begins where clocks jump', () => {
    const skipped = wall(2025, 3, 9, 2, 30);
    expect(listInstants(skipped, 'America/New_York')).toEqual([]);
    expect(iso(toFirstInstant(skipped, 'America/New_York'))).toBe('2025-03-09T07:00:00.000Z');
    expect(iso(toLastInstantBefore(skipped, 'America/New_York'))).toBe('2025-03-09T06:59:59.999Z');
  });

  test('an hour shown twice has two instants', () => {
    const twice = listInstants(wall(2025, 11, 2, 1, 30), 'America/New_York');
    expect(twice.map(iso)).toEqual(['2025-11-02T05:30:00.000Z', '2025-11-02T06:30:00.000Z']);
  });

  test('a day begins after midnight where midnight is skipped', () => {
    expect(iso(toFirstInstant(wall(2018, 11, 4), 'America/Sao_Paulo'))).toBe(
      '2018-11-04T03:00:00.000Z',
    );
  });

  test('a day ends after midnight where clocks go back over it', () => {
    const midnight = wall(2010, 11, 7);
    expect(iso(toFirstInstant(midnight, 'America/St_Johns'))).toBe('2010-11-07T02:30:00.000Z');
    expect(iso(toLastInstantBefore(midnight, 'America/St_Johns'))).toBe('2010-11-07T03:29:59.999Z');
  });

  test('a day that a zone leaves out', () => {
    expect(iso(toFirstInstant(wall(2011, 12, 30), 'Pacific/Apia'))).toBe(
      '2011-12-30T10:00:00.000Z',
    );
    expect(iso(toFirstInstant(wall(2011, 12, 31), 'Pacific/Apia'))).toBe(
      '2011-12-30T10:00:00.000Z',
    );
  });

  test('half an hour of daylight saving', () => {
    expect(listInstants(wall(2025, 4, 6, 1, 45), 'Australia/Lord_Howe')).toHaveLength(2);
    expect(listInstants(wall(2025, 10, 5, 2, 15), 'Australia/Lord_Howe')).toEqual([]);
  });

  test('writes itself as text', () => {
    const clock = toWallClock(Date.UTC(2025, 3, 28, 22), 'Asia/Shanghai');
    expect(toWallText(clock, false)).toBe('2025-04-29T06:00');
    expect(toWallText(clock, true)).toBe('2025-04-29T06:00:00');
  });
});

test('the day of an instant', () => {
  expect(toDayText(toDayAt(Date.UTC(2025, 3, 28, 22), 'Asia/Shanghai'))).toBe('2025-04-29');
  expect(toDayText(toDayAt(Date.UTC(2025, 3, 28, 22), 'America/New_York'))).toBe('2025-04-28');
});
