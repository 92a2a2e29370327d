import { expect, test } from 'vitest';
import { findOverrideFault } from './overrides.ts';
import { chooseWords, getWords } from './words.ts';

const en = getWords('en');

test('a message of a publisher replaces ours, and nothing else changes', () => {
  const { words } = chooseWords('en', {
    'front.empty': 'Quiet so far.',
    'counts.items': '{n, plural, one {# story} other {# stories}}',
  });
  expect(words.front.empty).toBe('Quiet so far.');
  expect(words.counts.items({ n: 3 })).toBe('3 stories');
  expect(words.front.coverage).toBe(en.front.coverage);
  expect(words.text.list(['a', 'b'])).toBe('a and b');
  expect(en.front.empty).toBe('No items.');
});

test.each([
  ['front.empty', 'Quiet so far.', undefined, undefined],
  ['front.everything', 'Follow all: {feeds}', undefined, undefined],
  ['counts.items', '{n} stories', undefined, undefined],
  ['front.allQuestions', 'All {n} of them', undefined, undefined],
  ['front.emty', 'x', 'words.unknown', 'write front.empty'],
  ['front.empty', 12, 'words.text', 'write a text, as in “No items.”'],
  ['front.empty', '', 'words.text', undefined],
  ['front', 'x', 'words.unknown', undefined],
  [
    'front',
    { empty: 'x' },
    'words.nested',
    'write the whole key on one line, as in `front.empty: …`',
  ],
  ['front.everything', 'Follow all', 'words.slots', 'use {feeds}'],
  ['front.empty', 'No {thing}', 'words.slots', 'write it without braces'],
  ['front.everything', 'Follow {feeds', 'words.message', 'write } there'],
])('%s: %s → %s', (name, text, code, remedy) => {
  const fault = findOverrideFault(name, text);
  expect(fault?.code).toBe(code);
  if (remedy !== undefined) expect(fault?.remedy).toBe(remedy);
});
