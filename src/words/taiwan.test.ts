import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseWhen } from '../time/parse-when.ts';
import type { When } from '../time/when.ts';
import { toWhenWords } from '../time/words/words.ts';
import { getWords } from './words.ts';

const zhHant = getWords('zh-Hant');

test('no character is simplified, and no word is of the mainland', () => {
  const all = readFileSync(join(import.meta.dirname, 'zh-Hant.json'), 'utf8');
  const simplified =
    /[们这国说时对为发会学东个来见闻题应项关报导页类数据网览读记录订阅态变动额税费专]/g;
  expect(all.match(simplified)).toBe(null);
  expect(all.match(/信息|網絡|視頻|軟件|默認|屏幕|搜索|打印|郵箱/g)).toBe(null);
});

test.each([
  ['2025-04-10', '2025年4月10日'],
  ['2025-04-22~', '2025年4月22日前後'],
  ['2025-21', '2025年春季'],
  ['2025-02-12T02:58:11-05:00', '2025年2月12日02:58'],
  ['2025-02-03/2025-02-12', '2025年2月3日到12日之間'],
  ['../2025-02-12', '最晚2025年2月12日'],
  ['2025-01-20/..', '2025年1月20日起'],
])('%s', (text, expected) => {
  const language = zhHant.dates;
  expect(toWhenWords(parseWhen(text) as When, { language })).toBe(expected);
});

test('titles of texts and of papers have marks of their own', () => {
  const given = { title: '三方已握手。', publication: '海峽紀事', day: '2025年3月6日', url: 'x' };
  expect(zhHant.item.citation(given)).toBe('〈三方已握手〉，《海峽紀事》，2025年3月6日，x');
  const { text } = zhHant;
  expect([...text.quotes, ...text.innerQuotes].join('')).toBe('「」『』');
});

test('what is counted keeps its measure word, and countries have the names of Taiwan', () => {
  const { counts, text } = zhHant;
  expect(counts.someOf({ shown: 8, all: counts.items({ n: 12 }) })).toBe('12則新聞中的8則');
  expect(counts.someOf({ shown: 8, all: counts.questions({ n: 12 }) })).toBe('12個問題中的8個');
  expect([text.country('NZ'), text.country('IT')]).toEqual(['紐西蘭', '義大利']);
  expect(text.language('ko')).toBe('韓文');
});
