import { expect, test } from 'vitest';
import { toItem, toTestContext, SMALLEST } from '../../../test/support/publication.ts';
import { listSitemaps, SITEMAP_LENGTH } from './sitemap.ts';

const context = toTestContext({
  ...SMALLEST,
  'coverage/2025/02/second.mdx': toItem({
    dates: { added: '2025-02-13', happened: '2025-01-31', updated: '2025-02-15T09:00+08:00' },
    topics: ['other'],
  }),
  'coverage/2025/02/gone.mdx': toItem({ status: 'withdrawn', withdrawn: 'False.' }),
  'topics/other.mdx': '---\ntitle: Other\nsummary: Other.\n---\n',
});

function findDate(url: string): string | undefined {
  const [, map] = listSitemaps(context, [{ url }]);
  return /<lastmod>(.*)<\/lastmod>/.exec(map?.body ?? '')?.[1];
}

test.for([
  ['/coverage/2025/02/first', '2025-02-12T00:00:00Z'],
  ['/coverage/2025/02/second', '2025-02-15T01:00:00Z'],
  ['/topics/tariffs', '2025-02-12T00:00:00Z'],
  ['/topics/other/coverage/page/2', '2025-02-15T01:00:00Z'],
  ['/outlets/gazette', '2025-02-15T01:00:00Z'],
  ['/coverage/2025/01', '2025-02-15T01:00:00Z'],
  ['/coverage/2025/02', '2025-02-12T00:00:00Z'],
  ['/coverage/page/2', '2025-02-15T01:00:00Z'],
  ['/', '2025-02-15T01:00:00Z'],
  ['/outlets/', '2025-02-15T01:00:00Z'],
  ['/method', undefined],
] as const)('%s was last changed %s', ([url, date]) => {
  expect(findDate(url)).toBe(date);
});

test('what the caller knows goes before what is worked out', () => {
  const [, map] = listSitemaps(context, [{ url: '/method', updated: '2025-01-01' }]);
  expect(map?.body).toContain(
    '<loc>https://record.example/method</loc><lastmod>2025-01-01T00:00:00Z</lastmod>',
  );
});

test('withdrawn items, the search and the page for missing ones are not listed', () => {
  const urls = ['/coverage/2025/02/gone', '/search', '/404', '/method'];
  const [, map] = listSitemaps(
    context,
    urls.map((url) => ({ url })),
  );
  expect(map?.body.match(/<loc>/g)).toHaveLength(1);
});

test('a file ends before the limit of the protocol', () => {
  const pages = Array.from({ length: SITEMAP_LENGTH + 1 }, (_, index) => ({ url: `/x/${index}` }));
  const [index, ...maps] = listSitemaps(context, pages);
  expect(index?.body.match(/<loc>[^<]*/g)).toEqual([
    '<loc>https://record.example/sitemap-1.xml',
    '<loc>https://record.example/sitemap-2.xml',
  ]);
  expect(maps.map(({ body }) => body.match(/<url>/g)?.length)).toEqual([SITEMAP_LENGTH, 1]);
});
