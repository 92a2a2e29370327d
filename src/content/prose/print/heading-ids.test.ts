import { expect, test } from 'vitest';
import { factsOf } from '../facts.ts';
import { parseProse } from '../parse-prose.ts';
import { addHeadingIds, toHeadingIds } from './heading-ids.ts';
import { toSegments } from './segments.ts';

function print(body: string): string {
  const { tree } = parseProse(body, { path: '', firstLine: 1 });
  const ids = toHeadingIds(factsOf(tree).headings);
  return JSON.stringify(addHeadingIds(toSegments(tree), ids));
}

test('each heading has an id of its words, in any script, and each id stands once', () => {
  const html = print(
    '## What we do\n\n### Who’s who?\n\n## What we do\n\n## 我们怎么做\n\n## Sections\n',
  );
  const ids = [...html.matchAll(/id=\\"([^"\\]*)/g)].map(([, id]) => id);
  expect(ids).toEqual(['what-we-do', 'whos-who', 'what-we-do-1', '我们怎么做', 'sections-1']);
});

test('a heading inside a component has its own, and those after it keep theirs', () => {
  const html = print('## One\n\n<Aside>\n\n### Two\n\nWords.\n\n</Aside>\n\n## Three\n');
  expect(html).toMatch(/id=\\"one\\".*id=\\"two\\".*id=\\"three\\"/);
});
