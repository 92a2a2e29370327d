import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { afterEach, describe, expect, test } from 'vitest';
import { anyBody } from '../bodies.arbitrary.ts';
import { factsOf } from '../facts.ts';
import { parseProse } from '../parse-prose.ts';
import {
  addHeadingIds,
  holdBody,
  type Segment,
  startHolding,
  stopHolding,
  toBodySegments,
  toHeadingIds,
  toSegments,
} from './segments.ts';

const parse = (body: string) => toSegments(parseProse(body, { path: 'a.mdx', firstLine: 1 }).tree);

/** As a page prints: pieces as they are, components as elements of their own. */
function print(segments: readonly Segment[]): string {
  return segments
    .map((segment) => {
      if ('html' in segment) return segment.html;
      const name = segment.inline ? 'x-span' : 'x-div';
      return `<${name}>${print(segment.children)}</${name}>`;
    })
    .join('');
}

/** Whether every tag that opens is closed in order, by nothing but the text. */
function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^>]*>/g)) {
    if (close === '') {
      if (!['br', 'hr', 'img'].includes(name)) open.push(name);
    } else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe('toSegments', () => {
  test('components in a line part its paragraph', () => {
    expect(
      parse(
        'On Monday <Entity id="x"/> said <Quote by="x" as="a &amp; b">*no* <Hedge>great</Hedge> hurry</Quote> & left',
      ),
    ).toEqual([
      { html: '<p>On Monday ' },
      { component: 'Entity', props: { id: 'x' }, inline: true, children: [] },
      { html: ' said ' },
      {
        component: 'Quote',
        props: { by: 'x', as: 'a & b' },
        inline: true,
        children: [
          { html: '<em>no</em> ' },
          { component: 'Hedge', props: {}, inline: true, children: [{ html: 'great' }] },
          { html: ' hurry' },
        ],
      },
      { html: ' &#x26; left</p>' },
    ]);
  });

  test('html pieces never follow each other, and none is empty', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const check = (segments: readonly Segment[]) => {
          segments.forEach((segment, index) => {
            const before = segments[index - 1];
            if ('html' in segment) {
              expect(segment.html).not.toBe('');
              expect(before !== undefined && 'html' in before).toBe(false);
            } else check(segment.children);
          });
        };
        check(parse(body));
      }),
    );
  });

  test('whatever the body, the pieces with any components between are balanced and read back as they are', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const html = print(parse(body));
        expect(isBalanced(html)).toBe(true);
        expect(html).not.toMatch(/<(?!\/?(?:[a-z]+[0-9]?|x-span|x-div)[ >])/);
        expect(html).not.toMatch(/&(?!#x[0-9A-F]+;)/);
        if (parseProse(body, { path: '', firstLine: 1 }).problems.length === 0)
          expect(JSON.stringify(htmlToHast(html, { fragment: true }))).not.toMatch(
            /"(script|style|onclick)"/i,
          );
      }),
    );
  });
});

const BODY = 'One *word* and <Entity id="who" />.\n';
const { tree } = parseProse(BODY, { path: 'a.mdx', firstLine: 7 });

afterEach(stopHolding);

test('a body is printed the same whether it was held or is read again', () => {
  const read = toBodySegments(BODY);
  startHolding();
  holdBody(BODY, tree);
  const held = toBodySegments(BODY);
  expect(held).toEqual(read);
  expect(toBodySegments(BODY)).toBe(held);
});

test('nothing is held unless it is asked for', () => {
  holdBody(BODY, tree);
  startHolding();
  holdBody(BODY, { ...tree, children: [] });
  expect(toBodySegments(BODY)).toEqual([]);
  stopHolding();
  expect(toBodySegments(BODY)).not.toEqual([]);
});

function printWithIds(body: string): string {
  const { tree } = parseProse(body, { path: '', firstLine: 1 });
  const ids = toHeadingIds(factsOf(tree).headings);
  return JSON.stringify(addHeadingIds(toSegments(tree), ids));
}

test('each heading has an id of its words, in any script, and each id stands once', () => {
  const html = printWithIds(
    '## What we do\n\n### Who’s who?\n\n## What we do\n\n## 我们怎么做\n\n## Sections\n',
  );
  const ids = [...html.matchAll(/id=\\"([^"\\]*)/g)].map(([, id]) => id);
  expect(ids).toEqual(['what-we-do', 'whos-who', 'what-we-do-1', '我们怎么做', 'sections-1']);
});

test('a heading inside a component has its own, and those after it keep theirs', () => {
  const html = printWithIds('## One\n\n<Aside>\n\n### Two\n\nWords.\n\n</Aside>\n\n## Three\n');
  expect(html).toMatch(/id=\\"one\\".*id=\\"two\\".*id=\\"three\\"/);
});
