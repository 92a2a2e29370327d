import { expect, test } from 'vitest';
import { getWords } from './words.ts';

const zhHans = getWords('zh-Hans');

test('lists, quotation marks, countries and units', () => {
  const { text, rates, entity } = zhHans;
  expect(text.list(['托赛', '瓦内斯', '理事会'])).toBe('托赛、瓦内斯和理事会');
  expect(text.quotes.join('')).toBe('“”');
  expect(text.country('NO')).toBe('挪威');
  expect(text.language('ar')).toBe('阿拉伯语');
  expect(
    rates.upTo({ most: '7', unit: rates.unit({ unit: 'percent' }), now: '4', day: '3日' }),
  ).toBe('最高曾达7%，3日为4%');
  expect(zhHans.rates.amount({ value: 3, unit: 'euro' })).toBe('3\u00a0euro');
  expect(zhHans.rates.amount({ value: 3, unit: '元' })).toBe('3元');
  expect(entity.latitude({ isNorth: false, degrees: '3.5' })).toBe('南纬3.5°');
});

test('a part of a list is counted with the measure word of the whole', () => {
  const { counts } = zhHans;
  expect(counts.someOf({ shown: 8, all: counts.items({ n: 12 }) })).toBe('12条报道中的8条');
  expect(counts.someOf({ shown: 8, all: counts.statements({ n: 12 }) })).toBe('12次表态中的8次');
});

test('a title is in title marks without the stop of a sentence', () => {
  const said = zhHans.item.citation({
    title: '三方已握手。',
    publication: '海峡纪事',
    day: '2025年3月6日',
    url: 'x',
  });
  expect(said).toBe('《三方已握手》，海峡纪事，2025年3月6日，x');
});
