import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { anyBody } from '../bodies.arbitrary.ts';
import { parseProse } from '../parse-prose.ts';
import { toSegments } from './segments.ts';
import type { Segment } from './segments.ts';

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
      { numRuns: 1000 },
    );
  });
});
