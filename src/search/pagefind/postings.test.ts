import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutTerms, findPartings } from './postings.ts';
import { FEW } from '../../../test/support/properties.ts';

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
  expect(cut(['tar', 'tariff', 'tax', 'trade', 'trump', 'tug'], 2_250)).toEqual([
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
    { numRuns: FEW },
  );
});

const KANA = 'かきくｶ船港のท่าเ가각';

/** Sorted as Pagefind sorts: by bytes. */
function sorted(words: Iterable<string>): string[] {
  return [...new Set(words)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** The files of these words, each of which takes `size` bytes. */
function cutParts(words: readonly string[], size: number) {
  const bytes = Buffer.alloc(size);
  return cutTerms(words.map((text) => ({ text, bytes }))).map(({ first, last, terms }) => ({
    from: first,
    to: last,
    words: terms.map(({ text }) => text),
  }));
}

/** Which files Pagefind asks for, as its `request_indexes` does it. */
function request(chunks: ReturnType<typeof cutParts>, term: string) {
  const order = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const strict = chunks.filter(({ from, to }) => order(term, from) >= 0 && order(term, to) <= 0);
  if (strict.length > 0) return strict;
  const start = (text: string, other: string) =>
    Array.from(text).slice(0, Array.from(other).length).join('');
  return chunks.filter(
    ({ from, to }) =>
      order(start(term, from), start(from, term)) >= 0 &&
      order(start(term, to), start(to, term)) <= 0,
  );
}

test('what begins words of a script without spaces finds all of them, however many', () => {
  const letter = fc.constantFrom(...Array.from(KANA), 'a', 'z');
  const words = fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 7 }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 12_000 }), (list, size) => {
      const all = sorted(list);
      const chunks = cutParts(all, size);
      expect(chunks.flatMap((chunk) => chunk.words)).toEqual(all);
      for (const term of all.flatMap((word) => [
        word,
        ...[1, 2, 4, 6].map((end) => word.slice(0, end)),
      ])) {
        if (/[az]/.test(term)) continue;
        const found = request(chunks, term).flatMap((chunk) => chunk.words);
        expect(found).toEqual(expect.arrayContaining(all.filter((word) => word.startsWith(term))));
      }
    }),
  );
});

test('many words of one letter stand in files of their own, with bounds above it', () => {
  const chunks = cutParts(['a', '港口', '船', '船只', '船票'], 1200);
  expect(chunks.map(({ from, words }) => [from, words.join(' ')])).toEqual([
    ['a', 'a 港口'],
    ['船\0', '船 船只'],
    ['船票', '船票'],
  ]);
});

test('scripts with spaces are parted as ever', () => {
  const words = ['alpha', 'beta', 'ящик', 'سفن'].map((text) => ({ text, bytes: { length: 1e6 } }));
  expect(findPartings(words, 10_000).size).toBe(0);
});
