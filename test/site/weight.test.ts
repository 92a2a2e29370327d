/** How heavy pages are on the wire, compressed as a host would. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPages, openBuiltSite, type BuiltSite } from './built-site.ts';

const KB = 1024;

let site: BuiltSite;

beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => {
  site.close();
});

function weigh(file: string): number {
  return gzipSync(readFileSync(join(site.dir, file))).length;
}

/** Files that a page names in tags of one form. */
function listNamed(page: string, tag: RegExp): string[] {
  return [...site.read(page).matchAll(tag)].map(([, path = '']) => path.slice(1));
}

const styles = (page: string) => listNamed(page, /<link rel="stylesheet" href="([^"]+)"/g);
const scripts = (page: string) => listNamed(page, /<script[^>]*\ssrc="([^"]+)"/g);
const preloads = (page: string) => listNamed(page, /<link rel="preload" href="([^"]+)"/g);

/** With what it imports. */
function listScripts(page: string): string[] {
  const all = new Set(scripts(page));
  for (const file of all) {
    for (const [, from, bare = ''] of site
      .read(file)
      .matchAll(/from\s?"\.\/([^"]+)"|import\s?"\.\/([^"]+)"/g)) {
      all.add(`_astro/${from ?? bare}`);
    }
  }
  return [...all];
}

/** The pages of items, each with a weight above the limit. */
function listHeavyItems(limit: number, filesOf: (page: string) => string[]) {
  return listPages(site)
    .filter((page) => /^coverage\/\d{4}\/\d\d\/[^/]+\.html$/.test(page))
    .map((page) => [page, filesOf(page).reduce((sum, file) => sum + weigh(file), 0)] as const)
    .filter(([page, bytes]) => bytes > limit && !page.includes('/page/'));
}

test('an item with its styles is at most 14 KB, its styles are at most 7', () => {
  expect(listHeavyItems(14 * KB, (page) => [page, ...styles(page)])).toEqual([]);
  expect(listHeavyItems(7 * KB, styles)).toEqual([]);
});

test('a page loads the base sheet and at most two more', () => {
  expect(listPages(site).filter((page) => styles(page).length > 3)).toEqual([]);
});

test('scripts of a page are at most 4 KB, on the search page 9.5 without the index', () => {
  const heavy = listPages(site)
    .map((page) => [page, listScripts(page).reduce((sum, file) => sum + weigh(file), 0)] as const)
    .filter(([page, bytes]) => bytes > (page === 'search.html' ? 9.5 : 4) * KB);
  expect(heavy).toEqual([]);
});

test('two fonts of at most 60 KB are loaded ahead, and set all but emphasis', () => {
  const pages = listPages(site).filter((page) => !page.startsWith('embed/'));
  const ahead = (page: string) => preloads(page).filter((path) => path.endsWith('.woff2'));
  // What stands in pages of others takes the font that readers have.
  expect(pages.filter((page) => ahead(page).length !== 2)).toEqual([]);
  const total = ahead('index.html').reduce(
    (sum, file) => sum + statSync(join(site.dir, file)).size,
    0,
  );
  expect(total).toBeLessThanOrEqual(60 * KB);
  const fonts = site.files.filter((file) => file.endsWith('.woff2') && !file.includes('latin-ext'));
  expect(fonts.length).toBe(3);
});
