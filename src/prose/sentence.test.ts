import { expect, test } from 'vitest';
import { continueTitle, toSentence, toStop } from './sentence.ts';

test.each([
  ['Who said what', 'Who said what.'],
  ['What is happening?', 'What is happening?'],
  ['“What is happening?”', '“What is happening?”'],
  ['Made by Acme (Ltd.)', 'Made by Acme (Ltd.)'],
  ['怎么了？', '怎么了？'],
  ['a (b)', 'a (b).'],
])('%s is a sentence as %s', (text, sentence) => {
  expect(toSentence(text)).toBe(sentence);
  expect(text + toStop(text)).toBe(sentence);
});

test('what follows a title begins anew after its mark', () => {
  expect(continueTitle('Tariffs', 'all coverage')).toBe('Tariffs: all coverage');
  expect(continueTitle('Are they talking?', 'all coverage')).toBe('Are they talking? All coverage');
  expect(continueTitle('Tariffs', 'page 2 of 3', ',')).toBe('Tariffs, page 2 of 3');
});
