import { expect, test } from 'vitest';
import { publication } from '../content/kinds/publication.ts';
import { ABOUT } from '../model/entries.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

const page = { 'pages/about.mdx': '---\ntitle: Us\nsummary: We.\n---\n' };

function tell(nav: readonly { url: string; text?: string }[]) {
  const about = publication.parse({ ...ABOUT, nav });
  return judgeFiles(page, about).findings.map(({ at, code }) => [at, code]);
}

test('pages, lists and things of the publication have words of their own', () => {
  const urls = [
    '/',
    '/questions',
    '/search',
    '/about',
    '/topics/story',
    'https://test.example/feeds',
  ];
  expect(tell(urls.map((url) => ({ url })))).toEqual([]);
});

test.each(['https://forum.example/', '/statements/side/north', '/favicon.svg'])(
  '%s has none',
  (url) => {
    expect(tell([{ url: '/' }, { url }])).toEqual([[['nav', 1, 'url'], 'link.nameless']]);
    expect(tell([{ url, text: 'So' }])).toEqual([]);
  },
);
