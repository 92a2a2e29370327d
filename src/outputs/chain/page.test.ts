import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../content/prose/parse-prose.ts';
import { type Resolve, toHtml } from '../../content/prose/print/html.ts';
import { toSegments } from '../../content/prose/print/segments.ts';
import { findUnsaid } from './page.ts';

const resolve: Resolve = {
  entity: (id) => ({ name: `Name of ${id}`, url: `/people/${id}` }),
  address: (url) => ({ title: `Title of ${url}`, url }),
  absolute: (url) => new URL(url, 'https://record.example/').href,
  image: (src) => src,
};

function toPage(body: string, title = 'Quist denies a call', summary = 'She did, & “twice”.') {
  const { tree } = parseProse(body, { path: 'a.mdx', firstLine: 1 });
  const html = toHtml(toSegments(tree), resolve);
  return [
    `<title>${title}</title><meta name="description" content="${summary.replaceAll('&', '&amp;')}">`,
    `<main id="main"><h1>${title}</h1>${html}<script>of(1 < 2)</script></main>`,
  ].join('');
}

const BLOCKS = [
  'On **10 April** the _ministry_ said: “3.5% of $1,000”, [as before](https://a.example/b_(c) "d").',
  'He said <Quote by="a" as="minister > all">a <Hedge>b</Hedge> c</Quote>, and <Entity id="x" /> left.',
  '<Entity id="x-y">Mara Quist</Entity> denied it: <Statement id="s" by="a" said="2025-01">No.</Statement>',
  '<Aside title="Two clocks">\n\nThe day is *not* known\\*; see https://a.example/b.\n\n</Aside>',
  '<Quote by="a">Tea &amp; R&D, 5 &lt; 6</Quote>',
  '- one\n- two [b](/c)\n\n  more of two\n- three',
  '1. first\n2. second\n   goes on',
  '> A line\n> and `code_of` another\\\nhere.',
  '## A heading *of* 2025',
  '| a | b |\n|:-|-:|\n| c *d* | 1.5 |',
  '中文，日文。',
  'See [the *note*][n] of 3 May.\n\n[n]: https://a.example/n',
];

const RECORDS = new Map([['people/x', { name: 'Name of x' }]]);

test('a page says what the record has, whatever marks the body has', () => {
  assert(
    property(array(constantFrom(...BLOCKS), { maxLength: 5 }), (blocks) => {
      const body = blocks.join('\n\n');
      const record = { title: 'Quist denies a call', summary: 'She did, & “twice”.', body };
      expect(findUnsaid(record, toPage(body), RECORDS)).toBeUndefined();
    }),
  );
});

test.each([
  ['a word of the title', ['Quist denies', 'Quist regrets'], 'Quist denies a call'],
  ['the summary', ['She did, &amp;', 'She did not, &amp;'], 'She did, & “twice”.'],
  ['a word put in', ['and <a', 'and never <a'], 'He said a b c, and … left.'],
  ['a number', ['3.5%', '35%'], 'On 10 April the ministry said: “3.5% of $1,000”, as before.'],
  ['a paragraph', ['<blockquote>', '<blockquote hidden></blockquote><!--'], /./],
  ['the whole page', [/<main.*/s, ''], 'Quist denies a call'],
] as const)('%s that is another on the page is told', (_, [from, to], told) => {
  const body = BLOCKS.join('\n\n');
  const page = toPage(body);
  const tampered = page.replaceAll(new RegExp(from, 'gs'), to);
  expect(tampered).not.toBe(page);
  const record = { title: 'Quist denies a call', summary: 'She did, & “twice”.', body };
  expect(findUnsaid(record, tampered, RECORDS)).toMatch(told);
});

test('of what was withdrawn, the page says why', () => {
  const page = '<main><h1>Gone</h1><p>The report was about another harbour.</p></main>';
  expect(findUnsaid({ why: 'The report was about another harbour.' }, page)).toBeUndefined();
  expect(findUnsaid({ why: 'It was false.' }, page)).toBe('It was false.');
});
