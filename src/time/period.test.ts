import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseWhen } from './parse-when.ts';
import { findDate, findPeriod, toPeriod } from './period.ts';
import { isFailure } from './when.ts';

function read(text: string) {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  return { when };
}

test.each([
  ['1990', '1990', '1990'],
  ['2025-02', '2025-02', '2025-02'],
  ['2025-02-12', '2025-02-12', '2025-02-12'],
  ['2025-02-12T02:58-05:00', '2025-02-12T02:58-05:00', '2025-02-12T02:58-05:00'],
  ['2025-02-03/2025-02-11', undefined, '2025-02-03/2025-02-11'],
  ['2025-02-03/..', undefined, undefined],
  ['202X', undefined, undefined],
  ['2025-21', undefined, undefined],
  ['1990?', undefined, undefined],
  ['1990~', undefined, undefined],
  ['2025-02-03%', undefined, undefined],
  ['2025-02-03?/2025-02-11', undefined, undefined],
])('programs read of %s the date %s and the period %s', (text, date, period) => {
  expect([findDate(read(text)), findPeriod(read(text))]).toEqual([date, period]);
});

test('an interval with one known end has that', () => {
  expect(toPeriod(read('2025-02-03/..').when)).toEqual({ start: '2025-02-03', end: undefined });
});

/** It leaves marks of doubt out: fit for an element whose words have them, and for nothing else. */
test('beside the words of a date, only the dates for programs take the value of `datetime`', () => {
  const takers = globSync('src/**/*.{ts,astro}')
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts'))
    .filter((path) => /import .*\btoDatetime\b/.test(readFileSync(path, 'utf8')));
  expect(takers).toEqual(['src/time/period.ts']);
});
