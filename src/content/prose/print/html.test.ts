import fc from 'fast-check';
import { htmlToHast, type HastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../bodies.arbitrary.ts';
import { parseProse } from '../parse-prose.ts';
import type { ProseNode, ProseTree } from '../tree.ts';
import { type Resolve, toHtml } from './html.ts';
import { toSegments } from './segments.ts';

const resolve: Resolve = {
  entity: (id) =>
    id === 'nobody-known' ? undefined : { name: `Name of ${id}`, url: `/people/${id}` },
  address: (path) =>
    path.includes('missing')
      ? undefined
      : { title: `Title of ${path}`, url: path.startsWith('/') ? path : `/${path}` },
  absolute: (url) => new URL(url, 'https://site.example/coverage/a').href,
  image: (src) => (src === './none.jpg' ? undefined : `/_images/${src.slice(2)}`),
};

const print = (body: string) =>
  toHtml(toSegments(parseProse(body, { path: 'a.mdx', firstLine: 1 }).tree), resolve);

describe('toHtml', () => {
  test.each([
    [
      '[a](/b?c=1&d "e") [f](#g) [h](https://i.j/)',
      '<p><a href="https://site.example/b?c=1&#x26;d" title="e">a</a> <a href="https://site.example/coverage/a#g">f</a> <a href="https://i.j/">h</a></p>',
    ],
    [
      'He said <Quote by="x" lang="zh" cite="https://a.b/">c <Hedge>d</Hedge></Quote>.',
      '<p>He said <q cite="https://a.b/" lang="zh">c d</q>.</p>',
    ],
    [
      '<Quote by="x" as="president">c</Quote>',
      '<figure><blockquote><p>c</p></blockquote><figcaption>— <a href="https://site.example/people/x">Name of x</a>, president</figcaption></figure>',
    ],
    [
      '<Quote by="anonymous" as="an official">c</Quote>',
      '<figure><blockquote><p>c</p></blockquote><figcaption>— an official</figcaption></figure>',
    ],
    ['<Quote by="anonymous">c</Quote>', '<blockquote><p>c</p></blockquote>'],
    [
      '<Entity id="x"/> <Entity id="x">*his*</Entity> <Entity id="nobody-known"/>.',
      '<p><a href="https://site.example/people/x">Name of x</a> <a href="https://site.example/people/x"><em>his</em></a> nobody known.</p>',
    ],
    ['<Aside title="t">\na\n</Aside>', '<aside><p><strong>t</strong></p><p>a</p></aside>'],
    [
      '<Figure src="./a.jpg" alt="b" credit="c" rights="d" caption="e"/>',
      '<figure><img src="https://site.example/_images/a.jpg" alt="b"><figcaption>e (c, d)</figcaption></figure>',
    ],
    [
      '<Figure src="./none.jpg" alt="b" credit="c" rights="d"/>',
      '<figure><figcaption>c, d</figcaption></figure>',
    ],
    [
      '<SeeAlso ids="/topics/a topics/b missing"/>',
      '<ul><li><a href="https://site.example/topics/a">Title of /topics/a</a></li><li><a href="https://site.example/topics/b">Title of /topics/b</a></li></ul>',
    ],
    ['<SeeAlso ids="missing"/>', ''],
    [
      '<Chart of="coverage"/>',
      '<p><a href="https://site.example/coverage">Title of coverage</a></p>',
    ],
  ])('%s', (body, html) => {
    expect(print(body)).toBe(html);
  });

  test('hostile text in any place stays text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, value) => {
        const html = toHtml(toSegments(toTree(text, value)), {
          ...resolve,
          entity: (id) => ({ name: id, url: '/x' }),
          address: (path) => ({ title: path, url: '/y' }),
        });
        expect(html).not.toContain('<script');
        expect(html).not.toMatch(/&(?!#x[0-9A-F]+;)/);
        const seen = { names: new Set<string>(), text: '' };
        collect(htmlToHast(html, { fragment: true }), seen);
        expect([...seen.names].toSorted()).toEqual(
          [
            '@alt',
            '@cite',
            '@className',
            '@href',
            '@lang',
            '@src',
            '@title',
            'a',
            'aside',
            'blockquote',
            'code',
            'em',
            'figcaption',
            'figure',
            'img',
            'li',
            'p',
            'q',
            'strong',
            'td',
            'tr',
            'ul',
          ].filter((name) => seen.names.has(name)),
        );
        expect(seen.text.split(text.trim()).length).toBeGreaterThan(4);
      }),
    );
  });
});

function toTree(text: string, value: string): ProseTree {
  const place = { line: 1, column: 1 };
  const words: ProseNode = { type: 'text', value: text };
  const component = (
    name: 'Quote' | 'Entity' | 'Figure' | 'Aside' | 'SeeAlso' | 'Chart' | 'Hedge',
    attributes: Record<string, string>,
    inline: boolean,
  ): ProseNode => ({
    type: 'component',
    name,
    attributes,
    inline,
    children: [words],
    place,
  });
  const quote = { by: value, as: value, lang: value, cite: value };
  return {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [
          words,
          {
            type: 'element',
            tagName: 'a',
            properties: { href: value, title: value },
            children: [words],
            place,
          },
          component('Quote', quote, true),
          component('Entity', { id: value }, true),
        ],
      },
      { type: 'element', tagName: 'code', properties: { className: [value] }, children: [words] },
      component('Quote', quote, false),
      component('Aside', { title: value }, false),
      component(
        'Figure',
        { src: value, alt: value, credit: value, rights: value, caption: value },
        false,
      ),
      component('SeeAlso', { ids: value }, false),
      component('Chart', { of: value }, false),
    ],
  };
}

function collect(node: HastNode, seen: { names: Set<string>; text: string }): void {
  if (node.type === 'text') seen.text += node.value;
  if (node.type === 'element') {
    seen.names.add(node.tagName);
    for (const name of Object.keys(node.properties)) seen.names.add(`@${name}`);
  }
  if ('children' in node) for (const child of node.children) collect(child, seen);
}
