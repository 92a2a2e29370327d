import { expect, test } from 'vitest';
import { toMeasureFile } from '../model/measures/measure.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

/** Measures `a`, `b` and so on by what they say of others. */
function tell(...more: readonly string[]): string[] {
  const files = more.map((lines, index): [string, string] => [
    `measures/${String.fromCharCode(97 + index)}.mdx`,
    toMeasureFile([['in-force', '2025-02-04']], lines),
  ]);
  return judgeFiles(Object.fromEntries(files)).findings.map(
    ({ code, entry, field = '', message }) => `${code} ${entry.inside} ${field}: ${message}`,
  );
}

test.each([
  [
    'one that ends two others, one of which ended the third',
    ['supersedes: [b, c]', 'supersedes: [c]', ''],
  ],
  ['one that changes another, which is ended by a third', ['amends: [b]', '', 'supersedes: [b]']],
])('no circle: %s', (_, more) => {
  expect(tell(...more)).toEqual([]);
});

test.each([
  ['itself', ['supersedes: [b, a]', ''], ['a.mdx supersedes[1]: it supersedes itself']],
  ['itself, which it changes', ['amends: [a]'], ['a.mdx amends[0]: it amends itself']],
  [
    'what ends it',
    ['supersedes: [b]', 'supersedes: [a]'],
    ['a.mdx supersedes[0]: it supersedes what supersedes it: a → b → a'],
  ],
  [
    'what ends it by a third, though not all of them are in the circle',
    ['supersedes: [b]', 'supersedes: [d, c]', 'supersedes: [b]', ''],
    ['b.mdx supersedes[1]: it supersedes what supersedes it: b → c → b'],
  ],
  [
    'what ends it, and itself, and another pair',
    ['supersedes: [a, b]', 'supersedes: [a]', 'amends: [d]', 'amends: [c]'],
    [
      'a.mdx supersedes[0]: it supersedes itself',
      'a.mdx supersedes[1]: it supersedes what supersedes it: a → b → a',
      'c.mdx amends[0]: it amends what amends it: c → d → c',
    ],
  ],
])('a circle: a measure that ends %s', (_, more, told) => {
  expect(tell(...more)).toEqual(told.map((one) => `reference.cycle measures/${one}`));
});
