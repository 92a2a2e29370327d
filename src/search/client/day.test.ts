import { expect, test } from 'vitest';
import { toKey } from '../letters.ts';
import { findDay as findDayBy } from './day.ts';

const findDay = (q: string, language: string, last: string) => findDayBy(q, language, last, toKey);

const LAST = '2025-11-13';

test.each([
  ['2025-05-20', 'en-GB'],
  ['tariff rate on 20 May 2025', 'en-GB'],
  ['20th of May 2025', 'en-GB'],
  ['May 20, 2025', 'en-US'],
  ['may 20', 'en-GB'],
  ['20/5/2025', 'en-GB'],
  ['5/20/2025', 'en-US'],
  ['Zollsatz am 20. Mai 2025', 'de'],
  ['20.05.2025', 'de'],
  ['taux le 20 mai 2025', 'fr'],
  ['5月20日', 'zh-Hans'],
  ['2025年5月20日的税率', 'zh-Hans'],
  ['２０２５年５月２０日', 'zh-Hans'],
  ['5月20號', 'zh-Hant'],
  ['2025년 5월 20일 관세율', 'ko'],
  ['5월20일'.normalize('NFD'), 'ko'],
  ['٢٠ مايو ٢٠٢٥', 'ar'],
  ['20 أيار 2025', 'ar'],
  // In another language than the page.
  ['20 mai 2025', 'en-GB'],
])('“%s” is 20 May 2025', (q, language) => {
  expect(findDay(q, language, LAST)).toBe('2025-05-20');
});

test.each([
  ['1er février 2025', 'fr', '2025-02-01'],
  ['12 févr. 2025', 'fr', '2025-02-12'],
  ['12 de mayo de 2024', 'es', '2024-05-12'],
  ['1º maggio 2025', 'it', '2025-05-01'],
  ['dazi l’8 febbraio', 'it', '2025-02-08'],
  ['1º de maio', 'pt-BR', '2025-05-01'],
  ['12 de março de 2024', 'pt-BR', '2024-03-12'],
  ['3. März', 'de', '2025-03-03'],
  ['24 Sept 2025', 'en-GB', '2025-09-24'],
  ['dec 20', 'en-GB', '2024-12-20'],
])('“%s” is told in %s', (q, language, day) => {
  expect(findDay(q, language, LAST)).toBe(day);
});

test.each([
  'May',
  'may talks',
  'March 2025',
  '145',
  'section 301',
  '31 February 2025',
  '2025-13-01',
  '120 May 2025',
  '20 Maya',
  '90-day truce',
  '',
])('“%s” names no day', (q) => {
  expect(findDay(q, 'en-GB', LAST)).toBeUndefined();
});
