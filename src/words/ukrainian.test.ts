import { expect, test } from 'vitest';
import { plain } from '../../test/support/plain.ts';
import { parseWhen } from '../time/parse-when.ts';
import type { When } from '../time/when.ts';
import { toFormed } from '../time/words/language.ts';
import { toText } from '../time/words/pieces.ts';
import { toPieces, toWhenWords } from '../time/words/words.ts';
import { getWords } from './words.ts';

const uk = getWords('uk');
const COUNTS = [1, 2, 5, 11, 21, 1.5];

test.each([
  ['items', ['1 замітка', '2 замітки', '5 заміток', '11 заміток', '21 замітка', '1.5 замітки']],
  ['statements', ['1 заява', '2 заяви', '5 заяв', '11 заяв', '21 заява', '1.5 заяви']],
  ['entries', ['1 запис', '2 записи', '5 записів', '11 записів', '21 запис', '1.5 запису']],
] as const)('%s are counted in four forms', (name, expected) =>
  expect(COUNTS.map((n) => uk.counts[name]({ n }))).toEqual(expected),
);

test('a number in words has the gender of what it counts', () => {
  const { days, sources, timeline } = uk;
  expect([1, 2, 5, 21].map((n) => days.holds.said({ n }))).toEqual([
    ...['одна заява', 'дві заяви', 'п’ять заяв', '21 заява'],
  ]);
  expect(days.holds.decided({ n: 1 })).toBe('одне рішення');
  expect(sources.origins({ n: 22, origins: 1 })).toBe('22 публікації, одне першоджерело.');
  expect(timeline.wasSaid({ rank: 3 })).toBe('пролунала третьою');
  expect(timeline.becameKnown({ rank: 23 })).toBe('стала відома 23-ю');
});

test.each([
  ['2025-02-11', '11 лют. 2025', '11 лют. 2025', 'з 11 лют. 2025'],
  ['2025-06', 'червень 2025', 'у червні 2025', 'із червня 2025'],
  ['2025-05', 'травень 2025', 'у травні 2025', 'з травня 2025'],
  ['2025', '2025 р.', 'у 2025 р.', 'з 2025 р.'],
  ['2025-21', 'весна 2025', 'навесні 2025', 'з весни 2025'],
  ['2025-04-22~', 'близько 22 квіт. 2025', 'близько 22 квіт. 2025', 'приблизно з 22 квіт. 2025'],
  ['2025-02-03/2025-02-12', 'між 3 і 12 лют. 2025', 'між 3 і 12 лют. 2025', 'між 3 і 12 лют. 2025'],
])('%s takes its case, and “з” or “із”', (text, alone, on, from) => {
  const [language, when] = [uk.dates, parseWhen(text) as When];
  const pieces = toPieces(when, { language });
  const say = (form: string) => plain(toText(toFormed(pieces, form, language)));
  expect(plain(toWhenWords(when, { language }))).toBe(alone);
  expect([say('on'), say('from')]).toEqual([on, from]);
});

test('a weekday does, too, and a year that is written out has its word', () => {
  const when = parseWhen('2025-02-12') as When;
  const long = toWhenWords(when, { language: uk.dates, form: 'long' });
  expect(plain(long)).toBe('середа, 12 лютого 2025 року');
  expect(plain(uk.days.description({ day: long }))).toContain(' у середу, 12 лютого 2025 року ');
  expect(uk.days.sinceUntil({ since: 'середа', until: 'п’ятниця' })).toBe('Із середи до п’ятниці.');
});

test('an hour is told by “о”, the eleventh by “об”', () =>
  expect(['15:45', '11:20'].map((hour) => uk.ladder.publishedHour({ hour }))).toEqual([
    'опубліковано о 15:45',
    'опубліковано об 11:20',
  ]));

test('marks, lists, countries and units', () => {
  const { text, rates } = uk;
  expect([...text.quotes, ...text.innerQuotes].join('')).toBe('«»„“');
  expect(text.list(['а', 'б', 'в'])).toBe('а, б і в');
  expect(text.country('NO')).toBe('Норвегія');
  const unit = rates.unit({ unit: 'percent' });
  expect(rates.onDay({ values: '145 і 125', unit })).toBe('145 і 125% цього дня');
});
