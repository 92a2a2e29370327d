/** A site under a path of its host, in a real browser: what pages and scripts ask for, and where they lead. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDesk, toEnv } from '../support/build.ts';
import { launchBrowser } from './launch.ts';
import { FILES, openSearchSite } from './search-site.ts';
import { HANGS } from '../support/patience.ts';

const BASE = '/fish';
const ENV = { SITE_URL: `https://example.org${BASE}/` };

let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  ({ browser } = await launchBrowser());
});
afterAll(() => browser.close());

/** A tab that notes errors, answers that are none, and requests that `isStrange`. */
async function openTab(isStrange: (path: string) => boolean): Promise<void> {
  page = await browser.newPage({ locale: 'en-GB' });
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())} ${response.url()}`);
  });
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (isStrange(pathname)) complaints.push(`outside: ${pathname}`);
  });
}

const path = () => new URL(page.url()).pathname;
const settle = () =>
  page.waitForFunction(() => document.querySelector('#search .status')?.textContent !== '');

/** What a reader does; `home` is the front page. */
function readThrough(toHome: () => string): void {
  test('search finds, narrows, and leads to what was found', async () => {
    await page.goto(`${toHome()}search`);
    await page.fill('#q', 'boats');
    await page.keyboard.press('Enter');
    await settle();
    expect(await page.textContent('.status')).toContain('results for “boats”');
    expect(page.url()).toBe(`${toHome()}search?q=boats`);
    const facet = page.locator('[data-facet=topic] a', { hasText: 'Harbour' });
    // While it is written the page may load once more, with its facets folded.
    await expect
      .poll(
        async () => {
          const isOpen = await facet.isVisible();
          if (!isOpen) await page.click('.narrow summary');
          return isOpen;
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true);
    await facet.click();
    await page.waitForURL('**/fish/search?q=boats&topic=harbour');
    expect(path()).toBe(`${BASE}/search`);
    await page.waitForFunction(() => document.title.startsWith('boats'));
    await page.goBack();
    await page.waitForURL('**/fish/search?q=boats');
    const hit = page.locator('.hits h3 a').first();
    expect(await hit.getAttribute('href')).toMatch(/^\/fish\/coverage\//);
    await hit.click();
    await page.waitForURL('**/fish/coverage/**');
    expect(await page.locator('main mark').first().textContent()).toBe('boats');
  });

  test('the shortcut, the masthead and a feed lead on below the path', async () => {
    await page.goto(`${toHome()}topics/ferries`);
    await page.keyboard.press('/');
    await page.waitForURL('**/fish/search#q');
    await page.goto(`${toHome()}coverage/2025/05/toll`);
    await page.locator('header a[href="/fish/"]').first().click();
    await page.waitForURL(toHome());
    expect(await page.locator('main').innerText()).toContain('Ferry');
    // The style sheet of a feed is asked for by its own address.
    expect((await page.goto(`${toHome()}atom.xml`))?.status()).toBe(200);
  });

  test('the field for a date leads to a day below the path', async () => {
    await page.goto(`${toHome()}days`);
    await page.fill('#go-day', '2025-02-10');
    await page.locator('form[data-days] button').click();
    await page.waitForURL(/\/fish\/days\/2025-02-\d\d#2025-02-10$/);
    expect(await page.locator('.asked:visible').innerText()).toMatch(/^10\sFeb\s2025: nothing/);
    const [last = ''] = /\d{4}-\d\d-\d\d/.exec(path()) ?? [];
    expect(last < '2025-02-10').toBe(true);
    await page.goto(`${toHome()}days/${last}`);
    expect(await page.locator('.asked:visible').count()).toBe(0);
  });

  test('a day without a page has an answer without script and by its address', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${toHome()}days/2025-02-10?from=a-link`);
    await plain.waitForURL(/\/fish\/days\/2025-02-\d\d#2025-02-10$/);
    expect(await plain.locator('.asked:visible').innerText()).toMatch(/^10\sFeb\s2025: nothing/);
    await plain.goto(`${toHome()}days`);
    await plain.locator('.cal a[href$="#2025-02-10"]').click();
    expect(await plain.locator('.asked:visible').innerText()).toMatch(/^10\sFeb\s2025: nothing/);
    await context.close();
  });

  test('what is new is marked, and kept under the name of this publication', async () => {
    await page.goto(toHome());
    const keys = () => page.evaluate(() => Object.keys(localStorage));
    await expect.poll(keys, { timeout: HANGS }).toEqual(['dateline.visit/fish']);
    await page.evaluate((key) => {
      const seen = { on: '2024-01-01', after: '2024-01-01', marks: [] };
      localStorage.setItem(key, JSON.stringify({ before: seen, now: seen, at: 0 }));
    }, 'dateline.visit/fish');
    await page.goto(`${toHome()}topics/harbour`);
    await page.locator('b.new').first().waitFor();
    expect(await page.locator('[data-since]').first().innerText()).toContain(
      'New since your last visit',
    );
  });
}

describe('built and served by the preview', () => {
  let site: Awaited<ReturnType<typeof openSearchSite>>;
  beforeAll(async () => {
    site = await openSearchSite(ENV);
  });
  afterAll(() => {
    site.close();
  });
  beforeEach(() => openTab((asked) => !asked.startsWith(`${BASE}/`)));
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  readThrough(() => `${site.url}/`);
});

describe('while it is written', () => {
  const desk = { ...openDesk('one-story'), env: ENV };
  let dev: ChildProcess;
  let home = '';
  beforeAll(async () => {
    for (const [inside, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(desk.contentDir, inside)), { recursive: true });
      writeFileSync(join(desk.contentDir, inside), text);
    }
    const env = { ...toEnv(desk), NODE_ENV: undefined, VITEST: undefined, PORT: '0' };
    dev = spawn(process.execPath, ['bin/dateline.mjs', 'dev'], {
      env: { ...env, ASTRO_DEV_BACKGROUND: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [dev.stdout, dev.stderr])
      stream?.on('data', (bytes: Buffer) => (said += bytes.toString()));
    await vi.waitFor(
      () => {
        expect(dev.exitCode, said).toBeNull();
        home = /http:\/\/localhost:\d+\S*/.exec(said)?.[0] ?? '';
        expect(home, said).toMatch(/\/fish\/$/);
      },
      { timeout: HANGS, interval: 200 },
    );
    // Until the first index is there.
    await vi.waitFor(
      async () => {
        const shards = await (await fetch(`${home}search`)).text();
        expect(shards).toContain('pagefind.js');
      },
      { timeout: HANGS, interval: 500 },
    );
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => dev.once('close', resolve));
    dev.kill('SIGTERM');
    await ended;
    desk.close();
  });
  // Vite's own modules are no part of the site.
  beforeEach(() =>
    openTab((asked) => !asked.startsWith(`${BASE}/`) && !/^\/(@|src\/|node_modules\/)/.test(asked)),
  );
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  readThrough(() => home);

  test('beside the path there is nothing, and the root leads there', async () => {
    const get = (address: string) =>
      fetch(new URL(address, home), { headers: { Accept: 'text/html' }, redirect: 'manual' });
    const root = await get('/');
    expect([root.status, root.headers.get('location')]).toEqual([302, `${BASE}/`]);
    const beside = await get('/coverage');
    expect([beside.status, await beside.text()]).toEqual([
      404,
      expect.stringContaining('the publication is at /fish/') as string,
    ]);
    expect((await get('/fish/no-such-page')).status).toBe(404);
    expect((await get('/fish/favicon.svg')).status).toBe(200);
    expect((await get('/fish/data/changes.json')).status).toBe(200);
  });
});
