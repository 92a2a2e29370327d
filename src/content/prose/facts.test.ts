import { describe, expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import { parseProse } from './parse-prose.ts';

const parse = (body: string) => factsOf(parseProse(body, { path: 'a.mdx', firstLine: 10 }).tree);
const place = (line: number, column: number) => ({ line, column });

describe('factsOf', () => {
  test('an empty body has none', () => {
    expect(parse('')).toEqual({
      words: 0,
      mentions: [],
      seeAlso: [],
      charts: [],
      links: [],
      quotes: [],
      statements: [],
      figures: [],
      headings: [],
    });
  });

  test('finds all that the graph needs, with places', () => {
    const facts = parse(
      [
        'On Monday <Entity id="harbin"/> heard <Quote by="xi-jinping" as="president" lang="zh" cite="https://a.b">no <Hedge>great</Hedge> hurry</Quote>.',
        '## A *head*',
        '',
        '[a **b**](/topics/c?d=1&e)',
        '<Quote by="anonymous">soon</Quote>',
        '',
        '<Figure src="./a.jpg" alt="b" credit="c" rights="d" caption="e &amp; f"/>',
        '<SeeAlso ids="/topics/a topics/b"/>',
        '<Chart of="coverage" from="2025-01"/>',
      ].join('\n'),
    );
    expect(facts).toEqual({
      words: 15,
      mentions: [
        { id: 'harbin', field: 'Entity.id', place: place(10, 11) },
        { id: 'xi-jinping', field: 'Quote.by', place: place(10, 39) },
      ],
      seeAlso: [
        { address: '/topics/a', place: place(17, 1) },
        { address: '/topics/b', place: place(17, 1) },
      ],
      charts: [{ of: 'coverage', from: '2025-01', place: place(18, 1) }],
      links: [{ url: '/topics/c?d=1&e', text: 'a b', place: place(13, 1) }],
      quotes: [
        {
          by: 'xi-jinping',
          as: 'president',
          lang: 'zh',
          cite: 'https://a.b',
          text: 'no great hurry',
          words: 3,
          place: place(10, 39),
        },
        { by: 'anonymous', text: 'soon', words: 1, place: place(14, 1) },
      ],
      statements: [],
      figures: [
        {
          src: './a.jpg',
          alt: 'b',
          credit: 'c',
          rights: 'd',
          caption: 'e & f',
          place: place(16, 1),
        },
      ],
      headings: [{ level: 2, text: 'A head', place: place(11, 1) }],
    });
  });

  test.each([`/${'a/'.repeat(2000)}`, 'http://'.repeat(1000), 'javascript:x', 'people/ann'])(
    'a link that is refused where the body is read is none: %#',
    (url) => {
      expect(parse(`[a](${url})`).links).toEqual([]);
    },
  );
});
