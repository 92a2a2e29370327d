import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listLanguages } from '../../src/words/words.ts';
import { orderKeys, printWordsFile, readWordsFile, toPlace } from './words-file.ts';

test.each(listLanguages())('%s is written as it was read', (tag) => {
  const text = readFileSync(`src/words/${tag}.json`, 'utf8');
  const { messages, faults } = readWordsFile('x.json', text);
  expect(faults).toEqual([]);
  expect(printWordsFile('x.json', messages, text)).toBe(text);
});

test('the words of a publication keep comments, order and header', () => {
  const before = `# Norwegian
fallback: da

# Latest
front.empty: Ingen saker.
front.none: ingen
front.all: 'Alle: her'
`;
  const { messages, toPosition } = readWordsFile('nb.yaml', before);
  expect(Object.keys(messages)).toEqual(['front.empty', 'front.none', 'front.all']);
  expect(toPlace(toPosition('front.none'))).toBe('6:1');
  expect(printWordsFile('nb.yaml', messages, before)).toBe(before);
  const { 'front.none': _, ...rest } = messages;
  const after = printWordsFile(
    'nb.yaml',
    { ...rest, 'front.since': 'siden {day}: "nå"\u00a0' },
    before,
  );
  expect(after).toBe(`# Norwegian
fallback: da

# Latest
front.empty: Ingen saker.
front.all: 'Alle: her'
front.since: "siden {day}: \\"nå\\"\\u00a0"
`);
  expect(readWordsFile('nb.yaml', after).messages['front.since']).toBe('siden {day}: "nå"\u00a0');
});

test('lines that did not change stay byte for byte, and what cannot be seen stays an escape', () => {
  const before = `front.none:   "ingen\\u00a0\\u2060"   # none
# front.all: ""  # All
"front.since" : 'siden
  {day}'
front.more: |
  a
front.empty: "x" # No item
`;
  const { messages } = readWordsFile('nb.yaml', before);
  const all = {
    ...messages,
    'front.all': 'Alle\u00a0her',
    'front.empty': 'Ingen',
    'names.of': ' \n',
  };
  expect(printWordsFile('nb.yaml', messages, before)).toBe(before);
  expect(printWordsFile('nb.yaml', all, before)).toBe(
    before
      .replace('# front.all: ""', 'front.all: "Alle\\u00a0her"')
      .replace('"x"', '"Ingen"')
      .concat('names.of: " \\n"\n'),
  );
});

test.each([
  ['{\n  "front.empty": "No item.\n}', '2:18: the quotation mark that opens here is never closed'],
  ['{\n  "a": "x"\n  "b": "y"\n}', '3:3: something is missing before this'],
  ['{\n  "a": "x",\n  "a": "y"\n}', '3:3: the same field is here twice'],
  ['{ "front": { "empty": "x" } }', '1:3: front: is no text'],
  ['["front.empty"]', '1:1: has no keys'],
])('%s: %s', (text, fault) => {
  const { faults } = readWordsFile('nb.json', text);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`nb.json:${fault}`);
});

test('a key that only English has stands where English has it', () => {
  expect(orderKeys(['own', 'a', 'x', 'c'], ['a', 'b', 'c', 'd'])).toEqual([
    'own',
    'a',
    'b',
    'x',
    'c',
    'd',
  ]);
  expect(orderKeys(['c', 'a'], ['a', 'b', 'c'])).toEqual(['c', 'a', 'b']);
});

test('messages of any marks come back from the words of a publication', () => {
  const some = fc.string({
    unit: fc.constantFrom(...'":\'#{}|>- \n\t\\\u00a0\u202f\u2060aשس'.split('')),
  });
  const before = fc.constantFrom(
    '# why\nfallback: da\n\nfront.none: ingen\n',
    'front.none: |\n  a\n\n  b\n\n# front.empty: ""  # English\nfront.all: x',
    'front.all: x # why\nfront.none: # English\nfront.empty:',
    "front.none:\n  'a\n  b'  # why\n",
    '{ "fallback": "da", front.none: "a", "front.all": x }',
    '# nothing yet\n',
    '',
  );
  fc.assert(
    fc.property(some, some, before, (one, two, text) => {
      const all = { 'front.empty': one, 'front.none': two };
      const printed = printWordsFile('nb.yaml', all, text);
      const { messages, faults } = readWordsFile('nb.yaml', printed);
      expect(faults).toEqual([]);
      expect(messages).toEqual(all);
      expect(/^\{? ?"?fallback"?: "?da/m.test(printed)).toBe(text.includes('fallback'));
      expect(readWordsFile('nb.json', printWordsFile('nb.json', all, '')).messages).toEqual(all);
    }),
    { examples: [[' \n', '', '']] },
  );
});
