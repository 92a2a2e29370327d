import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listItems, readText, toArray, toText } from './cbor.ts';
import { cutIndex, unpack, type IndexFile } from './chunks.ts';

function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), bytes]));
}

function toWord(text: string, size = 1): Buffer {
  return toArray([toText(text), toArray([toText('x'.repeat(size))])]);
}

/** An index as Pagefind writes it, with all words in one file. */
function toIndex(words: readonly string[], size?: number): IndexFile[] {
  const chunks = toArray([toArray([toText('a'), toText('z'), toText('en_1')])]);
  const head = toArray([toText('1.6.0'), toArray([toText('page')]), chunks, toText('rest')]);
  const list = toArray(words.map((word) => toWord(word, size)));
  return [
    { path: 'pagefind.search.pf_meta', content: pack(head) },
    { path: 'index/en_1.pf_index', content: pack(toArray([list])) },
    { path: 'fragment/en_2.pf_fragment', content: Buffer.from('kept') },
  ];
}

/** The bounds of each file, and the words in it. */
function readIndex(files: readonly IndexFile[]) {
  const find = (path: string) =>
    files.find((file) => file.path === path)?.content ?? new Uint8Array();
  const head = unpack(find('pagefind.search.pf_meta'));
  const parts = listItems(head, 0);
  expect(parts.slice(0, 1).map((at) => readText(head, at))).toEqual(['1.6.0']);
  expect(readText(head, parts[3] ?? 0)).toBe('rest');
  return listItems(head, parts[2] ?? 0)
    .slice(0, -1)
    .map((at) => {
      const [from = '', to = '', name = ''] = listItems(head, at).map((part, index) =>
        index < 3 ? readText(head, part) : '',
      );
      const chunk = unpack(find(`index/${name}.pf_index`));
      const starts = listItems(chunk, listItems(chunk, 0)[0] ?? 0).slice(0, -1);
      const words = starts.map((start) => readText(chunk, listItems(chunk, start)[0] ?? 0));
      return { from, to, words };
    });
}

test('words part where their beginnings do, with bounds cut short as Pagefind has them', () => {
  const words = ['tar', 'tariff', 'tax', 'trade', 'trump', 'tug'];
  expect(readIndex([...cutIndex(toIndex(words, 12_000))])).toEqual([
    { from: 'tar', to: 'tar', words: ['tar', 'tariff'] },
    { from: 'tax', to: 'ta', words: ['tax'] },
    { from: 'tr', to: 'tra', words: ['trade'] },
    { from: 'tru', to: 'tr', words: ['trump'] },
    { from: 'tu', to: 'tug', words: ['tug'] },
  ]);
});

test('a small index stays in one file, and other files stay as they are', () => {
  const files = [...cutIndex(toIndex(['one', 'two']))];
  expect(readIndex(files)).toEqual([{ from: 'one', to: 'two', words: ['one', 'two'] }]);
  expect(files.map(({ path }) => path).sort()).toEqual([
    'fragment/en_2.pf_fragment',
    'index/search_0.pf_index',
    'pagefind.search.pf_meta',
  ]);
});

test('no word is lost', () => {
  const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30_000 }), (list, size) => {
      const sorted = list.toSorted();
      const chunks = readIndex([...cutIndex(toIndex(sorted, size))]);
      expect(chunks.flatMap((chunk) => chunk.words)).toEqual(sorted);
    }),
    { numRuns: 40 },
  );
});

test('an index of another version is told', () => {
  const files = toIndex(['one']).map((file) => ({
    ...file,
    content: file.path.endsWith('.pf_meta')
      ? pack(
          Buffer.from(unpack(file.content).toString('latin1').replace('1.6.0', '1.7.0'), 'latin1'),
        )
      : file.content,
  }));
  expect(() => [...cutIndex(files)]).toThrow(
    'this is an index of Pagefind 1.7.0, and only 1.6.0 is known',
  );
});

test('a file that is missing is told', () => {
  const files = toIndex(['one']).filter(({ path }) => !path.startsWith('index/'));
  expect(() => [...cutIndex(files)]).toThrow('index/en_1.pf_index is missing');
});
