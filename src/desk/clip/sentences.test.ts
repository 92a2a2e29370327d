import { expect, test } from 'vitest';
import { listSentences, trimToWords } from './sentences.ts';

/** `text` has the chosen words in square brackets. */
function find(text: string) {
  const plain = text.replace(/[[\]]/g, '');
  const { at, isQuoted } = trimToWords(plain, [text.indexOf('['), text.indexOf(']') - 1]);
  return [plain.slice(...at), isQuoted];
}

test.each([
  ['He said: [“There was no call.”]', 'There was no call.', true],
  ['He said: “[There was no call]. None.”', 'There was no call', true],
  ['He said that [a rate of 80 “seems right”] to him.', 'a rate of 80 “seems right”', false],
  ['He [said “no” twice ]today.', 'said “no” twice', false],
])('%s', (text, words, isQuoted) => expect(find(text)).toEqual([words, isQuoted]));

test('a day in front of a month ends no sentence', () => {
  const day = 'Der Brief hat das Haus am 14. Januar verlassen.';
  expect(listSentences(`${day} Er kam in Zimmer 14. Niemand las ihn.`)).toEqual([
    day,
    'Er kam in Zimmer 14.',
    'Niemand las ihn.',
  ]);
});
