import { describe, expect, test } from 'vitest';
import { parseProse } from './parse-prose.ts';
import { toProseText } from './text.ts';

const parse = (body: string) => parseProse(body, { path: 'a.mdx', firstLine: 1 }).tree;

describe('toText', () => {
  test.each([
    ['a\nb\\\nc', 'a b\nc'],
    ['a\n\n- b\n- c\n\n> d', 'a\n\nb\nc\n\nd'],
    ['| a | b |\n|-|-|\n| c | d |', 'a\tb\nc\td'],
    ['```\nx\n  y\n```', 'x\n  y'],
    ['a <Entity id="people/xi-jinping"/>', 'a xi jinping'],
    ['<Aside title="t">\na\n\nb\n</Aside>', 't\n\na\n\nb'],
    ['&lt;b> &amp;amp;', '<b> &amp;'],
  ])('%j → %j', (body, text) => {
    expect(toProseText(parse(body))).toBe(text);
  });

  test('takes names from whoever knows them', () => {
    expect(
      toProseText(parse('<Entity id="xi-jinping"/> and <Entity id="a-b"/>'), (id) =>
        id === 'a-b' ? undefined : 'Xi Jinping',
      ),
    ).toBe('Xi Jinping and a b');
  });
});
