import { describe, expect, test } from 'vitest';
import { plain } from '../../test/support/plain.ts';
import { parseWhen } from '../time/parse-when.ts';
import type { When } from '../time/when.ts';
import { toWhenWords } from '../time/words/words.ts';
import { getWords } from './words.ts';

const it = getWords('it');
const say = (text: string, form?: 'long') =>
  plain(toWhenWords(parseWhen(text) as When, { language: it.dates, form }));

describe('prepositions join the articles of dates', () => {
  const UNTIL = '21\u00a0maggio 2025';
  test.each([
    ['3\u00a0mag 2025', 'dal 3 mag 2025', 'Detto il 3 mag 2025'],
    ['8\u00a0mag 2025', 'dall’8 mag 2025', 'Detto l’8 mag 2025'],
    ['11', 'dall’11', 'Detto l’11'],
    ['1º\u00a0mag 2025', 'dal 1º mag 2025', 'Detto il 1º mag 2025'],
    ['martedì', 'da martedì', 'Detto martedì'],
    ['martedì 8\u00a0aprile 2025', 'da martedì 8 aprile 2025', 'Detto martedì 8 aprile 2025'],
    ['aprile 2025', 'da aprile 2025', 'Detto ad aprile 2025'],
    ['2025', 'dal 2025', 'Detto nel 2025'],
    ['estate 2025', 'dall’estate 2025', 'Detto nell’estate 2025'],
    ['anni 2020', 'dagli anni 2020', 'Detto negli anni 2020'],
  ])('%s', (day, since, said) => {
    expect(plain(it.front.since({ day }))).toBe(since);
    expect(plain(it.statement.said({ said: day }))).toBe(said);
  });
  test('a span has both its ends', () =>
    expect(plain(it.rates.span({ name: 'Dazio', from: '8', until: UNTIL }))).toBe(
      'Dazio, dall’8 al 21 maggio 2025',
    ));
});

test.each([
  ['2025-05-01', '1º mag 2025', 'giovedì 1º maggio 2025'],
  ['2025-02-12T18:05Z', '12 feb 2025, ore 18.05', 'mercoledì 12 febbraio 2025, ore 18.05'],
  ['2025-04-08~', '8 apr 2025 circa', 'martedì 8 aprile 2025 circa'],
  ['2025-02-08/2025-02-11', 'tra l’8 e l’11 feb 2025', 'tra sabato 8 e martedì 11 febbraio 2025'],
  ['../2025-02-12', 'entro il 12 feb 2025', 'entro mercoledì 12 febbraio 2025'],
  ['/2025-04', 'ad aprile 2025 o prima', 'ad aprile 2025 o prima'],
  ['2025-11-11/..', 'dall’11 nov 2025', 'da martedì 11 novembre 2025'],
  ['2025-04-XX', 'un giorno di aprile 2025', 'un giorno di aprile 2025'],
])('says %s', (text, short, long) => {
  expect(say(text)).toBe(short);
  expect(say(text, 'long')).toBe(long);
});

test('numbers, ranks and hours agree with their nouns', () => {
  const { sources, timeline, ladder, statement } = it;
  expect([1, 2, 12].map((n) => it.days.holds.said({ n }))).toEqual([
    ...['una dichiarazione', 'due dichiarazioni', '12 dichiarazioni'],
  ]);
  expect(sources.origins({ n: 1, origins: 1 })).toBe('Un articolo, un’origine.');
  expect(sources.origins({ n: 3, origins: 2 })).toBe('Tre articoli, due origini.');
  expect([1, 14, 21].map((rank) => timeline.wasSaid({ rank }))).toEqual([
    ...['detta per prima', 'detta per quattordicesima', 'detta per 21ª'],
  ]);
  expect(['1.30', '10.00'].map((hour) => ladder.publishedHour({ hour }))).toEqual([
    ...['pubblicato all’1.30', 'pubblicato alle 10.00'],
  ]);
  expect(['Ankara', 'Oslo'].map((name) => statement.to({ name }))).toEqual(['ad Ankara', 'a Oslo']);
  expect(plain(it.rates.percent({ value: 12.5 }))).toBe('12,5%');
});
