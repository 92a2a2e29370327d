import { expect, test } from 'vitest';
import { plain } from '../../test/support/plain.ts';
import { parseWhen } from '../time/parse-when.ts';
import type { When } from '../time/when.ts';
import { toWhenWords } from '../time/words/words.ts';
import { getWords } from './words.ts';

const hi = getWords('hi');

test('one and nothing are counted alike, and nouns after “में” and “पर” are oblique', () => {
  expect([0, 1, 2].map((n) => hi.counts.items({ n }))).toEqual(['0 ख़बर', '1 ख़बर', '2 ख़बरें']);
  expect([1, 2].map((n) => hi.days.notAsked({ n, all: 9 }))).toEqual([
    'नौ में से एक सवाल पर तब तक किसी ने कुछ नहीं कहा था।',
    'नौ में से दो सवालों पर तब तक किसी ने कुछ नहीं कहा था।',
  ]);
  expect(hi.corrections.order({ notes: 3, pages: 2 })).toBe('2 पन्नों पर 3 सुधार, नए सबसे ऊपर');
  expect([1, 6, 15].map((rank) => hi.timeline.wasSaid({ rank }))).toEqual([
    'पहले नंबर पर कहा गया',
    'छठे नंबर पर कहा गया',
    '15वें नंबर पर कहा गया',
  ]);
});

test.each([
  ['2025-02-11', 'मंगलवार, 11 फ़रवरी 2025', '11 फ़रवरी 2025'],
  ['2025-04', 'अप्रैल 2025', 'अप्रैल 2025'],
  ['2025-04-22~', 'लगभग मंगलवार, 22 अप्रैल 2025', 'लगभग 22 अप्रैल 2025'],
  ['202X', '2020 का दशक', '2020 का दशक'],
])('%s stands before the words that govern it', (text, long, short) => {
  const [language, when] = [hi.dates, parseWhen(text) as When];
  expect(plain(toWhenWords(when, { language, form: 'long' }))).toBe(long);
  expect(plain(toWhenWords(when, { language }))).toBe(short);
});

test('what is told of a month needs no “को”, which is for days', () => {
  const dates = { said: 'मई 2025', verb: hi.statement.published, on: 'जून 2025' };
  expect(hi.statement.saidThen(dates)).toBe('मई 2025 का बयान, प्रकाशित: जून 2025');
});

test('sentences end with a danda, once', () => {
  const { text } = hi;
  expect(text.sentence('बात तय है')).toBe('बात तय है।');
  expect(text.sentence('बात तय है।')).toBe('बात तय है।');
  expect([...text.quotes, ...text.innerQuotes].join('')).toBe('“”‘’');
  expect(text.country('NO')).toBe('नॉर्वे');
});
