/** The search page as a reader has it: real index, real browser, our content policy. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { toRecords } from '../../src/search/records.ts';
import { toShards } from '../../src/search/shards.ts';
import { indexShards } from '../../src/search/pagefind/index-shards.ts';
import { toTestContext } from '../support/publication.ts';
import { launchBrowser } from './launch.ts';
import { HOSTILE, openSearchSite, readFiles } from './search-site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openSearchSite>>;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await openSearchSite();
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser.close();
  site.close();
});

beforeEach(() => openTab());
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

async function openTab(options: BrowserContextOptions = {}): Promise<void> {
  page = await browser.newPage({ baseURL: site.url, locale: 'en-GB', ...options });
  complaints = [];
  page.on('console', (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
}

/** Opens an address and waits until everything was searched. */
async function search(address: string): Promise<void> {
  await page.goto(`/search${address}`);
  await settle();
}

async function settle(): Promise<void> {
  await page.waitForFunction(() => {
    const progress = document.querySelector<HTMLElement>('#search .progress');
    const status = document.querySelector('#search .status');
    const isCounting = document.querySelector('#search [aria-busy]') !== null;
    return progress?.hidden === true && status?.textContent !== '' && !isCounting;
  });
}

const titles = () => page.locator('.hits h3').allTextContents();
const status = () => page.textContent('.status');
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const facet = (name: string) => page.locator(`[data-facet=${name}] a`);
const narrow = () => page.click('.narrow summary');

test('words are found, counted, marked and told', async () => {
  await search('?q=boats');
  expect(await status()).toBe('19 results for “boats”');
  expect(await page.textContent('#res')).toBe(await status());
  expect(await page.title()).toBe('boats | Search | The Strait Record');
  expect(await page.locator('.hits .para mark').first().textContent()).toBe('boats');
  expect(await page.locator('.browse').isVisible()).toBe(false);
});

test('a name in another script finds what names it, and says why', async () => {
  await search('?q=薄瑞德');
  expect(await status()).toBe('10 results for “薄瑞德”');
  expect(await page.textContent('.hits li:last-child')).toContain('薄瑞德');
});

test('texts are texts: nothing in a title or an excerpt is ever markup', async () => {
  await search('?q=zebra');
  expect(await titles()).toEqual([HOSTILE]);
  expect(await page.textContent('.hits .para')).toContain(`Zebra ${HOSTILE} &lt;b&gt;`);
  expect(await page.locator('.hits img, .hits b b').count()).toBe(0);
  expect(await page.locator('.hits .para mark').allTextContents()).toEqual(['Zebra']);
});

test('typing searches, the address follows, and back goes back', async () => {
  await page.goto('/search');
  await page.fill('#q', 'quay');
  await settle();
  expect(page.url()).toBe(`${site.url}/search?q=quay`);
  await page.fill('#q', 'boats');
  await page.press('#q', 'Enter');
  await page.waitForURL('**/search?q=boats');
  const found = () =>
    page.waitForFunction(
      () => document.querySelector('.status')?.textContent === '19 results for “boats”',
    );
  await found();
  // Until then the facets are those of the words before.
  await settle();
  await narrow();
  await facet('topic').last().click();
  await page.waitForURL('**/search?q=boats&topic=*');
  await page.goBack();
  await found();
  expect(await page.inputValue('#q')).toBe('boats');
});

/** How many entries of the history lie between here and the page before the search. */
async function countBack(until: string): Promise<number> {
  for (let count = 1; count < 9; count += 1) {
    await page.goBack();
    if (page.url() === `${site.url}${until}`) return count;
  }
  return Infinity;
}

test('Enter adds no entry to the history: one step back is the page before', async () => {
  await page.goto('/topics');
  await page.goto('/search');
  await page.locator('#q').pressSequentially('quay', { delay: 150 });
  await page.waitForURL('**/search?q=quay');
  await page.press('#q', 'Enter');
  await page.press('#q', 'Enter');
  await settle();
  expect(await countBack('/topics')).toBe(1);
});

test('a search that was ended stays in the history, what was typed on the way does not', async () => {
  await page.goto('/topics');
  await page.goto('/search?q=quay');
  await settle();
  await page.fill('#q', '');
  await page.locator('#q').pressSequentially('boats', { delay: 150 });
  await page.waitForURL('**/search?q=boats');
  await page.press('#q', 'Enter');
  await settle();
  await narrow();
  await facet('topic').last().click();
  await page.waitForURL('**/search?q=boats&topic=*');
  await page.goBack();
  expect(page.url()).toBe(`${site.url}/search?q=boats`);
  await page.goBack();
  expect(page.url()).toBe(`${site.url}/search?q=quay`);
  expect(await countBack('/topics')).toBe(1);
});

test('facets narrow, count, and are taken away again', async () => {
  await search('?topic=ferries&person=bo');
  expect(await status()).toBe('9 results');
  expect(await facet('person').allTextContents()).toEqual(['Bo Reed']);
  expect(await page.locator('.chips a').allTextContents()).toEqual(['All', 'Coverage9']);
  await narrow();
  const chosen = page.locator('[data-facet=person] [aria-current]');
  await chosen.click();
  await page.waitForURL('**/search?topic=ferries');
  await page.waitForFunction(() => document.querySelector('.status')?.textContent === '20 results');
  expect(await focused()).toBe('Bo Reed');
  expect(await page.locator('[data-facet=month] li').allTextContents()).toContain('June 20253');
});

test('results are put in the order of their days', async () => {
  await search('?q=boats&sort=happened');
  expect((await titles()).slice(1, 4)).toEqual(['Ferry 17', 'Ferry 11', 'Ferry 5']);
  expect(await page.textContent('.sorts [aria-current]')).toBe('When it happened');
});

test('pages of results', async () => {
  await search('?q=boats&sort=happened');
  await page.click('.pages a:last-child');
  await page.waitForURL('**&page=2');
  expect(await focused()).toBe('19 results for “boats”');
  await page.waitForFunction(
    () => document.querySelector('.pages [aria-current]')?.textContent === '2',
  );
  expect(await page.locator('.hits li').count()).toBe(8);
  await search('?q=boats&sort=happened&page=3');
  expect(await page.locator('.hits li').count()).toBe(3);
});

test('the keyboard reaches everything', async () => {
  await search('?q=boats');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe((await titles())[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  expect(await page.inputValue('#q')).toBe('');
  expect(await page.locator('.browse').isVisible()).toBe(true);
  expect(page.url()).toBe(`${site.url}/search`);
});

test.for(['Ди Марр', 'марр', '马迪'])('on an English site, %s is a name too', async (name) => {
  await search(`?q=${encodeURIComponent(name)}&kind=person`);
  expect(await titles()).toEqual(['Di Marr']);
});

test.for(['xyzzyq', 'boats xyzzyq', 'ferrule'])('nothing is found for %s', async (q) => {
  await search(`?q=${q}`);
  expect(await status()).toBe(`0 results for “${q}”`);
  expect(await page.textContent('.empty')).toMatch(
    /^No item reports this. Nothing found in \d+ pages and statements/,
  );
  expect(await page.locator('.empty a').count()).toBe(1);
  expect(await page.locator('.facet:visible').count()).toBe(0);
});

test('what was looked for is marked on the page that a result leads to', async () => {
  await search('?q=boats');
  await page.click('.hits h3 a');
  await page.waitForURL('**/coverage/**');
  await page.waitForSelector('main mark');
  expect(new Set(await page.locator('main mark').allTextContents())).toEqual(new Set(['boats']));
});

test.for(['?q=boats&topic=ferries&page=2', '?q=wharfage', '?q=xyzzyq', ''])(
  'nothing keeps anyone out: %s',
  async (address) => {
    await page.goto(`/search${address}`);
    if (address !== '') await settle();
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(found).toEqual([]);
  },
);

test('without scripts the page leads on', async () => {
  await page.context().close();
  await openTab({ javaScriptEnabled: false });
  await page.goto('/search?q=boats');
  expect(await page.textContent('noscript p')).toContain('needs JavaScript');
  expect(await page.locator('.found').isVisible()).toBe(false);
  const links = await page
    .locator('.browse a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual(
    expect.arrayContaining(['/coverage', '/coverage/2025/06', '/topics', '/topics/ferries']),
  );
});

test('several shards answer one after the other, and as one', async () => {
  const context = toTestContext(readFiles(site.desk.contentDir));
  const shards = [...toShards(toRecords(context), 'en', 6)];
  expect(shards.length).toBeGreaterThan(2);
  await indexShards(shards, 'en', site.desk.cacheDir);
  const paths = shards.map(({ digest }) => `/pagefind/${digest}/`);
  await page.route('**/search?*', async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      /data-shards="[^"]*"/,
      `data-shards='${JSON.stringify(paths)}'`,
    );
    await route.fulfill({ response, body: html });
  });
  await page.route('**/pagefind/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/pagefind/', '');
    const isLate = path.startsWith(shards.at(-1)?.digest ?? '');
    if (isLate) await new Promise((resolve) => setTimeout(resolve, 400));
    const body = readFileSync(findIndexFile(path));
    await route.fulfill({
      body,
      contentType: path.endsWith('.js') ? 'text/javascript' : 'application/json',
    });
  });
  const findIndexFile = (path: string) =>
    [path, ...shards.map(({ digest }) => `${digest}/${path}`)]
      .map((file) => join(site.desk.cacheDir, 'search', file))
      .find((file) => existsSync(file)) ?? path;
  await page.goto('/search?q=boats&sort=happened');
  await page.waitForSelector('.hits li');
  expect(await page.textContent('.progress')).toContain('Still searching older months');
  expect(await page.locator('.progress').isVisible()).toBe(true);
  await settle();
  expect(await status()).toBe('19 results for “boats”');
  const sharded = await titles();
  await page.unrouteAll();
  await search('?q=boats&sort=happened');
  expect(sharded).toEqual(await titles());
});

test('an index that is gone is told', async () => {
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
  await page.goto('/search?q=boats');
  await page.waitForSelector('.failed:visible');
  expect(await status()).toBe('Search is not responding');
  complaints = complaints.filter((text) => !text.includes('404'));
});
