import { expect, test } from 'vitest';
import { toAddressKey } from './address-key.ts';

const PAGE = 'https://a.example/news/1?id=2';

test.for([
  'http://a.example/news/1?id=2',
  'https://www.a.example/news/1/?id=2',
  'https://A.example/news/1?id=2&utm_source=x&fbclid=y',
  'https://a.example/news/1?UTM_Medium=x&id=2&mkt_tok=y',
  'https://a.example/news/1?id=2#comments',
  'https://a.example:443/news/1?id=2#:~:text=words',
])('%s is the same page', (address) => {
  expect(toAddressKey(address)).toBe(toAddressKey(PAGE));
});

test.for([
  'https://b.example/news/1?id=2',
  'https://a.example/news/1',
  'https://a.example/News/1?id=2',
  'https://a.example/news/1?id=2#/other',
])('%s is another', (address) => {
  expect(toAddressKey(address)).not.toBe(toAddressKey(PAGE));
});
