import { expect, test } from 'vitest';
import { zhHans } from './zh-Hans.ts';

test('a part of a list is counted with the measure word of the whole', () => {
  const { counts } = zhHans;
  expect(counts.someOf(8, counts.items(12))).toBe('12条报道中的8条');
  expect(counts.someOf(8, counts.statements(12))).toBe('12次表态中的8次');
});

test('lists, quotation marks, countries and units', () => {
  const { text, rates, entity } = zhHans;
  expect(text.list(['托赛', '瓦内斯', '理事会'])).toBe('托赛、瓦内斯和理事会');
  expect(text.quotes.join('')).toBe('“”');
  expect(text.country('NO')).toBe('挪威');
  expect(text.language('ar')).toBe('阿拉伯语');
  expect(rates.upTo('7', rates.unit('percent'), '4')).toBe('最高曾达7%，{day}为4%');
  expect(rates.rate(3, 'euro')).toBe('3 euro');
  expect(entity.mapMiddle('甲地', -3.5, 12)).toBe('甲地位于图中央，南纬3.5°、东经12°。');
});

test('a title is in title marks without the stop of a sentence', () => {
  expect(zhHans.item.citation('三方已握手。', '海峡纪事', '2025年3月6日', 'x')).toBe(
    '《三方已握手》，海峡纪事，2025年3月6日，x',
  );
});
