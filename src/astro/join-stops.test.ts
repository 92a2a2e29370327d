import { expect, test } from 'vitest';
import { toJoinStops } from './page-files.ts';
import type { Language } from '../time/words/language.ts';
import { getWords } from '../words/words.ts';

const [english, french, german, russian] = ['en', 'fr', 'de', 'ru'].map(
  (tag) => getWords(tag).dates,
) as [Language, Language, Language, Language];

test.for([
  [german, 'am 25. Apr.. Bevor', 'am 25. Apr. Bevor'],
  [
    german,
    '<a href="/x"><time>24. Apr.</time></a>. Relativiert',
    '<a href="/x"><time>24. Apr.</time></a> Relativiert',
  ],
  [german, 'am 5. Mai. Bevor', 'am 5. Mai. Bevor'],
  [german, '25. Apr... ', '25. Apr... '],
  [french, 'le 25 avr.</time>.</p>', 'le 25 avr.</time></p>'],
  [french, 'XXfévr.. Jr..', 'XXfévr.. Jr..'],
  [russian, 'в 2025\u00a0г.</time>. Ранее', 'в 2025\u00a0г.</time> Ранее'],
  [russian, '2020–2029\u00a0гг.. ', '2020–2029\u00a0гг. '],
] as const)(
  'a word of a date with a full stop ends a sentence: %s',
  ([language, given, wanted]) => {
    expect(toJoinStops(language)?.(given)).toBe(wanted);
  },
);

test('where months have none nothing is looked for', () => {
  expect(toJoinStops(english)).toBeUndefined();
});
