import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { mergeLines, mergeTexts } from './merge-texts.ts';

const BASE = 'name: Ann\nparty: norland\nborn: 1970\n---\n\nShe spoke.\n';

test('lines that do not touch are those of both', () => {
  const ours = BASE.replace('Ann', 'Ann Lee');
  const theirs = BASE.replace('spoke', 'has spoken').replace('born: 1970', 'born: 1971');
  expect(mergeLines({ base: BASE, ours, theirs })).toEqual({
    text: 'name: Ann Lee\nparty: norland\nborn: 1971\n---\n\nShe has spoken.\n',
    isWhole: true,
  });
});

test('of lines that touch ours stay, and all others are those of both', () => {
  const ours = BASE.replace('Ann', 'Ann Lee');
  const theirs = BASE.replace('norland', 'sudmark').replace('spoke', 'has spoken');
  expect(mergeLines({ base: BASE, ours, theirs })).toEqual({
    text: 'name: Ann Lee\nparty: norland\nborn: 1970\n---\n\nShe has spoken.\n',
    isWhole: false,
  });
});

test('what both have written alike is no conflict', () => {
  const both = BASE.replace('Ann', 'Ann Lee');
  expect(mergeLines({ base: BASE, ours: both, theirs: both })).toEqual({
    text: both,
    isWhole: true,
  });
});

test('where one has written nothing, it is the text of the other to the byte', () => {
  const text = string({ unit: 'grapheme' });
  assert(
    property(text, text, (base, other) => {
      const same = { text: other, isWhole: true };
      expect(mergeTexts('person', { base, ours: other, theirs: base }).text).toEqual(other);
      expect(mergeLines({ base, ours: other, theirs: base })).toEqual(same);
      expect(mergeLines({ base, ours: base, theirs: other })).toEqual(same);
    }),
  );
});

test('of lines to which both have written, both stay where that is asked for', () =>
  expect(
    mergeLines({ base: 'a\nb\nc\n', ours: 'a\nours\nc\n', theirs: 'a\ntheirs\nc\n' }, true).text,
  ).toBe('a\nours\ntheirs\nc\n'));

// By fields.

const ITEM = `---
# As printed:
title: The ferries stay
summary: They stay.
entities: [ann]
sources:
  - outlet: times
    url: https://times.example/1
---

Words.
`;
const item = (ours: string, theirs: string) => mergeTexts('coverage', { base: ITEM, ours, theirs });

test('fields that touch are those of both, and nothing rejected comes back', () => {
  const ours = ITEM.replace('They stay.', 'The ferries stay for now.');
  const theirs = ITEM.replace('title: The ferries stay', 'title: The ferries go');
  expect(item(ours, theirs)).toEqual({
    text: theirs.replace('They stay.', 'The ferries stay for now.'),
    isWhole: true,
  });
});

test('of one field that both changed ours stays, and no other field of theirs is lost', () => {
  const ours = ITEM.replace('title: The ferries stay', 'title: Ferries stay');
  const theirs = ITEM.replace('title: The ferries stay', 'title: Ferries go').replace(
    'They',
    'None',
  );
  expect(item(ours, theirs)).toEqual({
    text: theirs.replace('Ferries go', 'Ferries stay'),
    isWhole: false,
  });
});

test.each([
  ['both add a name', '[ann, bo]', '[ann, cy]', '[ann, cy, bo]'],
  ['one adds, one removes', '[ann, bo]', '[]', '[bo]'],
  ['both add the same', '[ann, bo]', '[ann, bo]', '[ann, bo]'],
])('of a list, where %s', (_, own, other, both) => {
  const [ours, theirs] = [own, other].map((list) => ITEM.replace('[ann]', list));
  expect(item(ours ?? '', (theirs ?? '').replace('They', 'None')).text).toBe(
    ITEM.replace('[ann]', both).replace('They', 'None'),
  );
});

test('sources that both sides added stay, and an editor is asked to look', () => {
  const add = (outlet: string) =>
    ITEM.replace('times.example/1\n', `times.example/1\n  - outlet: ${outlet}\n`);
  expect(item(add('post'), add('mail'))).toEqual({
    text: ITEM.replace(
      'times.example/1\n',
      'times.example/1\n  - outlet: mail\n  - outlet: post\n',
    ),
    isWhole: false,
  });
});

test('a field that one removes and the other leaves is gone; bodies merge by lines', () => {
  const ours = ITEM.replace('summary: They stay.\n', '').replace('Words.', 'Words.\n\nMore.');
  const theirs = ITEM.replace('title: The ferries stay', 'title: The ferries go');
  expect(item(ours, theirs)).toEqual({
    text: theirs.replace('summary: They stay.\n', '').replace('Words.', 'Words.\n\nMore.'),
    isWhole: true,
  });
});

test('fields that cannot be read are merged as lines', () => {
  const ours = ITEM.replace('title: The', 'title: [The');
  const theirs = ITEM.replace('They stay.', 'They go.');
  expect(item(ours, theirs)).toEqual({
    text: ours,
    isWhole: false,
  });
});
