import { expect, test } from 'vitest';
import { listSentencePieces } from './choose-sentence.ts';

const list = (text: string) =>
  listSentencePieces(text).map(({ at, quoted }) => [text.slice(...at), quoted !== undefined]);

test('a title, or a month cut short, ends no sentence', () =>
  expect(list('Mr. Vesper spoke on Feb. 3. Nobody heard him.')).toEqual([
    ['Mr. Vesper spoke on Feb. 3.', false],
    ['Nobody heard him.', false],
  ]));

test('each sentence in quotation marks can be chosen by itself, and those around it too', () => {
  const text =
    'They “gave in to Vesper and left,” said Ebb. “Quist will not let that happen. It is bad for her.”';
  expect(list(text)).toEqual([
    ['They', false],
    ['“gave in to Vesper and left,”', true],
    ['said Ebb.', false],
    ['“Quist will not let that happen.', true],
    ['It is bad for her.”', true],
  ]);
  const [, first, , second, third] = listSentencePieces(text);
  expect(second?.quoted).toBe(third?.quoted);
  expect(first?.quoted).not.toBe(second?.quoted);
});

test('an answer is a quotation, and what it quotes stays in its sentences', () => {
  const text = 'A: Never. They said “we will never go there again” twice.';
  const pieces = listSentencePieces(text, 3).map(({ at, quoted }) => [text.slice(...at), quoted]);
  expect(pieces).toEqual([
    ['A:', undefined],
    ['Never.', 3],
    ['They said “we will never go there again” twice.', 3],
  ]);
});

test('a single word in quotation marks stays in its sentence', () =>
  expect(list('They “caved” at once.')).toEqual([['They “caved” at once.', false]]));
