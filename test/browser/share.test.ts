/** Passing on: what is shared or copied, what the link says then, and what it does where neither can be done. */
import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { getWords } from '../../src/words/words.ts';
import { openForAll } from './open-for-all.ts';
import { openBuiltSite } from '../site/built-site.ts';

const en = getWords('en');

const ITEM = '/coverage/2025/04/time-interview-he-called';
const QUESTION = '/questions/have-they-spoken';
/** `localhost` is a secure context, so that there is a clipboard. */
const PERMISSIONS = ['clipboard-read', 'clipboard-write'];

const opened = openForAll(openBuiltSite);

async function open(path: string, setUp?: (reader: BrowserContext) => Promise<unknown>) {
  const reader = await opened.browser.newContext({
    baseURL: opened.site.url,
    permissions: PERMISSIONS,
  });
  // Whether a browser offers to share depends on the system that it runs on.
  if (setUp === undefined) await reader.addInitScript('delete Navigator.prototype.share');
  else await setUp(reader);
  const page = await reader.newPage();
  await page.goto(path);
  return { page, close: () => reader.close() };
}

test.for([ITEM, QUESTION, '/days/2025-04-24', '/measures/rates/us-on-china'])(
  'the address of %s is copied, and the link says so for a while',
  async (path) => {
    const { page, close } = await open(path);
    const link = page.locator('a[data-pass="share"]');
    await page.clock.install();
    await link.click();
    await expect.poll(() => link.textContent()).toContain(en.share.copied);
    expect(await link.getAttribute('role')).toBe('status');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      new RegExp(`^https://[^/]+${path}$`),
    );
    await page.clock.runFor(2000);
    expect(await link.textContent()).toContain(en.share.share);
    expect(await link.getAttribute('role')).toBeNull();
    expect(new URL(page.url()).pathname).toBe(path);
    await close();
  },
);

test('a browser that can share is asked to, with title and address', async () => {
  const { page, close } = await open(ITEM, (reader) =>
    reader.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'share', {
        value: (what: ShareData) => {
          document.body.dataset.shared = JSON.stringify(what);
          return Promise.resolve();
        },
      });
    }),
  );
  const title = await page.title();
  const link = page.locator('a[data-pass="share"]');
  const url = await link.getAttribute('href');
  await link.click();
  const shared = await page.evaluate(() => document.body.dataset.shared ?? '{}');
  expect(JSON.parse(shared)).toEqual({ title, url });
  await close();
});

test.for([ITEM, QUESTION])(
  'each statement of %s has a link of its own to be copied',
  async (path) => {
    const { page, close } = await open(path);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const links = page.locator('a[data-pass="copy"]');
    expect(await links.count()).toBeGreaterThan(0);
    const first = links.first();
    const href = await first.getAttribute('href');
    await first.click();
    await expect.poll(() => first.textContent()).toContain(en.share.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(href);
    await close();
  },
);

test('a key held down leaves the link to the browser', async () => {
  const { page, close } = await open(ITEM);
  const link = page.locator('a[data-pass="share"]');
  await page.evaluate(() => {
    document.addEventListener('click', (event) => {
      document.body.dataset.left = String(!event.defaultPrevented);
      event.preventDefault();
    });
  });
  await link.click({ modifiers: ['ControlOrMeta'] });
  expect(await page.evaluate(() => document.body.dataset.left)).toBe('true');
  await link.click();
  expect(await page.evaluate(() => document.body.dataset.left)).toBe('false');
  await close();
});

test('where the clipboard is denied the link is followed', async () => {
  const { page, close } = await open(ITEM, (reader) =>
    reader.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('denied')),
      });
    }),
  );
  await page.route(/^https:/, (route) => route.fulfill({ body: 'there' }));
  const link = page.locator('a[data-pass="share"]');
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.waitForURL(href);
  await close();
});
