import { expect, test } from 'vitest';
import { toZoneCity } from './language.ts';

test.each([
  ['Europe/Oslo', 'Oslo'],
  ['America/New_York', 'New York'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC', 'UTC'],
])('%s is the clock of %s', (zone, city) => {
  expect(toZoneCity(zone)).toBe(city);
});
