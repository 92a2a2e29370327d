import { describe, expect, test } from 'vitest';
import {
  certainlyAfter,
  certainlyBefore,
  earliest,
  findWrittenDay,
  latest,
  toLastWrittenDay,
} from './bounds.ts';
import { parseWhen } from './parse-when.ts';
import { isFailure, type Placed, type When } from './when.ts';

const BEIJING = 'Asia/Shanghai';
const WASHINGTON = 'America/New_York';

function when(text: string): When {
  const parsed = parseWhen(text);
  if (isFailure(parsed)) throw new Error(parsed.message);
  return parsed;
}
const at = (text: string, zone: string): Placed => ({ when: when(text), zone });
const iso = (instant: number) =>
  Number.isFinite(instant) ? new Date(instant).toISOString() : String(instant);

describe('bounds', () => {
  test.each([
    ['2025-04-28', BEIJING, '2025-04-27T16:00:00.000Z', '2025-04-28T15:59:59.999Z'],
    ['2025-03-09', WASHINGTON, '2025-03-09T05:00:00.000Z', '2025-03-10T03:59:59.999Z'],
    ['2025-04', 'UTC', '2025-04-01T00:00:00.000Z', '2025-04-30T23:59:59.999Z'],
    ['2025-12', 'UTC', '2025-12-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z'],
    ['2025', WASHINGTON, '2025-01-01T05:00:00.000Z', '2026-01-01T04:59:59.999Z'],
    ['202X', 'UTC', '2020-01-01T00:00:00.000Z', '2029-12-31T23:59:59.999Z'],
    ['20XX', 'UTC', '2000-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z'],
    ['2025-04-XX', 'UTC', '2025-04-01T00:00:00.000Z', '2025-04-30T23:59:59.999Z'],
    ['2025-23', 'UTC', '2025-09-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z'],
    ['2025-24', 'UTC', '2025-01-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z'],
    ['2025-04-28T18:00-04:00', BEIJING, '2025-04-28T22:00:00.000Z', '2025-04-28T22:00:59.999Z'],
    ['2025-04-28T18:00:05Z', BEIJING, '2025-04-28T18:00:05.000Z', '2025-04-28T18:00:05.999Z'],
    ['2025-01-20/2025-04', 'UTC', '2025-01-20T00:00:00.000Z', '2025-04-30T23:59:59.999Z'],
    ['2025-01-20/..', 'UTC', '2025-01-20T00:00:00.000Z', 'Infinity'],
    ['/2025-04-22', 'UTC', '-Infinity', '2025-04-22T23:59:59.999Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s', (text, zone, first, last) => {
    expect([iso(earliest(when(text), zone)), iso(latest(when(text), zone))]).toEqual([first, last]);
  });
});

describe('certainty', () => {
  test.each([
    [at('2025-04-22', BEIJING), at('2025-04-23', BEIJING), true],
    [at('2025-04-22', WASHINGTON), at('2025-04-23', BEIJING), false],
    [at('2025-04-22', BEIJING), at('2025-04-22', BEIJING), false],
    [at('2025-04', BEIJING), at('2025-04-30', BEIJING), false],
    [at('2025-04-22~', BEIJING), at('2025-06', BEIJING), false],
    [at('2025-04-22', BEIJING), at('2025-06?', BEIJING), false],
    [at('2025-01-20?/2025-04-22', BEIJING), at('2025-06', BEIJING), true],
    [at('2025-01-20/..', BEIJING), at('2025-06', BEIJING), false],
    [at('../2025-04-22', BEIJING), at('2025-06', BEIJING), true],
  ])('%j before %j', (a, b, expected) => {
    expect(certainlyBefore(a, b)).toBe(expected);
    expect(certainlyAfter(b, a)).toBe(expected);
    expect(certainlyBefore(b, a)).toBe(false);
  });
});

test.for([
  ['2025-04-25', '2025-04-25'],
  ['2025-04-25T15:45+08:00', '2025-04-25'],
  ['2025-04-24T23:59-04:00', '2025-04-24'],
  ['2025-02', '2025-02-28'],
  ['2024-XX-XX', '2024-12-31'],
  ['2025-24', '2025-12-31'],
  ['2025-01-20/2025-04-22', '2025-04-22'],
  ['/2025-04-22', '2025-04-22'],
  ['2025-01-20/..', '2025-01-20'],
  ['2025-04-22?', '2025-04-22'],
] as const)('%s ends on %s', ([text, day]) => {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  expect(toLastWrittenDay(when)).toBe(day);
});

test.for([
  ['2025-04-25', '2025-04-25'],
  ['2025-04-24T23:59-04:00', '2025-04-24'],
  ['2025-04-24T10:00-04:00/2025-04-24T11:00-04:00', '2025-04-24'],
  ['2025-04-24/2025-04-25', undefined],
  ['2025-04-24/..', undefined],
  ['/2025-04-24', undefined],
  ['2025-04', undefined],
  ['2025-04-XX', undefined],
  ['2025-04-24?', undefined],
  ['2025-04-24~', undefined],
] as const)('the one day of %s is %s', ([text, day]) => {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  expect(findWrittenDay(when)).toBe(day);
});
