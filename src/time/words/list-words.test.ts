import { expect, test } from 'vitest';
import { toListWords } from './list-words.ts';

test.for([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d'],
] as const)('%j in a sentence', ([texts, words]) => {
  expect(toListWords(texts)).toBe(words);
});
