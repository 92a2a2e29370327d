import { describe, expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import { parseProse } from './parse-prose.ts';
import { toHtml } from './print/html.ts';
import { toSegments } from './print/segments.ts';

function read(body: string) {
  const { tree, problems } = parseProse(body, { path: 'a.mdx', firstLine: 10 });
  return {
    tree,
    problems,
    told: problems.map(({ line, column, field, code }) => `${line}:${column} ${field} ${code}`),
  };
}

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('a statement as a fact', () => {
  test('keeps every attribute as written, its words and its place', () => {
    const { tree, problems } = read(
      'He said: <Statement id="no-call" by="guo-jiakun" as="spokesman" on-behalf-of="ministry" to="reuters" said="2025-04-28" ' +
        'published="2025-04-28T20:08+08:00" venue="briefing" happened="2025-01-20/2025-04-22" lang="zh" original="没有" translator="CNN" ' +
        'about="have-they-spoken" position="not" source="1 2" step="first" note="It answers." ' +
        'denies="coverage/2025/04/a#b /coverage/2025/04/c#d" replies-to="#e"><Hedge>As far as I know</Hedge>, no *recent* call</Statement>.',
    );
    expect(problems).toEqual([]);
    expect(factsOf(tree).statements).toEqual([
      {
        id: 'no-call',
        by: 'guo-jiakun',
        as: 'spokesman',
        onBehalfOf: ['ministry'],
        to: 'reuters',
        said: '2025-04-28',
        published: '2025-04-28T20:08+08:00',
        venue: 'briefing',
        kind: 'quote',
        happened: '2025-01-20/2025-04-22',
        lang: 'zh',
        original: '没有',
        translator: 'CNN',
        about: 'have-they-spoken',
        position: 'not',
        sources: [1, 2],
        step: 'first',
        note: 'It answers.',
        relations: [
          { type: 'denies', target: '/coverage/2025/04/a#b' },
          { type: 'denies', target: '/coverage/2025/04/c#d' },
          { type: 'replies-to', target: '#e' },
        ],
        text: 'As far as I know, no recent call',
        words: 8,
        hedges: ['As far as I know'],
        place: { line: 10, column: 10 },
      },
    ]);
  });

  test('knows nothing of values of the wrong form: they are told once, where the body is read', () => {
    const { tree, told } = read(
      '<Statement id="a" by="x" said="2025" about="Not an id" on-behalf-of="Not An" confirms="not an address" denies="#b">a</Statement>',
    );
    expect(told).toHaveLength(3);
    const { statements, mentions } = factsOf(tree);
    expect(statements).toMatchObject([{ id: 'a', relations: [{ type: 'denies', target: '#b' }] }]);
    expect(statements[0]).not.toHaveProperty('about');
    expect(mentions.map(({ id }) => id)).toEqual(['x']);
  });

  test('speaker and bodies spoken for are mentioned, an anonymous one is not', () => {
    const { tree } = read(
      '<Statement id="a" by="x" on-behalf-of="y z" said="2025">b</Statement> <Statement id="b" by="anonymous" as="an official" said="2025">c</Statement>',
    );
    expect(factsOf(tree).mentions.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
  });
});

describe('a statement is refused', () => {
  test.each([
    [
      'without id, speaker or date',
      '<Statement>a</Statement>',
      ['id', 'by', 'said'].map((key) => `10:1 Statement.${key} prose.missing-attribute`),
    ],
    [
      'with the id of another',
      '<Statement id="a" by="x" said="2025">a</Statement> <Statement id="a" by="x" said="2025">b</Statement>',
      ['10:63 Statement.id prose.repeated-id'],
    ],
    [
      'with an id in capitals',
      '<Statement id="A" by="x" said="2025">a</Statement>',
      ['10:12 Statement.id prose.bad-attribute'],
    ],
    [
      'on behalf of words',
      '<Statement id="a" by="x" on-behalf-of="y, z" said="2025">a</Statement>',
      ['10:26 Statement.on-behalf-of prose.bad-attribute'],
    ],
    [
      'on behalf of one twice',
      '<Statement id="a" by="x" on-behalf-of="y y" said="2025">a</Statement>',
      ['10:26 Statement.on-behalf-of prose.bad-attribute'],
    ],
    [
      'with a wrong word',
      '<Statement id="a" by="x" said="2025" venue="breifing">a</Statement>',
      ['10:38 Statement.venue prose.bad-attribute'],
    ],
    [
      'with a wrong kind',
      '<Statement id="a" by="x" said="2025" kind="quotes">a</Statement>',
      ['10:38 Statement.kind prose.bad-attribute'],
    ],
    [
      'with a wrong reading',
      '<Statement id="a" by="x" said="2025" step="weaker">a</Statement>',
      ['10:38 Statement.step prose.bad-attribute'],
    ],
    [
      'with a date that is none',
      '<Statement id="a" by="x" said="2025-02-30">a</Statement>',
      ['10:26 Statement.said prose.bad-attribute'],
    ],
    [
      'with a relation to an item',
      '<Statement id="a" by="x" said="2025" denies="coverage/2025/04/b">a</Statement>',
      ['10:38 Statement.denies prose.bad-attribute'],
    ],
    [
      'with a source that is no number',
      '<Statement id="a" by="x" said="2025" source="first">a</Statement>',
      ['10:38 Statement.source prose.bad-attribute'],
    ],
    [
      'anonymous and without a role',
      '<Statement id="a" by="anonymous" said="2025">a</Statement>',
      ['10:1 Statement.as prose.bad-attribute'],
    ],
    [
      'with a position and no question',
      '<Statement id="a" by="x" said="2025" position="no">a</Statement>',
      ['10:38 Statement.position prose.bad-attribute'],
    ],
    [
      'of 26 words',
      `<Statement id="a" by="x" said="2025">${words(26)}</Statement>`,
      ['10:1 body prose.long-quote'],
    ],
    [
      'as a paraphrase of 61 words',
      `<Statement id="a" by="x" said="2025" kind="paraphrase">${words(61)}</Statement>`,
      ['10:1 body prose.long-quote'],
    ],
    [
      'as a paraphrase with a hedge',
      '<Statement id="a" by="x" said="2025" kind="paraphrase">a <Hedge>b</Hedge></Statement>',
      ['10:1 body prose.wrong-children'],
    ],
    [
      'inside a quotation',
      '<Quote by="x"><Statement id="a" by="x" said="2025">a</Statement></Quote>',
      ['10:15 body prose.misplaced-component'],
    ],
  ])('%s', (_, body, told) => {
    expect(read(body).told).toEqual(told);
  });

  test.each([
    ['a quotation of 25 words', `<Statement id="a" by="x" said="2025">${words(25)}</Statement>`],
    [
      'a paraphrase of 60 words',
      `<Statement id="a" by="x" said="2025" kind="paraphrase">${words(60)}</Statement>`,
    ],
    [
      'a hedge inside a quotation',
      '<Statement id="a" by="x" said="2025">a <Hedge>b</Hedge></Statement>',
    ],
  ])('but not %s', (_, body) => {
    expect(read(body).told).toEqual([]);
  });

  test.each([
    ['', 'a quotation of 61 words'],
    ['kind="quote"', 'a quotation of 61 words'],
    ['kind="quotes"', 'a quotation of 61 words'],
    ['kind="paraphrase"', 'a paraphrase of 61 words'],
  ])('and too many words are told of <Statement %s> as %s', (kind, message) => {
    const { problems } = read(
      `<Statement id="a" by="x" said="2025" ${kind}>${words(61)}</Statement>`,
    );
    expect(problems.find(({ code }) => code === 'prose.long-quote')?.message).toBe(message);
  });

  test('and a wrong word brings the nearest right one', () => {
    expect(
      read('<Statement id="a" by="x" said="2025" venue="breifing">a</Statement>').problems[0]
        ?.remedy,
    ).toContain('did you mean briefing?');
  });
});

describe('a statement in a feed', () => {
  const resolve = {
    entity: () => undefined,
    address: () => undefined,
    absolute: (url: string) => url,
    image: () => undefined,
    cite: (id: string) => `https://post.example/${id}`,
  };
  const print = (body: string) => toHtml(toSegments(read(body).tree), resolve);

  test('a quotation has marks, its source and its language', () => {
    expect(
      print('He said <Statement id="a" by="x" said="2025" lang="fr" source="1">oui</Statement>.'),
    ).toBe('<p>He said <q cite="https://post.example/a" lang="fr">oui</q>.</p>');
  });

  test('beside an original the words shown are in the language of the item', () => {
    expect(
      print('<Statement id="a" by="x" said="2025" lang="zh" original="是">yes</Statement>'),
    ).not.toContain('lang');
  });

  test('a block is a block quotation', () => {
    expect(print('<Statement id="a" by="x" said="2025">\nyes\n</Statement>')).toBe(
      '<blockquote cite="https://post.example/a"><p>yes</p></blockquote>',
    );
  });

  test('a paraphrase is plain words', () => {
    expect(
      print(
        'He <Statement id="a" by="x" said="2025" kind="paraphrase">expects “a call”</Statement>.',
      ),
    ).toBe('<p>He expects “a call”.</p>');
  });
});
