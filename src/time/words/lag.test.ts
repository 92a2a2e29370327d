import { expect, test } from 'vitest';
import { parseWhen } from '../parse-when.ts';
import { isFailure, type Placed } from '../when.ts';
import { findLag, toLagWords } from './lag.ts';
import { english } from '../../../test/support/dates.ts';

function at(text: string, zone = 'America/New_York'): Placed {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  return { when, zone };
}
const words = (from: string, to: string, as: 'after' | 'later') => {
  const lag = findLag(at(from), at(to));
  return lag && toLagWords(lag, as, english);
};

test.each([
  ['2025-04-22', '2025-04-25', 'after', 'three days later'],
  ['2025-04-25', '2025-04-24', 'after', 'one day earlier'],
  ['2025-04-24', '2025-02-12', 'later', '71 days earlier'],
  ['2025-04-24', '2025-04-26', 'later', 'two days later'],
  ['2025-04-24', '2025-04-24', 'after', 'the same day'],
  ['2025-04-24T10:00Z', '2025-04-24T12:59Z', 'after', 'two hours later'],
  ['2025-04-24T10:00Z', '2025-04-24T09:59Z', 'after', 'one minute earlier'],
  ['2025-04-24T10:00Z', '2025-04-24T10:00:30Z', 'after', 'at the same time'],
  ['2025-04-24T10:00:30Z', '2025-04-24T10:00Z', 'after', 'at the same time'],
  ['2025-04-25T02:00Z', '2025-04-26', 'after', 'two days later'],
  ['2025-04-24T10:00Z', '2025-04-26T09:00Z', 'after', 'two days later'],
] as const)('from %s to %s', (from, to, as, expected) =>
  expect(words(from, to, as)).toBe(expected),
);

test.each([
  ['2025-04', '2025-04-25'],
  ['2025-04-22~', '2025-04-25'],
  ['2025-04-22', '2025-04-25?'],
  ['2025-04-22/2025-04-23', '2025-04-25'],
])('from %s to %s nobody knows', (from, to) => expect(words(from, to, 'after')).toBeUndefined());

test('a lag of nothing is plain zero', () => {
  const lag = findLag(at('2025-04-24T10:00:30Z'), at('2025-04-24T10:00Z'));
  expect(Object.is(lag?.count, 0)).toBe(true);
});
