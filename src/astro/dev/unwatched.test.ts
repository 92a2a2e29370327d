import { expect, test } from 'vitest';
import { toUnwatched } from './watch-content.ts';

const isUnwatched = toUnwatched({
  contentDir: '/site/content',
  outDir: '/site/dist',
  cacheDir: '/cache',
  publicationDir: '/site',
});

test.each([
  '/site/content/coverage',
  '/site/content/coverage/2025/02/opening.mdx',
  '/site/dist',
  '/site/dist/index.html',
  '/cache/search/0123/pagefind.js',
  '/site/.cache/search/0123/pagefind.js',
])('Vite does not watch %s', (path) => {
  expect(isUnwatched(path)).toBe(true);
});

test.each([
  '/site',
  '/site/content',
  '/site/content/publication.yaml',
  '/site/distances.ts',
  '/site/src/Foot.astro',
])('Vite watches %s', (path) => {
  expect(isUnwatched(path)).toBe(false);
});
