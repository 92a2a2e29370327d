/** `/` leads to the search from every page, and can be turned off. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './launch.ts';
import { openSearchSite } from './search-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openSearchSite>>;
let page: Page;

beforeAll(async () => {
  site = await openSearchSite();
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser.close();
  site.close();
});
beforeEach(async () => {
  page = await browser.newPage({ baseURL: site.url, locale: 'en-GB' });
});
afterEach(async () => {
  await page.close();
});

const focused = () => page.evaluate(() => document.activeElement?.id);

test.for(['/', '/topics/ferries', '/coverage/2025/05/toll', '/people', '/corrections-policy'])(
  '/ leads from %s to the field of the search page',
  async (path) => {
    await page.goto(path);
    await page.keyboard.press('/');
    await page.waitForURL('**/search#q');
    expect(await focused()).toBe('q');
    expect(await page.inputValue('#q')).toBe('');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(path);
  },
);

test.for(['/search', '/no-such-page'])('/ goes to the field of %s', async (path) => {
  await page.goto(path);
  await page.keyboard.press('/');
  expect(await focused()).toBe('q');
  await page.keyboard.type('a/b');
  expect(await page.inputValue('#q')).toBe('a/b');
});

test('a keyboard on which / needs Shift has the shortcut too', async () => {
  await page.goto('/topics');
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '/', code: 'Digit7', shiftKey: true, bubbles: true }),
    ),
  );
  await page.waitForURL('**/search#q');
});

test.for(['Control+/', 'Alt+/', 'Meta+/'])('%s is left to the browser', async (stroke) => {
  await page.goto('/topics');
  await page.keyboard.press(stroke);
  await page.waitForTimeout(300);
  expect(page.url()).toBe(`${site.url}/topics`);
});

test('assistive technology is told of it', async () => {
  await page.goto('/topics');
  expect(await page.getAttribute('nav a[href="/search"]', 'aria-keyshortcuts')).toBe('/');
  await page.goto('/search');
  expect(await page.getAttribute('#q', 'aria-keyshortcuts')).toBe('/');
});

test('it can be turned off, and on again', async () => {
  await page.goto('/search');
  const button = page.locator('[data-shortcut] button');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await page.goto('/topics');
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  expect(page.url()).toBe(`${site.url}/topics`);
  await page.goto('/search');
  await button.click();
  await page.goto('/topics');
  await page.keyboard.press('/');
  await page.waitForURL('**/search#q');
});
