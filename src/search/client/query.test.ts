import { expect, test } from 'vitest';
import { isIdle, parseQuery, toAddress, toggle } from './query.ts';

test.for([
  ['/search', ''],
  ['/search?q=phone+call', '?q=phone+call'],
  ['/search?q=%E4%B9%A0', '?q=习'],
  [
    '/search?q=a%26b&topic=tariffs&person=xi&person=trump&sort=happened&page=3',
    '?q=a%26b&person=xi&person=trump&topic=tariffs&sort=happened&page=3',
  ],
  ['/search', '?q=++&sort=price&page=-1&topic='],
  ['/search', '?page=1.5&highlight=x'],
  ['/search?person=xi', '?person=xi&person=xi'],
] as const)('%s is the address of %s', ([address, search]) => {
  const query = parseQuery(search);
  expect(toAddress(query)).toBe(address);
  expect(parseQuery(new URL(address, 'https://x.example').search)).toEqual(query);
});

test('a value goes in and out again, and the first page follows', () => {
  const query = parseQuery('?q=a&page=2');
  const narrowed = toggle(query, 'topic', 'tariffs');
  expect(toAddress(narrowed)).toBe('/search?q=a&topic=tariffs');
  expect(toAddress(toggle(narrowed, 'topic', 'tariffs'))).toBe('/search?q=a');
});

test('a letter is nothing to search for, one of a script without spaces or a facet is', () => {
  const idle = ['', '?q=a', '?q=%C3%A9', '?q=с', '?q=ب', '?sort=happened'];
  const busy = ['?q=ab', '?q=习', '?q=は', '?q=배', '?q=ที่', '?q=दो', '?q=си', '?topic=tariffs'];
  expect(idle.map((search) => isIdle(parseQuery(search)))).not.toContain(false);
  expect(busy.map((search) => isIdle(parseQuery(search)))).not.toContain(true);
});
