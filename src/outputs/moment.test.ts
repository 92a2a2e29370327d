import { expect, test } from 'vitest';
import { toMoment, toRfc3339, toRfc822 } from './moment.ts';

test.for([
  ['2025-02-12', 'Europe/London', '2025-02-12T12:00:00Z', 'Wed, 12 Feb 2025 12:00:00 +0000'],
  ['2025-06-03', 'Pacific/Auckland', '2025-06-03T12:00:00Z', 'Tue, 03 Jun 2025 12:00:00 +0000'],
  [
    '2025-02-12T02:58-05:00',
    'Asia/Shanghai',
    '2025-02-12T07:58:00Z',
    'Wed, 12 Feb 2025 07:58:00 +0000',
  ],
  ['2025-02', 'Asia/Kolkata', '2025-02-01T12:00:00Z', 'Sat, 01 Feb 2025 12:00:00 +0000'],
  ['/2025-02-12', 'UTC', '2025-02-12T12:00:00Z', 'Wed, 12 Feb 2025 12:00:00 +0000'],
] as const)('%s in %s', ([text, zone, rfc3339, rfc822]) => {
  const moment = toMoment(text, zone);
  expect(toRfc3339(moment)).toBe(rfc3339);
  expect(toRfc822(moment)).toBe(rfc822);
});

test.for(['America/Los_Angeles', 'America/New_York', 'Asia/Shanghai', 'Asia/Tokyo'])(
  'a day is shown as that day in %s, whatever the zone of the desk',
  (zone) => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    for (const desk of ['UTC', 'Asia/Shanghai', 'America/New_York'])
      expect(format.format(toMoment('2025-02-12', desk))).toBe('2025-02-12');
  },
);
