import { expect, test } from 'vitest';
import { SMALLEST, toTestContext } from '../../test/support/publication.ts';
import { listOutputs } from './all-outputs.ts';
import { findMediaType, MEDIA_TYPES } from '../site/addresses/media-types.ts';

test('every output that readers can ask for has a type', () => {
  const files = listOutputs(toTestContext(SMALLEST), [{ url: '/' }], 0);
  const untyped = files.map(({ path }) => path).filter((path) => !findMediaType(path));
  expect(untyped).toEqual(['_headers', '_redirects']);
});

test('the whole name says more than its end', () => {
  expect(findMediaType('rss.xml')?.type).toBe('application/rss+xml; charset=utf-8');
  expect(findMediaType('topics/harbour/rss.xml')?.type).toBe('application/rss+xml; charset=utf-8');
  expect(findMediaType('sitemap-1.xml')?.type).toBe('application/xml; charset=utf-8');
  expect(findMediaType('data/schemas/topic.schema.json')?.type).toBe('application/schema+json');
  expect(findMediaType('pagefind/0123/en_1.pf_index')).toBeUndefined();
});

test.for(['citations.bib', 'citations.ris', 'feeds.opml', 'events.ics', 'data/statements.csv'])(
  '%s is packed',
  (path) => {
    expect(findMediaType(path)?.packs).toBe(true);
  },
);

test('text is packed, what is packed already is not', () => {
  const packed = MEDIA_TYPES.filter(({ packs }) => packs).map(({ end }) => end);
  expect(packed).toEqual(expect.arrayContaining(['.html', '.json', '/feed.json', '.svg', '.bib']));
  for (const end of ['.png', '.jpg', '.webp', '.woff2']) expect(packed).not.toContain(end);
});
