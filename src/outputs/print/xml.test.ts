import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../../test/support/hostile.ts';
import { element, toDocument, toLegal } from './xml.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#13': '\r',
  '#9': '\t',
  '#10': '\n',
};

function unescape(text: string): string {
  return text.replace(/&([^;]+);/g, (_, name: string) => ENTITIES[name] ?? 'unknown');
}

test('a text comes back as it was, but for what XML forbids', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { xml } = element('a', {}, text);
      if (text === '') return xml === '<a/>';
      const inside = xml.slice('<a>'.length, -'</a>'.length);
      expect(inside).not.toMatch(/[<>\r]/);
      expect(unescape(inside)).toBe(toLegal(text));
      return true;
    }),
  );
});

test('a value comes back as it was, white space included', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { xml } = element('a', { b: text });
      const inside = xml.slice('<a b="'.length, -'"/>'.length);
      expect(inside).not.toMatch(/[<>"\r\n\t]/);
      expect(unescape(inside)).toBe(toLegal(text));
    }),
  );
});

test('forbidden characters are replaced one by one, and no other', () => {
  expect(toLegal('a\u0000b\ud800c\uffff')).toBe('a\ufffdb\ufffdc\ufffd');
  expect(toLegal('tab\tline\n👩‍🚀')).toBe('tab\tline\n👩‍🚀');
});

test('undefined is left out, markup is kept, lists are flat', () => {
  const child = element('b', { c: undefined });
  expect(element('a', {}, undefined, [child, ['x']]).xml).toBe('<a><b/>x</a>');
});

test('a name that could smuggle markup is refused', () => {
  expect(() => element('a b', {})).toThrow('not a name');
  expect(() => element('a', { 'b="" c': 'd' })).toThrow('not a name');
});

test('a document names its style sheet', () => {
  expect(toDocument(element('a', {}), '/x.css')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="/x.css"?>\n<a/>\n',
  );
});
