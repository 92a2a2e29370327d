/** What the quick reader reads, the whole parser reads the same; what it leaves alone is read by that one anyway. */
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { character } from '../../../test/support/characters.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { parseWhole } from './yaml.ts';

const CORPUS = globSync(['content/**/*.{mdx,yaml}', 'test/publications/*/content/**/*.{mdx,yaml}'])
  .sort()
  .map((path) => readFileSync(path, 'utf8'))
  .map((text) => /^---\n(?<front>.*?)^---$/ms.exec(text)?.groups?.front ?? text);

/** What has a meaning in YAML somewhere. */
const SIGNS = [
  ...Array.from(':-?#,[]{}&*!|>\'"%@` \n\t\\~=<.'),
  ': ',
  ' #',
  '- ',
  '\n- ',
  '\n  ',
  '""',
  "''",
  '---\n',
  '...',
  '\n\n',
  '? ',
  '<<: ',
  'a: ',
  ', ',
  '[]',
  '{}',
  '[a, b]',
  '{ a: b }',
  '\r\n',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\u0085',
];

/** The front matter of one of our files with a few signs put in, a few characters taken out, or a line moved. */
const MUTATED = fc
  .tuple(
    fc.nat(CORPUS.length - 1),
    fc.array(
      fc.record({
        at: fc.nat(100_000),
        out: fc.nat(3),
        into: fc.oneof(fc.constantFrom(...SIGNS), fc.constant(''), character),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([index, edits]) =>
    edits.reduce((text, { at, out, into }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + into + text.slice(start + out);
    }, CORPUS[index] ?? ''),
  );

/** Small texts of signs and words: nests that nobody would write. */
const WILD = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom('a', 'b1', 'a: b', 'x y', '- a')), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

function expectSame(text: string): void {
  const plain = readPlainYaml(text);
  if (plain === undefined) return;
  const { data, faults } = parseWhole(text);
  expect({ data: plain, faults: [] }, text).toEqual({ data, faults });
}

test('our own files are plain but for a few, and read the same', () => {
  const plain = CORPUS.filter((text) => readPlainYaml(text) !== undefined);
  expect(plain.length / CORPUS.length).toBeGreaterThan(0.5);
  CORPUS.forEach(expectSame);
});

test('changed in any way, a file is left alone or read the same', () => {
  fc.assert(fc.property(MUTATED, expectSame));
});

test('so is any text of signs', () => {
  fc.assert(fc.property(WILD, expectSame));
});

test.each([
  ['a: b\n', { a: 'b' }],
  ['a:\n  - b\n  - c: d\n    e: f\ng: 1\n', { a: ['b', { c: 'd', e: 'f' }], g: '1' }],
  ['a:\n- b\n', { a: ['b'] }],
  ['a: [{ role: author, name: "R. T" }, x]\n', { a: [{ role: 'author', name: 'R. T' }, 'x'] }],
  [
    'a: { b: https://x.example/y, c: 2025-01-01T10:00+08:00 }\n',
    { a: { b: 'https://x.example/y', c: '2025-01-01T10:00+08:00' } },
  ],
  ["a: 'b'\n", { a: 'b' }],
])('%j is plain', (text, data) => {
  expect(readPlainYaml(text)).toEqual(data);
});

test.each([
  '',
  'a:\n',
  'a: |\n  b\n',
  'a: b # c\n',
  '# a\na: b\n',
  'a: b\na: c\n',
  "a: 'it''s'\n",
  'a: "\\u2028"\n',
  '__proto__: a\n',
])('%j is left to the whole parser', (text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});
