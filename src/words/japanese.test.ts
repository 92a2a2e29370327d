import { expect, test } from 'vitest';
import { getWords } from './words.ts';

const ja = getWords('ja');

test('lists, quotation marks, countries and units', () => {
  const { text, rates, entity } = ja;
  expect(text.list(['東方', '西方', '評議会'])).toBe('東方、西方、評議会');
  expect([...text.quotes, ...text.innerQuotes].join('')).toBe('「」『』');
  expect(text.country('NO')).toBe('ノルウェー');
  expect(text.language('zh-Hans')).toBe('簡体中国語');
  expect(
    rates.upTo({ most: '7', unit: rates.unit({ unit: 'percent' }), now: '4', day: '3日' }),
  ).toBe('最高7%（3日は4%）');
  expect(ja.rates.amount({ value: 3, unit: 'ユーロ' })).toBe('3ユーロ');
  expect(ja.rates.amount({ value: 3, unit: 'euro' })).toBe('3\u00a0euro');
  expect(entity.latitude({ isNorth: false, degrees: '3.5' })).toBe('南緯3.5度');
});

test('nothing is counted in two forms, and all is counted in one way', () => {
  const { counts } = ja;
  expect([0, 1, 2].map((n) => counts.items({ n }))).toEqual(['記事0件', '記事1件', '記事2件']);
  expect(counts.someOf({ shown: 8, all: counts.statements({ n: 12 }) })).toBe('発言12件のうち8件');
  expect(counts.newestFirst({ n: 1, text: '全1件' })).toBe('全1件');
  expect(counts.newestFirst({ n: 2, text: '全2件' })).toBe('全2件、新しい順');
});

test('what is said, published and answered stands in the order of the language', () => {
  const { statement, measures } = ja;
  const dated = { said: '4月22日', wait: '3日後', verb: statement.published, on: '4月25日' };
  expect(statement.saidThenLater(dated)).toBe('4月22日発言、3日後の4月25日公表');
  const names = ['山田', '佐藤'];
  expect(statement.shortName({ names, day: '2月3日' })).toBe('山田、佐藤（2月3日）');
  // Two of them in a row are told apart.
  expect(statement.related.later({ other: '山田（2月3日）', lag: '3日後' })).toBe(
    '3日後の山田（2月3日）',
  );
  const what = measures.rateOffered({ rate: '25%', offer: measures.offers.threatened });
  expect(measures.offerOver({ what, day: '5月1日', since: '6月1日から' })).toBe(
    '5月1日に25%を警告、6月1日から見送り',
  );
});
