import { describe, expect, test } from 'vitest';
import { parseProse, toPlaces } from './parse-prose.ts';

const at = { path: 'a.mdx', firstLine: 1 };
const problems = (body: string) =>
  parseProse(body, at).problems.map(
    ({ line, column, code, field }) =>
      `${String(line)}:${String(column)} ${field === 'body' ? '' : `[${field}] `}${code}`,
  );

describe('what a body may hold', () => {
  test.each([
    '',
    '\n\n',
    'Words, *words*, **words**, ~~words~~, `{code}`, a\\\nb.\n',
    '- a\n- b\n\n1. c\n2. d\n',
    '> a\n',
    '## A\n\n### B\n\n#### C\n',
    'a\n\n---\n\nb\n',
    '| a | b |\n|:--|--:|\n| 1 | 2 |\n',
    '```js\nimport a from "b"\n\nexport {c}\n```\n',
    '[a](https://b.c "d") [e](/f) [g](#h) www.a.b d@e.fg\n',
    '1 < 2 & 3 > 2 \\{ \\< &lt; }\n',
    'He said <Quote by="a" as="b" lang="zh" cite="https://c.d">e <Hedge>f</Hedge></Quote>.\n',
    '<Quote by="anonymous" as="an official">\nwords\n</Quote>\n',
    '<Aside title="a">\nprose\n\n- list\n</Aside>\n',
    '<Aside>words</Aside>\n',
    '<Entity id="a"/> and <Entity id="a">her *own*</Entity>\n',
    '- <Quote by="a">b</Quote>\n',
    '<SeeAlso ids="/a b/c" />\n',
    '<Chart of="coverage" from="2025-01" to="2025-04"/>\n',
    '<Figure src="./a.jpg" alt="b" credit="c" rights="d" caption="e"/>\n',
    'Exports rose; export-led growth.\nexport orders fell.\n',
    'importers said: [sic] 10:30, a:b\n',
    '“[Xi]: no hurry” `[a]: /b`\n',
    '| <Entity id="a"/> |\n|--|\n| <Quote by="a">b</Quote> |\n',
  ])('%j', (body) => {
    expect(problems(body)).toEqual([]);
  });
});

describe('what a body may not hold', () => {
  test.each([
    ['import a from "b"', '1:1 prose.import-export'],
    ['a\n\nexport prices rose', '3:1 prose.import-export'],
    ['## a\nexport b', '2:1 prose.import-export'],
    ['a {b} c', '1:3 prose.expression'],
    ['{/* a */}', '1:1 prose.expression'],
    ['> a {b}\n> {c}', '1:5 prose.expression', '2:3 prose.expression'],
    ['a \\\\{b}', '1:5 prose.expression'],
    ['<Quote by={a}>b</Quote>', '1:8 [Quote.by] prose.expression-attribute'],
    ['<Entity id="a" {...b}/>', '1:16 prose.spread-attribute'],
    ['<Entity id="a" onClick="b"/>', '1:16 [Entity.onClick] prose.event-handler'],
    ['<Entity id="a" onclick="b"/>', '1:16 [Entity.onclick] prose.event-handler'],
    ['a <b>c</b>', '1:3 prose.raw-html'],
    ['<br>', '1:1 prose.raw-html'],
    ['<script>a</script>', '1:1 prose.raw-html'],
    ['<div style="a">\n<i>b</i>\n</div>', '1:1 prose.raw-html', '2:1 prose.raw-html'],
    ['<></>', '1:1 prose.raw-html'],
    ['a <!-- b -->', '1:3 prose.html-comment'],
    ['<https://a.b>', '1:1 prose.syntax'],
    ['a<5', '1:2 prose.syntax'],
    ['<Quot by="a">b</Quot>', '1:1 prose.unknown-component'],
    [
      '<Entity ip="a"/>',
      '1:1 [Entity.id] prose.missing-attribute',
      '1:9 [Entity.ip] prose.unknown-attribute',
    ],
    ['<Entity id="a" id="b"/>', '1:16 [Entity.id] prose.repeated-attribute'],
    ['<Entity id=""/>', '1:9 [Entity.id] prose.bad-attribute'],
    ['<Entity id/>', '1:9 [Entity.id] prose.bad-attribute'],
    ['<Entity id="A b"/>', '1:9 [Entity.id] prose.bad-attribute'],
    [
      '<Figure\n  src="./a.jpg"\n  alt="b" credit="c"\n  rights=" "\n/>',
      '4:3 [Figure.rights] prose.bad-attribute',
    ],
    ['<Quote by="a">b <b>c</b></Quote>', '1:17 prose.raw-html'],
    ['<Quote by="a"/>', '1:1 prose.wrong-children'],
    ['<Quote by="a">\nb\n\nc\n</Quote>', '1:1 prose.wrong-children'],
    ['<Quote by="a">\n- b\n</Quote>', '1:1 prose.wrong-children'],
    ['<SeeAlso ids="/a">b</SeeAlso>', '1:1 prose.wrong-children'],
    [`<Quote by="a">${'b '.repeat(26)}</Quote>`, '1:1 prose.long-quote'],
    ['a <Hedge>b</Hedge>', '1:3 prose.misplaced-component'],
    ['a <Aside>b</Aside>', '1:3 prose.misplaced-component'],
    ['<Quote by="a">b <Quote by="c">d</Quote></Quote>', '1:17 prose.misplaced-component'],
    [
      '<Quote by="a">\n<SeeAlso ids="/b"/>\n</Quote>',
      '1:1 prose.wrong-children',
      '2:1 prose.misplaced-component',
    ],
    ['<Aside>\n<Aside>\na\n</Aside>\n</Aside>', '2:1 prose.misplaced-component'],
    ['[a <Entity id="b"/>](/c)', '1:4 prose.misplaced-component'],
    ['<Entity id="a">[b](/c)</Entity>', '1:16 prose.nested-link'],
    ['# a', '1:1 prose.heading-level'],
    ['##### a', '1:1 prose.heading-level'],
    ['# ![a](b)', '1:1 prose.heading-level', '1:3 prose.image'],
    ['![a](b.png)', '1:1 prose.image'],
    ['[a](javascript:b)', '1:1 prose.unsafe-link'],
    ['a [b](c%zz)', '1:3 prose.broken-link'],
    ['[](/a)', '1:1 prose.broken-link'],
    ['[a](b c)', '1:3 prose.broken-link'],
    ['[a][b]\n\n[b]: /c', '1:1 prose.reference-link', '3:1 prose.reference-link'],
    ['a\n\n> [b]: /c', '3:3 prose.reference-link'],
    ['a[^1]\n\n[^1]: b c', '1:2 prose.footnote', '3:1 prose.footnote'],
    ['- [ ] a', '1:1 prose.task-list'],
    ['a\n\n:::note\nb\n:::', '3:1 prose.directive', '5:1 prose.directive'],
    ['a :b[c]', '1:3 prose.directive'],
    ['---\na: b\n---', '1:1 prose.front-matter', '2:1 prose.front-matter'],
    ['a\n\n+++', '3:1 prose.front-matter'],
    ['| a |\n|--|\n| b | c |', '3:5 prose.lost-text'],
    ['~~~ a b\nc\n~~~', '1:1 prose.lost-text'],
    ['a &#1; b', '1:3 prose.control-character'],
    ['<Quote by="a">b', '1:1 prose.syntax'],
    ['a </Quote>', '1:3 prose.syntax'],
    ['<Quote by="a>b</Quote>', '1:8 prose.syntax'],
    ['<Quote by=a>b</Quote>', '1:8 [Quote.by] prose.syntax'],
    ['<Quote by="a" ?>b <Hedge>c</Hedge></Quote>', '1:15 prose.syntax'],
    ['['.repeat(33), '1:33 prose.too-deep'],
  ])('%j', (body, ...wanted) => {
    expect(problems(body)).toEqual(wanted);
  });

  test('every problem of a body is told, those behind a tag that cannot be read as well', () => {
    expect(
      problems(
        '<b>x</b> a<5 <Quote by={1}>y</Quote>\n\n<!-- c --> ![d](e) {f}\n\n<Quote by="a">open\n\n# g\n',
      ),
    ).toEqual([
      '1:1 prose.raw-html',
      '1:11 prose.syntax',
      '1:21 [Quote.by] prose.expression-attribute',
      '3:1 prose.html-comment',
      '3:12 prose.image',
      '3:20 prose.expression',
      '5:1 prose.syntax',
      '7:1 prose.heading-level',
    ]);
  });

  test('no more than a hundred problems, and a count of the rest', () => {
    const { problems: found } = parseProse('# a\n\n'.repeat(300), at);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({ line: 201, count: 200, message: 'and 200 more' });
  });

  test('120,000 nodes in a tag that is none', () => {
    expect(parseProse(`<b>\n${'a\\\n'.repeat(65_000)}</b>\n`, at).problems).toMatchObject([
      { code: 'prose.raw-html' },
    ]);
  });
});

describe('what a problem says', () => {
  test('the place in the file, whatever the line ends and the width of characters', () => {
    const { problems: found } = parseProse('é😀中 <b>x</b>\r\n\r\n> 😀 ![a](b)\r\n', {
      path: 'a.mdx',
      firstLine: 12,
    });
    expect(found.map(({ line, column }) => [line, column])).toEqual([
      [12, 6],
      [14, 6],
    ]);
  });

  test.each([
    ['<blockquote>a</blockquote>', /<Quote by/],
    ['<q>a</q>', /<Quote by/],
    ['<b>a</b>', /\*\*words\*\*/],
    ['<img src="a"/>', /<Figure src/],
    ['<br/>', /backslash/],
    ['<quote by="a">b</quote>', /write <Quote>/],
    ['<Qoute by="a">b</Qoute>', /did you mean <Quote>/],
    ['<Quote bye="a" by="b">c</Quote>', /did you mean by/],
    ['export a', /capital letter/],
    ['<https://a.b>', /\[words\]\(https:\/\/a\.b\)/],
  ])('%s: what to write instead', (body, remedy) => {
    expect(parseProse(body, at).problems[0]?.remedy).toMatch(remedy);
  });
});

describe('the tree', () => {
  test('tables are aligned by class, never by style', () => {
    const tree = JSON.stringify(parseProse('| a | b |\n|:-:|--:|\n| c | d |\n', at).tree);
    expect(tree).toContain('align-center');
    expect(tree).not.toContain('style');
  });

  test('a quotation is the same tree on one line or on three', () => {
    const [one, three] = ['<Quote by="a">b *c*</Quote>', '<Quote by="a">\nb *c*\n</Quote>'].map(
      (body) => parseProse(body, at).tree,
    );
    expect(one).toEqual(three);
  });

  test('loose words of an aside become a paragraph, as does an entity alone on a line', () => {
    expect(parseProse('<Aside>a *b*</Aside>\n\n<Entity id="c"/>', at).tree.children).toMatchObject([
      { name: 'Aside', children: [{ tagName: 'p' }] },
      { value: '\n' },
      { tagName: 'p', children: [{ name: 'Entity' }] },
    ]);
  });
});

describe('toPlaces', () => {
  const body = 'é😀x\r\n\r\nab\n';
  test.each([
    [0, 9, 1],
    [3, 9, 4],
    [6, 10, 1],
    [8, 11, 1],
    [9, 11, 2],
    [11, 12, 1],
    [99, 12, 1],
    [-1, 9, 1],
  ])('offset %i is %i:%i', (offset, line, column) => {
    expect(toPlaces(body, 9)(offset)).toEqual({ line, column });
  });
});
