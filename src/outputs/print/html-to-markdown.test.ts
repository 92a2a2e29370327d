import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element } from './xml.ts';
import { toMarkdown } from './html-to-markdown.ts';

test.each([
  ['<p>One</p><p>two</p>', 'One\n\ntwo'],
  [
    '<p><a href="https://a.example/?b=1&#x26;c">Ann</a> said <q>no</q></p>',
    '[Ann](<https://a.example/?b=1&c>) said “no”',
  ],
  ['<blockquote><p>No.</p><p>Never.</p></blockquote>', '> No.\n\n> Never.'],
  ['<ul><li>a</li><li><p>b</p><p>c</p></li></ul>', '- a\n\n- b\n\n  c'],
  ['<h2>Two <em>clocks</em></h2>', '## Two *clocks*'],
  ['<p>2 * 3 &lt; _7_ [x]</p>', '2 \\* 3 \\< \\_7\\_ \\[x\\]'],
  ['<p># no heading</p>', '\\# no heading'],
  ['<figure><img src="/a" alt="b" /><figcaption>C</figcaption></figure>', 'C'],
])('%s', (html, markdown) => {
  expect(toMarkdown(html, ['“', '”'])).toBe(markdown);
});

test('no text opens a link, a tag or a list', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const line = toMarkdown(element('p', {}, text.replace(/\p{Cc}|\p{Cn}/gu, '')).xml, [
        '“',
        '”',
      ]);
      expect(line.replace(/\\./g, '')).not.toMatch(/[<>[\]`*_~]|^[#+-] /);
    }),
  );
});
