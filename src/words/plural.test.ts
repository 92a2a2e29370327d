import { expect, test } from 'vitest';
import { choose, pluralsOf } from './plural.ts';

test('a language has the forms of its own: Polish three beside that of fractions, Arabic six', () => {
  const polish = pluralsOf('pl');
  const forms = { one: '# wpis', few: '# wpisy', many: '# wpisów', other: '# wpisu' };
  expect([1, 2, 5, 12, 22, 25, 1.5].map((n) => polish(n, forms))).toEqual([
    '1 wpis',
    '2 wpisy',
    '5 wpisów',
    '12 wpisów',
    '22 wpisy',
    '25 wpisów',
    '1.5 wpisu',
  ]);
  const arabic = pluralsOf('ar');
  const names = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
  expect([0, 1, 2, 3, 11, 100].map((n) => arabic(n, names)).join('')).toBe('zotfmx');
  // @ts-expect-error: Arabic needs all six.
  expect(arabic(3, { one: 'o', other: 'x' })).toBe('x');
});

test('the number is written as it is shown', () => {
  expect(choose('en', 1200, { one: '# item', other: '# items' }, '1,200')).toBe('1,200 items');
});
