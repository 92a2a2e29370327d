import { expect, test } from 'vitest';
import { toEntries } from '../model/entries.fixture.ts';
import { listClashes } from './own-pages.ts';

const OWN = new Map([
  ['/about', 'src/pages/about.astro'],
  ['/who', 'src/pages/who.mdx'],
]);

test('a page of the content and one of src/pages at one address are named both', () => {
  const pages = toEntries({
    'pages/about.mdx': '---\ntitle: Us\nsummary: We.\n---\n',
    'pages/method.mdx': '---\ntitle: How\nsummary: So.\n---\n',
  });
  expect(listClashes(pages, OWN)).toMatchObject([
    {
      entry: { inside: 'pages/about.mdx' },
      code: 'address.twice',
      message: 'pages/about.mdx and src/pages/about.astro are both the page at /about',
    },
  ]);
});
