import { expect, test } from 'vitest';
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
  'title: "The #1 port" # a port',
  'title: The#1 port',
  '# all\na: b\n# between\nc: d\n  # within\n# last',
  'a: # a map\n  b: c',
  'a: { b: c } # a map',
  'a: >- # folded\n  b #1 c',
])('no text is cut: %j', (text) => {
  expect(faults(text)).toEqual([]);
});
