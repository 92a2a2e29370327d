import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMdx, toPublication } from '../../test/support/publication.ts';
import { getWords } from '../words/words.ts';
import { element } from './print/xml.ts';
import { eachMarkdown, toMarkdown } from './markdown.ts';

const en = getWords('en');

const FILES = {
  'outlets/post.yaml': 'name: Post\nhomepage: https://post.example\n',
  'organizations/office.mdx': toMdx({ name: 'Office' }),
  'measures/duty.mdx': toMdx({
    title: 'A [duty]',
    actor: 'office',
    instrument: 'tariff',
    history: [
      {
        status: 'announced',
        on: '2025-04-01',
        cause: 'So it was *agreed*.',
        item: '2025/04/a',
        source: { outlet: 'post', url: 'https://post.example/m' },
      },
      {
        status: 'expired',
        on: '2025-05-01',
        cause: 'Another item tells of it.',
        source: { outlet: 'post', url: 'https://post.example/n' },
      },
    ],
  }),
  'coverage/2025/04/a.mdx': toMdx({
    title: 'Told',
    summary: 'What it says.',
    dates: { added: '2025-04-02' },
    sources: [{ outlet: 'post', url: 'https://post.example/a' }],
  }),
};

test('an item says why the steps came of which it tells, and no others', () => {
  const context = {
    publication: toPublication(FILES),
    siteUrl: 'https://test.example',
    words: en,
    language: en.dates,
  };
  const [file] = eachMarkdown(context);
  expect(file?.path).toBe('coverage/2025/04/a.md');
  const text = String(file?.body);
  expect(text).toContain(
    '- [A \\[duty\\]](https://test.example/measures/duty): So it was \\*agreed\\*.\n',
  );
  expect(text).not.toContain('Another item');
});

test('an item says when it happened, was published and was added, and who said what and when', () => {
  const files = {
    ...FILES,
    'people/ada.mdx': toMdx({ name: 'Ada *Lind*' }),
    'coverage/2025/04/a.mdx': toMdx(
      {
        title: 'Told',
        summary: 'What it says.',
        dates: { added: '2025-04-02', happened: '2025-03-30/2025-03-31' },
        topics: [],
        sources: [
          { outlet: 'post', url: 'https://post.example/a', published: '2025-04-01T09:00+02:00' },
          { outlet: 'post', title: 'More', url: 'https://post.example/b', published: '2025-04-02' },
        ],
      },
      'She said <Statement id="so" by="ada" as="a captain" said="2025-03-31" venue="briefing" source="0">it is so</Statement>.',
    ),
  };
  const publication = toPublication(files);
  const context = { publication, siteUrl: 'https://test.example', words: en, language: en.dates };
  const [file] = eachMarkdown(context);
  const text = String(file?.body)
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u2060', '');
  expect(text).toContain(
    '- Happened: between 30 and 31 Mar 2025\n- Published: 1 Apr 2025 (2025-04-01T09:00+02:00)\n- Added here: 2 Apr 2025\n',
  );
  expect(text).toContain(
    '- [Ada \\*Lind\\*: “it is so”](<https://test.example/coverage/2025/04/a#so>). A captain. Said 31 Mar 2025, published 1 Apr 2025, 09:00.',
  );
  expect(text).toContain('[More](<https://post.example/b>) (2 Apr 2025)');
});

test('marks are those of the language, and nothing is put together with a space that it has not', () => {
  const words = getWords('ja');
  const publication = toPublication({
    ...FILES,
    'coverage/2025/04/a.mdx': toMdx(
      {
        title: '報道',
        summary: '要約。',
        dates: { added: '2025-04-02' },
        sources: [{ outlet: 'post', url: 'https://post.example/a' }],
      },
      '彼女は<Statement id="so" by="office" as="報道官" said="2025-03-31" source="0">そうだ</Statement>と語った。',
    ),
  });
  const [file] = eachMarkdown({
    publication,
    siteUrl: 'https://test.example',
    words,
    language: words.dates,
  });
  const text = String(file?.body);
  expect(text).toContain('彼女は「そうだ」と語った。');
  expect(text).toContain('「そうだ」](<https://test.example/coverage/2025/04/a#so>)。報道官。');
  expect(text).toContain('(https://test.example/measures/duty)：So it was');
  expect(text).not.toMatch(/[\p{L})][.:,] /u);
});

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
      expect(line.replace(/\\./g, 'x')).not.toMatch(/[<>[\]`*_~]|^[#+-] /);
    }),
  );
});
