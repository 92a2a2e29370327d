import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutTerms } from './chunks.ts';

/** The bounds of each file and the words in it, where each word takes `size` bytes. */
function cut(words: readonly string[], size = 1) {
  const bytes = Buffer.alloc(size);
  return cutTerms(words.map((text) => ({ text, bytes }))).map(({ first, last, terms }) => ({
    from: first,
    to: last,
    words: terms.map(({ text }) => text),
  }));
}

test('words part where their beginnings do, with bounds cut short as Pagefind has them', () => {
  expect(cut(['tar', 'tariff', 'tax', 'trade', 'trump', 'tug'], 12_000)).toEqual([
    { from: 'tar', to: 'tar', words: ['tar', 'tariff'] },
    { from: 'tax', to: 'ta', words: ['tax'] },
    { from: 'tr', to: 'tra', words: ['trade'] },
    { from: 'tru', to: 'tr', words: ['trump'] },
    { from: 'tu', to: 'tug', words: ['tug'] },
  ]);
});

test('a few words stay in one file, and none make none', () => {
  expect(cut(['one', 'two'])).toEqual([{ from: 'one', to: 'two', words: ['one', 'two'] }]);
  expect(cut([])).toEqual([]);
});

test('no word is lost', () => {
  const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30_000 }), (list, size) => {
      const sorted = list.toSorted();
      expect(cut(sorted, size).flatMap((chunk) => chunk.words)).toEqual(sorted);
    }),
    { numRuns: 40 },
  );
});
