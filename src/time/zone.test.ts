import { describe, expect, test } from 'vitest';
import { isZone, toZoneOffset } from './zone.ts';

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
