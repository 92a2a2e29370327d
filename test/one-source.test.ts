/** What is known of an address is the same wherever it is printed: pages, JSON-LD, search, tables, feeds. */
import { expect, test } from 'vitest';
import { listOutputs } from '../src/outputs/all-outputs.ts';
import { toRecords } from '../src/search/records.ts';
import { toBody } from '../src/site/parts/prose/body.ts';
import { toItemNode } from '../src/site/item/item.ts';
import { toSources } from '../src/site/parts/sources/sources.ts';
import { SMALLEST, toItem, toMdx, toTestContext } from './support/publication.ts';

const source = (more: object) => ({ outlet: 'gazette', url: 'https://gazette.example/1', ...more });
const context = toTestContext({
  ...SMALLEST,
  'people/ann.mdx': toMdx({ name: 'Ann' }),
  'coverage/2025/02/first.mdx': toItem(
    { sources: [source({}), source({ url: 'https://gazette.example/2' })] },
    '<Statement id="a" by="ann" said="2025-02-10">We go</Statement>\n\n<Statement id="b" by="ann" said="2025-02-10" source="1">We stay</Statement>',
  ),
  'coverage/2025/02/second.mdx': toItem({ sources: [source({ access: 'free' })] }),
});
const items = context.publication.items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const outputOf = (path: string) =>
  listOutputs(context, []).find((file) => file.path === path)?.body ?? '';

test('what one item says of an address is said by every printer of both', () => {
  for (const item of items) {
    expect(toSources(context, item)[0]?.mark.word).toBe('free');
    expect(toItemNode(context, item).isBasedOn).toMatchObject({ isAccessibleForFree: true });
    const record = toRecords(context).find(({ url }) => url === item.url);
    expect(record?.filters.access).toEqual(['free']);
  }
  const [head = '', ...rows] = outputOf('data/coverage.csv').trim().split(/\r?\n/);
  const column = head.split(',').indexOf('source_access');
  expect(rows.map((row) => row.split(',').at(column))).toEqual(['free', 'free']);
});

test('a statement is cited at its own source, on its page as in the feed', () => {
  const [first] = items;
  if (first === undefined) throw new Error('no item');
  expect(toBody(context, first).cites).toEqual({
    a: 'https://gazette.example/1',
    b: 'https://gazette.example/2',
  });
  const html = (JSON.parse(outputOf('feed.json')) as { items: { content_html: string }[] }).items
    .map(({ content_html: one }) => one)
    .join('');
  expect([...html.matchAll(/<(?:blockquote|q) cite="([^"]*)"/g)].map(([, url]) => url)).toEqual([
    'https://gazette.example/1',
    'https://gazette.example/2',
  ]);
});
