/** What a phone of 390 by 844 px is promised: how far coverage is, and how high a link is to a finger. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { listPages, openBuiltSite, toPath } from './built-site.ts';

const VIEWPORT = { width: 390, height: 844 };
const TARGET = 24;
const LINE = 27;

const opened = openForAll(openBuiltSite);

async function openPage(path: string): Promise<Page> {
  const page = await opened.browser.newPage({
    baseURL: opened.site.url,
    viewport: VIEWPORT,
    javaScriptEnabled: false,
  });
  await page.goto(path);
  return page;
}

test('coverage begins within two screens', async () => {
  const page = await openPage('/');
  const box = await page.getByRole('region', { name: 'Coverage' }).boundingBox();
  expect(box?.y).toBeLessThanOrEqual(2 * VIEWPORT.height);
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
