import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from './panels.ts';

const BASE = 'name: Ann\nparty: norland\nborn: 1970\n---\n\nShe spoke.\n';

test('lines that do not touch are those of both', () => {
  const ours = BASE.replace('Ann', 'Ann Lee');
  const theirs = BASE.replace('spoke', 'has spoken').replace('born: 1970', 'born: 1971');
  expect(mergeTexts(BASE, ours, theirs)).toEqual({
    text: 'name: Ann Lee\nparty: norland\nborn: 1971\n---\n\nShe has spoken.\n',
    isWhole: true,
  });
});

test('of lines that touch ours stay, and all others are those of both', () => {
  const ours = BASE.replace('Ann', 'Ann Lee');
  const theirs = BASE.replace('norland', 'sudmark').replace('spoke', 'has spoken');
  expect(mergeTexts(BASE, ours, theirs)).toEqual({
    text: 'name: Ann Lee\nparty: norland\nborn: 1970\n---\n\nShe has spoken.\n',
    isWhole: false,
  });
});

test('what both have written alike is no conflict', () => {
  const both = BASE.replace('Ann', 'Ann Lee');
  expect(mergeTexts(BASE, both, both)).toEqual({ text: both, isWhole: true });
});

test('where one has written nothing, it is the text of the other to the byte', () => {
  const text = string({ unit: 'grapheme' });
  assert(
    property(text, text, (base, other) => {
      expect(mergeTexts(base, other, base)).toEqual({ text: other, isWhole: true });
      expect(mergeTexts(base, base, other)).toEqual({ text: other, isWhole: true });
    }),
  );
});

test('of lines to which both have written, both stay where that is asked for', () =>
  expect(mergeTexts('a\nb\nc\n', 'a\nours\nc\n', 'a\ntheirs\nc\n', true).text).toBe(
    'a\nours\ntheirs\nc\n',
  ));
