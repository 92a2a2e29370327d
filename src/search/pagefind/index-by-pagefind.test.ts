import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../../test/support/publication.ts';
import { toRecords } from '../records.ts';
import { indexByPagefind } from './index-by-pagefind.ts';
import { toRecordOrder } from './make-index.ts';
import { unpack } from './lexicon.ts';
import { toProgramPath } from './index-files.ts';
import { KNOWN, readPagefindVersion, toPagefindFault } from './version.ts';

afterAll(close);

test('what Pagefind has made itself shows texts as they are written, and has the times of every result', async () => {
  const context = toTestContext({
    ...SMALLEST,
    'coverage/2025/03/second.mdx': toItem({ title: '习近平 met the “second” café-owner' }),
  });
  const pages = toRecords(context).map((record, at) => ({ id: String(at), record }));
  const files = await indexByPagefind(pages, 'en');
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'));
  const shown = fragments.map(
    ({ content }) =>
      JSON.parse(unpack(content).toString()) as { url: string; meta: { title: string } },
  );
  expect(new Map(shown.map(({ url, meta }) => [url, meta.title]))).toEqual(
    new Map(pages.map(({ record }) => [record.url, record.meta.title])),
  );
  const order = files.find(({ path }) => path === 'order.json')?.content ?? [];
  const times = JSON.parse(Buffer.from(order).toString()) as Record<string, unknown>;
  const ids = fragments.map(({ path }) => path.replace(/^fragment\/|\.pf_fragment$/g, ''));
  expect(Object.keys(times).sort()).toEqual(ids.sort());
  expect(Object.values(times).sort()).toEqual(Object.values(toRecordOrder(pages)).sort());
  expect(files.map(({ path }) => path)).toContain(`${toProgramPath('en')}pagefind.js`);
});

test('the version that is installed is the one that is known', () => {
  expect(readPagefindVersion()).toBe(KNOWN);
  expect(toPagefindFault()).toBeUndefined();
  expect(toPagefindFault('1.7.0')).toContain('this is Pagefind 1.7.0');
});
