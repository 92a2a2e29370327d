import { expect, test } from 'vitest';
import { toStop } from './sentence.ts';

test.each([
  ['Who said what', 'Who said what.'],
  ['What is happening?', 'What is happening?'],
  ['“What is happening?”', '“What is happening?”'],
  ['Made by Acme (Ltd.)', 'Made by Acme (Ltd.)'],
  ['怎么了？', '怎么了？'],
  ['a (b)', 'a (b).'],
])('%s is a sentence as %s', (text, sentence) => {
  expect(text + toStop(text)).toBe(sentence);
});
