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
  'title: "The #1 port" # a port',
  'title: The#1 port',
  '# all\na: b\n# between\nc: d\n  # within\n# last',
  'a: # a map\n  b: c',
  'a: { b: c } # a map',
  'a: >- # folded\n  b #1 c',
])('no text is cut: %j', (text) => {
  expect(faults(text)).toEqual([]);
});
