import { expect, test } from 'vitest';
import { moment } from './fields.ts';

const takes = (text: string) => moment('When.').safeParse(text).success;

test.each(['2025-02-12', '2025-02-12T02:58-05:00', '2025-02-12T02:58:30Z'])(
  '%s is a moment',
  (text) => {
    expect(takes(text)).toBe(true);
  },
);

test.each([
  '2025-02',
  '2025',
  '2025-02-XX',
  '2025-02-12?',
  '2025-02-12~',
  '2025-02-12/2025-02-14',
  '../2025-02-12',
  '2025-02-30',
])('%s is none', (text) => {
  expect(takes(text)).toBe(false);
});
