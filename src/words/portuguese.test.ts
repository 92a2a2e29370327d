import { describe, expect, test } from 'vitest';
import { plain } from '../../test/support/plain.ts';
import { parseWhen } from '../time/parse-when.ts';
import type { When } from '../time/when.ts';
import { toWhenWords } from '../time/words/words.ts';
import { getWords } from './words.ts';

const pt = getWords('pt-BR');
const say = (text: string, form?: 'long') =>
  plain(toWhenWords(parseWhen(text) as When, { language: pt.dates, form }));

describe('a day has no article, and what has one takes it into the preposition', () => {
  test.each([
    ['3\u00a0mai 2025', 'desde 3 de maio de 2025', 'Dito em 3 de maio de 2025'],
    ['1º\u00a0mai 2025', 'desde 1º de maio de 2025', 'Dito em 1º de maio de 2025'],
    ['terça-feira', 'desde terça-feira', 'Dito na terça-feira'],
    ['sábado', 'desde sábado', 'Dito no sábado'],
    ['abril de 2025', 'desde abril de 2025', 'Dito em abril de 2025'],
    ['2025', 'desde 2025', 'Dito em 2025'],
    ['primavera de 2025', 'desde a primavera de 2025', 'Dito na primavera de 2025'],
    ['outono de 2025', 'desde o outono de 2025', 'Dito no outono de 2025'],
    ['década de 2020', 'desde a década de 2020', 'Dito na década de 2020'],
  ])('%s', (day, since, said) => {
    expect(plain(pt.front.since({ day }))).toBe(since);
    expect(plain(pt.statement.said({ said: day }))).toBe(said);
  });
  test('a span has both its ends', () => {
    const span = { name: 'Tarifa', from: '8', until: '21\u00a0mai 2025' };
    expect(plain(pt.rates.span(span))).toBe('Tarifa, de 8 a 21 de maio de 2025');
  });
});

test.each([
  ['2025-05-01', '1º mai 2025', 'quinta-feira, 1º de maio de 2025'],
  ['2025-02-12T09:05Z', '12 fev 2025, 9h05', 'quarta-feira, 12 de fevereiro de 2025, 9h05'],
  ['2025-04', 'abril de 2025', 'abril de 2025'],
  [
    '2025-04-08~',
    'por volta de 8 de abril de 2025',
    'por volta da terça-feira, 8 de abril de 2025',
  ],
  [
    '2025-02-08/2025-02-11',
    'entre 8 e 11 de fevereiro de 2025',
    'entre sábado, 8 e terça-feira, 11 de fevereiro de 2025',
  ],
])('says %s', (text, short, long) => {
  expect(say(text)).toBe(short);
  expect(say(text, 'long')).toBe(long);
});

test('nothing is counted as many, and numbers agree with their nouns', () => {
  const { counts, sources, ladder, timeline } = pt;
  expect([0, 1, 2].map((n) => counts.statements({ n }))).toEqual([
    ...['0 declarações', '1 declaração', '2 declarações'],
  ]);
  expect(sources.origins({ n: 2, origins: 1 })).toBe('Duas reportagens, uma origem.');
  expect([1, 14, 21].map((rank) => timeline.wasSaid({ rank }))).toEqual([
    ...['primeira a ser dita', 'décima quarta a ser dita', '21ª a ser dita'],
  ]);
  expect(['1h30', '10h'].map((hour) => ladder.publishedHour({ hour }))).toEqual([
    ...['publicado à 1h30', 'publicado às 10h'],
  ]);
  expect(plain(pt.rates.percent({ value: 12.5 }))).toBe('12,5%');
});
