/** What a phone of 390 by 844 px is promised: how far coverage is, how high pages are, and a link to a finger. */
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { readSettings } from '../../src/build/settings.ts';
import { toEnv } from '../support/build.ts';
import { startDev } from '../support/dev.ts';
import { takeBundle } from '../support/kept-bundles.ts';
import { listPages, openBuiltSite, toPath } from './built-site.ts';

const VIEWPORT = { width: 390, height: 844 };
const TARGET = 24;
const LINE = 27;
const MOST_HIGH = 8000;
/** The open part of a list of coverage may be a whole month; the list of outlets is one part. */
const ONE_PART = /^(\/outlets|(\/.+)?\/coverage(\/\d{4}\/\d\d)?(\/page\/\d+)?)$/;
const MOST_OF_PART = 9500;
/** A page is high because it is long; those after them are far lower. */
const LONGEST = 80;

const opened = openForAll(openBuiltSite);

async function openPage(path: string, baseURL = opened.site.url): Promise<Page> {
  const page = await opened.browser.newPage({
    baseURL,
    viewport: VIEWPORT,
    javaScriptEnabled: false,
  });
  await page.goto(path);
  return page;
}

/** The example with words and dates of another language: the longest words, and the highest lines. One page needs no build. */
async function openCopy(language: string) {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-')));
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'), 'junction');
  const contentDir = join(dir, 'content');
  cpSync('content', contentDir, { recursive: true });
  const about = join(contentDir, 'publication.yaml');
  const text = readFileSync(about, 'utf8').replace(/^language: .*$/m, `language: ${language}`);
  writeFileSync(about, text);
  const env = { PUBLICATION_DIR: dir };
  const desk = { contentDir, outDir: join(dir, 'out'), cacheDir: join(dir, 'cache'), env };
  takeBundle(readSettings(toEnv(desk)));
  const dev = await startDev(desk);
  const close = async () => {
    await dev.close();
    rmSync(dir, { recursive: true });
  };
  return { url: dev.url, close };
}

test.for([
  [undefined, 1700],
  ['ru', 1950],
  ['ar', 1950],
] as const)('coverage begins early on the front page, in %s by %i px', async ([language, most]) => {
  const copy = language && (await openCopy(language));
  const page = await openPage('/', copy?.url);
  const box = await page.locator('.on-latest').boundingBox();
  expect(box?.y).toBeLessThanOrEqual(most);
  await page.close();
  await copy?.close();
});

test('pages are at most 8,000 px high, as long lists fold', async () => {
  const page = await openPage('/');
  const high: string[] = [];
  const byLength = listPages(opened.site).toSorted(
    (a, b) => opened.site.read(b).length - opened.site.read(a).length,
  );
  for (const file of byLength.slice(0, LONGEST)) {
    await page.goto(toPath(file));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const most = ONE_PART.test(toPath(file)) ? MOST_OF_PART : MOST_HIGH;
    if (height > most) high.push(`${file}: ${String(height)} px`);
  }
  expect(high).toEqual([]);
  await page.close();
});

test('the story of an item begins within 500 px, however long its title is', async () => {
  const items = listPages(opened.site)
    .filter((page) => /^coverage\/\d{4}\/\d\d\/[^/]+\.html$/.test(page))
    .map(
      (page) => [page, /<h1[^>]*>([^<]*)/.exec(opened.site.read(page))?.[1]?.length ?? 0] as const,
    )
    .toSorted(([, a], [, b]) => b - a);
  expect(items.length).toBeGreaterThan(20);
  for (const [path] of items.slice(0, 8)) {
    const page = await openPage(toPath(path));
    const box = await page.locator('.story > p').first().boundingBox();
    expect([path, (box?.y ?? Infinity) + LINE <= 500]).toEqual([path, true]);
    await page.close();
  }
});

test.for([
  '/',
  '/questions/have-they-spoken',
  '/measures',
  '/measures/rates/us-on-china',
  '/corrections',
  '/coverage',
  '/timeline',
  '/days/2025-04-24',
])('on %s what is no part of a sentence is high enough for a finger', async (path) => {
  const page = await openPage(path);
  const low = await page.evaluate((least) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return [...document.querySelectorAll('a, button, summary, input')].flatMap((target) => {
      const box = target.getBoundingClientRect();
      const isHidden = !target.checkVisibility() || box.width < 2 || box.right < 0;
      const isInSentence =
        getComputedStyle(target).display === 'inline' &&
        [...(target.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 2,
        );
      if (isHidden || isInSentence || target.closest('svg') || box.height > least - 0.5) return [];
      return [`${target.textContent.trim()}: ${String(Math.round(box.height))} px`];
    });
  }, TARGET);
  expect(low).toEqual([]);
  await page.close();
});
