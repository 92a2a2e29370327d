/** Nothing moves after the first paint, however late fonts and scripts come, and the fonts of a page are few. */
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { openBuiltSite } from './built-site.ts';
import { TEMPLATES } from './templates.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const MOST = 0.02;
const MOST_FONTS = 60 * 1024;

interface Moved extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

declare global {
  interface Window {
    painted: Promise<unknown>;
    moves: [share: number, ...what: string[]][];
  }
}

const opened = openForAll(openBuiltSite);

/** Runs in the page, before all else. */
function watch(): void {
  window.painted = new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
  });
  window.moves = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Moved[])
      window.moves.push([
        value,
        ...sources.map(({ node, previousRect: { y }, currentRect }) =>
          [node?.textContent?.trim().slice(0, 40), y, currentRect.y].join(' '),
        ),
      ]);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Until what changed has been laid out, painted and seen. */
const waitForFrames = (page: Page) =>
  page.evaluate(async () => {
    for (let left = 3; left > 0; left -= 1) await new Promise(requestAnimationFrame);
  });

test.concurrent.for(TEMPLATES)('%s', async (path, { expect }) => {
  const page = await opened.browser.newPage({ baseURL: opened.site.url, ...PHONE });
  await page.addInitScript(watch);
  let bytes = 0;
  page.on('requestfinished', async (request) => {
    if (!request.url().endsWith('.woff2')) return;
    bytes += (await request.sizes()).responseBodySize;
  });
  // The sheets come at once, all else after the first paint: the worst that a slow line does.
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route(/\.(woff2|js|json)$/, (route) => {
    const go = () => void route.continue();
    if (isHeld) held.push(go);
    else go();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.evaluate(() => window.painted);
  await waitForFrames(page);
  isHeld = false;
  for (const go of held) go();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await waitForFrames(page);

  const moves = await page.evaluate(() => window.moves);
  expect(held.length > 0).toBe(!path.startsWith('/embed/'));
  expect(
    moves.reduce((sum, [share]) => sum + share, 0),
    JSON.stringify(moves),
  ).toBeLessThanOrEqual(MOST);
  expect(bytes).toBeLessThanOrEqual(MOST_FONTS);
  await page.close();
});
