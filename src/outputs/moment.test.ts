import { expect, test } from 'vitest';
import { toMoment, toRfc3339, toRfc822 } from './moment.ts';

test.for([
  ['2025-02-12', 'Europe/London', '2025-02-12T00:00:00Z', 'Wed, 12 Feb 2025 00:00:00 +0000'],
  ['2025-06-03', 'Europe/London', '2025-06-03T00:00:00+01:00', 'Tue, 03 Jun 2025 00:00:00 +0100'],
  [
    '2025-06-03',
    'America/New_York',
    '2025-06-03T00:00:00-04:00',
    'Tue, 03 Jun 2025 00:00:00 -0400',
  ],
  [
    '2025-02-12T02:58-05:00',
    'Asia/Shanghai',
    '2025-02-12T15:58:00+08:00',
    'Wed, 12 Feb 2025 15:58:00 +0800',
  ],
  ['2025-02', 'Asia/Kolkata', '2025-02-01T00:00:00+05:30', 'Sat, 01 Feb 2025 00:00:00 +0530'],
  ['/2025-02-12', 'UTC', '2025-02-12T23:59:59Z', 'Wed, 12 Feb 2025 23:59:59 +0000'],
] as const)('%s in %s', ([text, zone, rfc3339, rfc822]) => {
  const moment = toMoment(text, zone);
  expect(toRfc3339(moment, zone)).toBe(rfc3339);
  expect(toRfc822(moment, zone)).toBe(rfc822);
});

test('an offset with seconds, which no format can say, is told in UTC', () => {
  expect(toRfc3339(toMoment('1880-01-01', 'Europe/Amsterdam'), 'Europe/Amsterdam')).toMatch(/Z$/);
});
