import { expect, test } from 'vitest';
import { en } from './en.ts';
import { findOverrideFault, overrideWords } from './overrides.ts';

test('a text of a publisher stands in the place of ours, and nothing else changes', () => {
  const words = overrideWords(en, { 'front.empty': 'Quiet so far.' });
  expect(words.front.empty).toBe('Quiet so far.');
  expect({ ...words.front, empty: en.front.empty }).toEqual(en.front);
  expect(words.text.list(['a', 'b'])).toBe('a and b');
  expect(en.front.empty).toBe('No item.');
});

test.each([
  ['front.empty', 'Quiet so far.', undefined, undefined],
  ['front.everything', 'Follow all: {feeds}', undefined, undefined],
  ['front.emty', 'x', 'words.unknown', 'write front.empty'],
  ['text.stop', '!', 'words.unknown', undefined],
  ['front.allQuestions', 'x', 'words.sentence', undefined],
  ['front.empty', 12, 'words.text', 'write a text, as in “No item.”'],
  ['front.empty', '', 'words.text', undefined],
  ['front', 'x', 'words.unknown', undefined],
  [
    'front',
    { empty: 'x' },
    'words.nested',
    'write the whole name on one line, as in `front.empty: …`',
  ],
  ['front.everything', 'Follow all', 'words.slots', 'use {feeds}, each once'],
  ['front.empty', 'No {thing}', 'words.slots', 'write it without braces'],
])('%s: %s → %s', (name, text, code, remedy) => {
  const fault = findOverrideFault(name, text);
  expect(fault?.code).toBe(code);
  if (remedy !== undefined) expect(fault?.remedy).toBe(remedy);
});
