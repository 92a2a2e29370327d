import { describe, expect, test } from 'vitest';
import { parseYaml } from './yaml.ts';

const faults = (text: string) =>
  parseYaml(text).faults.map(({ code, offset }) => `${code} at ${text.slice(offset)}`);

test.each([
  ['a text', 'title: The #1 port', '#1 port'],
  ['no text at all', 'title: #1 port', '#1 port'],
  ['an element', 'a:\n  - b\t# c', '# c'],
  ['a text in brackets', 'a: { b: c } \nd: e # f', '# f'],
])('a comment cuts %s', (_, text, rest) => {
  expect(faults(text)).toEqual([`yaml.comment at ${rest}`]);
});

test.each([
  ['[', ''],
  ['[', ']'],
  ['{a: ', ''],
  ['[b: ', ''],
  ['- ', ''],
  ['? ', ''],
  ['a: ', ''],
])('one fault for a thousand nested %j', (open, close) => {
  const text = `a: b\nname:\n ${open.repeat(1000)}${close.repeat(1000)}\ntitle: "c`;
  const [first, ...others] = parseYaml(text).faults;
  expect([first?.code, others]).toEqual(['yaml.depth', []]);
  expect(text.slice(0, first?.offset)).toMatch(/name:\n .{11,60}$/);
});

test('a thousand levels of indentation are one fault, at the first that is too many', () => {
  const text = Array.from({ length: 700 }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
  expect(parseYaml(text).faults).toMatchObject([{ code: 'yaml.depth', offset: 130 }]);
});

test('twelve levels below the first are fine', () => {
  expect(faults(`a: ${'['.repeat(12)}b${']'.repeat(12)}`)).toEqual([]);
  expect(faults(`a: ${'['.repeat(13)}b${']'.repeat(13)}`)).toEqual([
    `yaml.depth at [b${']'.repeat(13)}`,
  ]);
});

test('a second document is told where it begins', () => {
  expect(faults('a: b\n---\nc: d\n')).toEqual(['yaml.syntax at ---\nc: d\n']);
});

test.each([
  ['title: "abc\nsummary: x\n', '"abc\nsummary: x\n'],
  ["title: 'abc\nsummary: x\n", "'abc\nsummary: x\n"],
  ['"title: abc\n', '"title: abc\n'],
  ['a:\n  - "x\n  - y\nb: "c"\n', '"x\n  - y\nb: "c"\n'],
  ['a: ["b", "c]\n', '"c]\n'],
])('an unclosed quotation mark is told where it opens: %j', (text, rest) => {
  expect(faults(text)[0]).toBe(`yaml.quote at ${rest}`);
});

test.each([
  ['title: "To the "contents""\n', 'contents""\n', /\\" for the mark, .* single marks/],
  ['title: "Deal" of the year\n', 'of the year\n', /\\" for the mark, .* single marks/],
  ["a:\n  - 'it's here'\n", "s here'\n", /'' for the mark, .* double marks/],
  ['a: "b"\n c: d\n', ' c: d\n', /^indent /],
])('what stands after the end of a text in quotation marks: %j', (text, rest, remedy) => {
  const [first] = parseYaml(text).faults;
  expect(text.slice(first?.offset)).toBe(rest);
  expect(first?.remedy).toMatch(remedy);
});

test.each([
  'title: "The #1 port" # a port',
  'title: The#1 port',
  '# all\na: b\n# between\nc: d\n  # within\n# last',
  'a: # a map\n  b: c',
  'a: { b: c } # a map',
  'a: >- # folded\n  b #1 c',
])('no text is cut: %j', (text) => {
  expect(faults(text)).toEqual([]);
});

test.each([
  ['"\\u2028"', 'U+2028'],
  ['"\\L"', 'U+2028'],
  ['"\\P"', 'U+2029'],
  ['"\\N"', 'U+0085'],
  ['"\\ud800"', 'U+D800'],
  ['"\\0"', 'U+0000'],
  ['"\\e[2J"', 'U+001B'],
  ['"\\u202e"', 'U+202E'],
  ['"\\u2066"', 'U+2066'],
  ['"\\x7f"', 'U+007F'],
])('%s is told where its text begins', (text, code) => {
  const yaml = `a: b\ntitle: ${text}\nc: [{ d: ${text} }]`;
  const { data, faults } = parseYaml(yaml);
  expect(faults).toMatchObject([
    { code: 'yaml.escape', offset: yaml.indexOf(text) },
    { code: 'yaml.escape', offset: yaml.lastIndexOf(text) },
  ]);
  expect(faults[0]?.message).toContain(code);
  expect(data).toEqual({ a: 'b', title: '', c: [{ d: '' }] });
});

test.each(['"\\ud83d\\ude00"', '"\\x41\\t\\n"', '"\\u00e9"', "'\\u2028'"])('%s is fine', (text) => {
  expect(faults(`title: ${text}`)).toEqual([]);
});

test.each(['\u2028', '\u2029', '\u0007', '\u202e', '\u2067', '\ufeff', '\r'])(
  'the character %j is told where it stands, each time',
  (character) => {
    const yaml = `a: x${character}y\nb: 'z${character}'\n`;
    expect(parseYaml(yaml).faults.map(({ code, offset }) => [code, offset])).toEqual([
      ['file.control', yaml.indexOf(character)],
      ['file.control', yaml.lastIndexOf(character)],
    ]);
  },
);

test('a field that stands three times is told twice, where it stands again', () => {
  expect(faults('a: b\nc: d\na: e\na: { x: 1, x: 2 }\n')).toEqual([
    'yaml.duplicate-key at a: e\na: { x: 1, x: 2 }\n',
    'yaml.duplicate-key at a: { x: 1, x: 2 }\n',
  ]);
});

test.each([
  ['fields', (index: number) => `k${String(index)}: v\n`],
  ['fields of one name', () => 'a: b\n'],
  ['merge keys', () => '<<: b\n'],
  ['empty names', () => ': b\n'],
  ['lists as names', () => '? [b]\n: c\n'],
  ['empty lines', () => '\n'],
  ['comments', () => '#\n'],
])('of very many %s the parser sees no more than it can bear', (_, toLine) => {
  const text = Array.from({ length: 25_000 }, (_line, index) => toLine(index)).join('');
  const [first, ...others] = parseYaml(text).faults;
  expect([first?.code, others]).toEqual(['yaml.length', []]);
});

test('escapes are counted with the marks', () => {
  const faulty = parseYaml(`a: "${'\\q'.repeat(120_000)}"\n`).faults;
  expect(faulty.map(({ code }) => code)).toEqual(['yaml.length']);
  expect(faults(`a: "${'\\n'.repeat(10_000)}"\n`)).toEqual([]);
});

test.each(['[', '{'])('200,000 commas after %s are one fault', (open) => {
  expect(parseYaml(`a: ${open}${','.repeat(200_000)}`).faults.map(({ code }) => code)).toEqual([
    'yaml.length',
  ]);
});

test('the place of a field is looked up, not searched: 3,000 places of 3,000 fields', () => {
  const text = Array.from({ length: 3000 }, (_, index) => `k${String(index)}: v\n`).join('');
  const tree = parseYaml(text);
  const places = Array.from({ length: 3000 }, (_, index) =>
    tree.locate([`k${String(index)}`], true),
  );
  expect(places.every((place, index) => text.startsWith(`k${String(index)}:`, place))).toBe(true);
});

describe('what editors do most often wrong', () => {
  test('one tab is one mistake, whatever follows it', () => {
    const lines = Array.from(
      { length: 10 },
      (_, index) => `\t- outlet: a${String(index)}\n\t  url: b`,
    );
    const { faults } = parseYaml(`title: A\nsources:\n${lines.join('\n')}\ntopics: [a]\n`);
    expect(faults.map(({ code, offset }) => [code, offset])).toEqual([['yaml.tab', 18]]);
    expect(faults[0]?.message).not.toMatch(/indentation|mapping/);
  });

  test.each([
    ['title: A: b\n', 'title: "A: b"'],
    ['sources:\n  - title: A: b\n', 'title: "A: b"'],
    ['title: He said: "so"\n', 'title: \'He said: "so"\''],
    ['title: a: b: c: d\n', 'title: "a: b: c: d"'],
  ])('a colon in %j is told in plain words, once, with what to write', (text, wanted) => {
    const { faults } = parseYaml(text);
    expect(faults.map(({ code }) => code)).toEqual(['yaml.colon']);
    expect(faults[0]?.remedy).toContain(wanted);
    expect(faults[0]?.message).not.toMatch(/mapping|compact/);
    const mended = text.replace(/title: .*/, wanted);
    expect(parseYaml(mended).faults).toEqual([]);
  });
});

test.each([
  ['a bracket that stays open', 'a: [b, c\nd: e\n', 'yaml.bracket', 3],
  ['one of a group', 'a: {b: c\n', 'yaml.bracket', 3],
  ['a bracket that closes nothing', 'a: [b]]\n', 'yaml.syntax', 6],
  [
    'a line that stands too far left',
    'a:\n  - b: c\n    d: e\n   f: g\n   h: i\n',
    'yaml.syntax',
    21,
  ],
  ['a line that stands too far right', 'a: b\n  c: d\n', 'yaml.syntax', 5],
  ['a sign that begins no text', 'a: @b\nc: %d\n', 'yaml.syntax', 3],
  ['a line without a field', 'a\nb: c\n', 'yaml.syntax', 0],
  ['a list in the line of its field', 'a: - b\n', 'yaml.syntax', 3],
  ['a no-break space', 'a:\n  b: c\n\u00a0d: e\n', 'yaml.tab', 10],
])('%s is told once, where it is, in words of ours', (_, text, code, offset) => {
  const { faults } = parseYaml(text);
  expect(faults.map((fault) => [fault.code, fault.offset])).toEqual([[code, offset]]);
  const said = faults.map(({ message, remedy }) => `${message} ${remedy}`).join();
  expect(said).not.toMatch(/indicator|token|implicit|mapping|sequence|flow/i);
});
