import { expect, test } from 'vitest';
import { toInstant, toRfc3339, toRfc822 } from './moment.ts';

test.for([
  ['2025-02-12', 'Europe/London', '2025-02-12T00:00:00Z', 'Wed, 12 Feb 2025 00:00:00 +0000'],
  ['2025-06-03', 'Pacific/Auckland', '2025-06-02T12:00:00Z', 'Mon, 02 Jun 2025 12:00:00 +0000'],
  [
    '2025-02-12T02:58-05:00',
    'Asia/Shanghai',
    '2025-02-12T07:58:00Z',
    'Wed, 12 Feb 2025 07:58:00 +0000',
  ],
  ['2025-02', 'Asia/Kolkata', '2025-01-31T18:30:00Z', 'Fri, 31 Jan 2025 18:30:00 +0000'],
  ['/2025-02-12', 'UTC', '2025-02-12T00:00:00Z', 'Wed, 12 Feb 2025 00:00:00 +0000'],
] as const)('%s in %s', ([text, zone, rfc3339, rfc822]) => {
  const moment = toInstant(text, zone);
  expect(toRfc3339(moment)).toBe(rfc3339);
  expect(toRfc822(moment)).toBe(rfc822);
});

test.for(['America/Los_Angeles', 'Europe/London', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
  'a day without an hour does not lie ahead of whoever publishes on it in %s',
  (zone) => {
    const morning = toInstant('2025-02-12T00:01', zone);
    expect(toInstant('2025-02-12', zone)).toBeLessThan(morning);
    expect(toInstant('2025-02-12', zone)).toBeGreaterThan(toInstant('2025-02-11', zone));
  },
);
