import { expect, test } from 'vitest';
import { plain } from '../../test/support/plain.ts';
import { parseWhen } from '../time/parse-when.ts';
import type { When } from '../time/when.ts';
import { toWhenWords } from '../time/words/words.ts';
import { getWords } from './words.ts';

const ru = getWords('ru');
const COUNTS = [1, 2, 5, 11, 21, 1.5];

test.each([
  ['items', ['1 заметка', '2 заметки', '5 заметок', '11 заметок', '21 заметка', '1.5 заметки']],
  [
    'statements',
    [
      ...['1 заявление', '2 заявления', '5 заявлений'],
      ...['11 заявлений', '21 заявление', '1.5 заявления'],
    ],
  ],
  ['questions', ['1 вопрос', '2 вопроса', '5 вопросов', '11 вопросов', '21 вопрос', '1.5 вопроса']],
] as const)('%s are counted in four forms', (name, expected) =>
  expect(COUNTS.map((n) => ru.counts[name]({ n }))).toEqual(expected),
);

test('a number in words has the gender of what it counts', () => {
  const { days, sources, dates } = ru;
  expect([1, 2, 5, 21].map((n) => days.holds.said({ n }))).toEqual([
    ...['одно заявление', 'два заявления', 'пять заявлений', '21 заявление'],
  ]);
  expect(days.holds.turns({ n: 2 })).toBe('две смены статуса');
  expect(sources.origins({ n: 1, origins: 1 })).toBe('Одна публикация, один первоисточник.');
  expect(sources.origins({ n: 22, origins: 3 })).toBe('22 публикации, три первоисточника.');
  expect(COUNTS.map((n) => dates.span(n, 'minute'))).toEqual([
    ...['минуту', 'две минуты', 'пять минут', '11 минут', '21 минуту', '1.5 минуты'],
  ]);
});

test('no name has to change its form, and a date does', () => {
  const { statement, figure, measures } = ru;
  expect(statement.relation({ verb: statement.relations.denies.of, others: 'Мао Нин' })).toBe(
    'Опровергает: Мао Нин.',
  );
  expect(figure.title({ first: 'вторник', last: 'май 2025' })).toBe(
    'Сказано во вторник, опубликовано в мае 2025',
  );
  expect(measures.by({ day: 'август 2025' })).toBe('самое позднее с августа 2025');
  expect(measures.since({ day: '1\u00a0авг. 2025' })).toBe('с\u00a01\u00a0авг. 2025');
});

test.each([
  ['2025-02-11', 'вторник, 11 февраля 2025 года', '11 февр. 2025'],
  ['2025-05-03', 'суббота, 3 мая 2025 года', '3 мая 2025'],
  ['2025-02-11T18:00Z', 'вторник, 11 февраля 2025 года, 18:00', '11 февр. 2025, 18:00'],
  ['2025-04', 'апрель 2025 года', 'апрель 2025'],
  ['2025', '2025 г.', '2025 г.'],
])('%s has its year in full where it is written out', (text, long, short) => {
  const [language, when] = [ru.dates, parseWhen(text) as When];
  expect(plain(toWhenWords(when, { language, form: 'long' }))).toBe(long);
  expect(plain(toWhenWords(when, { language }))).toBe(short);
});

test('marks, lists, countries and units', () => {
  const { text, entity } = ru;
  expect([...text.quotes, ...text.innerQuotes].join('')).toBe('«»„“');
  expect(text.list(['а', 'б', 'в'])).toBe('а, б и в');
  expect(text.country('NO')).toBe('Норвегия');
  expect(ru.rates.percent({ value: 12.5 })).toBe('12,5%');
  const percent = ru.rates.unit({ unit: 'percent' });
  expect(ru.rates.onDay({ values: '145 и 125', unit: percent })).toBe('145 и 125% в этот день');
  expect(plain(ru.rates.onDay({ values: '3', unit: 'рубля' }))).toBe('3 рубля в этот день');
  expect(plain(entity.latitude({ isNorth: true, degrees: '39.9' }))).toBe('39,9° с. ш.');
});
