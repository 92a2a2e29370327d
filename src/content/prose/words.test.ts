import { describe, expect, test } from 'vitest';
import { countWords, toCount, withArticle } from './words.ts';

describe('countWords', () => {
  test.each([
    ['', 0],
    [' \n\t', 0],
    ['one', 1],
    ['He won’t say so.', 4],
    ["the U.S.'s 39.9% state-of-the-art tariff", 5],
    ['soon — very soon', 3],
    ['soon—very soon', 3],
    ['2020–2024', 2],
    ['“Hello,” he said…then left', 5],
    ['! ? — . …', 0],
    ['\u00a0a\u00a0b', 2],
    ['naïve Ärger Москва', 3],
    ['中美元首通话', 3],
    ['中美元首通', 3],
    ['中国 says 没有。', 3],
    ['カタカナ ひらがな', 4],
    ['한국어 문장', 2],
    ['😀 a 😀', 1],
    ['𠀀𠀁', 1],
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

test('one is one', () => {
  expect(['person', 'organization'].map((one) => withArticle(one, 'A'))).toEqual([
    'A person',
    'An organization',
  ]);
  expect([0, 1, 2].map((count) => toCount(count, 'line', 'lines'))).toEqual([
    '0 lines',
    '1 line',
    '2 lines',
  ]);
});
