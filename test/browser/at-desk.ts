/** An editor at a desk of her own, in a browser. */
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { toBundleKey } from '../../src/astro/start-bundling.ts';
import { readSettings } from '../../src/build/settings.ts';
import { makeDesk, toDesk } from '../support/desk.ts';
import { NOT_RELEASED, SAVED_PAGES } from '../support/desk-content.ts';
import { keepForOthers } from '../support/kept-bundles.ts';
import { launchBrowser } from './launch.ts';
import { HANGS } from '../support/patience.ts';

export interface AtDesk {
  readonly dir: string;
  readonly contentDir: string;
  /** With the token of the start. */
  readonly address: string;
  /** Runs a command of Dateline on the content of the desk. */
  readonly dateline: ReturnType<typeof makeDesk>['run'];
  /** `foreign` are the requests to another host. */
  readonly openDesk: (
    width?: number,
    colorScheme?: 'light' | 'dark',
  ) => Promise<{ page: Page; foreign: string[] }>;
  readonly read: (inside: string) => string;
  /** Ends the server; `again` starts it, and gives the address that it has then. */
  readonly stop: () => Promise<{ readonly again: () => Promise<string> }>;
  readonly leave: () => Promise<void>;
}

/** Desks as they are when somebody sits down: making one takes longer than most tests at it. */
const LAID = '.cache/test/desks';

/** By the code that made it, and what is on it. */
function toLaidDir(): string {
  const settings = { ...readSettings(process.env), siteUrl: '', contentDir: '' };
  const content = readFileSync('test/support/desk-content.ts', 'utf8');
  return join(LAID, hash('sha256', `${toBundleKey(settings)} ${content}`));
}

/** Starts a desk with all the pages that were saved; the caller leaves it. */
export async function sitDown(): Promise<AtDesk> {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-desk-'));
  const laid = toLaidDir();
  const isLaid = existsSync(laid);
  if (isLaid) cpSync(laid, dir, { recursive: true, preserveTimestamps: true });
  const { contentDir, run, start } = isLaid ? toDesk(dir) : makeDesk(dir);
  if (!isLaid)
    for (const [inside, text] of Object.entries(NOT_RELEASED))
      writeFileSync(join(contentDir, inside), text);
  const { browser } = await launchBrowser();
  if (!isLaid) {
    const first = await start();
    await addPages((await openDeskPage(browser, first.address, 1440, 'light')).page);
    // While it works, its files come and go.
    await first.stop();
    keepForOthers(dir, laid, (path) => !path.endsWith('.lock'));
  }
  let desk = await start();
  const { address } = desk;
  const openDesk = (width = 1440, colorScheme: 'light' | 'dark' = 'light') =>
    openDeskPage(browser, address, width, colorScheme);
  return {
    dir,
    contentDir,
    address,
    dateline: run,
    openDesk,
    read: (inside) => readFileSync(join(contentDir, inside), 'utf8'),
    stop: async () => {
      await desk.stop();
      const again = async () => {
        // Where the page in the browser knows it.
        desk = await start(Number(new URL(address).port));
        return desk.address;
      };
      return { again };
    },
    leave: async () => {
      await browser.close();
      await desk.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function openDeskPage(
  browser: Browser,
  address: string,
  width: number,
  colorScheme: 'light' | 'dark',
) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.setDefaultTimeout(HANGS);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin)) foreign.push(request.url());
  });
  await page.goto(address);
  await page.waitForSelector('.waiting button');
  return { page, foreign };
}

async function addPages(page: Page) {
  for (const [name, text] of Object.entries(SAVED_PAGES)) {
    await page.click('nav >> text=Inbox');
    const kept = page.waitForResponse(/\/ask\/add-clip$/);
    const file = { name, mimeType: 'text/html', buffer: Buffer.from(text) };
    await page.setInputFiles('#saved-page', file);
    expect((await kept).status()).toBe(200);
  }
  await page.close();
}

/** By the field that finds everything. */
export async function openFile(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.file code');
}

/** Types words into the field that finds everything, after `make` has written files, and waits until they are known there. */
export async function findMade(page: Page, words: string, make: () => void): Promise<void> {
  const find = async (): Promise<unknown> => {
    const mark = page.waitForResponse(/\/ask\/mark$/);
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText(words);
    return (await mark).json();
  };
  const before = await find();
  await page.keyboard.press('Escape');
  make();
  // The server hears of it soon.
  await expect
    .poll(
      async () => {
        const isNew = (await find()) !== before;
        if (!isNew) await page.keyboard.press('Escape');
        return isNew;
      },
      { timeout: HANGS },
    )
    .toBe(true);
}

export async function says(page: Page, words: string): Promise<void> {
  await page.waitForSelector(`#said:text-is("${words}")`);
}

/** Waits until the browser keeps unsaved text that matches. */
export async function isKept(
  page: Page,
  wanted: RegExp | string,
  database?: string,
): Promise<void> {
  const kept = async () => {
    const versions = await page.evaluate(listKept, database);
    return versions.some((one) =>
      typeof wanted === 'string' ? one.includes(wanted) : wanted.test(one),
    );
  };
  await expect.poll(kept, { timeout: HANGS }).toBe(true);
}

/** Each unsaved version that the browser keeps, as JSON; runs in the page. */
export async function listKept(name = 'dateline-desk'): Promise<string[]> {
  const toAnswer = <Answer>(request: IDBRequest<Answer>) =>
    new Promise<Answer>((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await toAnswer(indexedDB.open(name));
  const versions = database.transaction('versions').objectStore('versions').getAll();
  const listed = await toAnswer<unknown[]>(versions);
  database.close();
  return listed.map((one) => JSON.stringify(one));
}

/** Waits until the field at a path has the focus. */
export async function isAt(page: Page, path: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => (document.activeElement as HTMLElement | null)?.dataset.path === wanted,
    path,
  );
}

/** What axe finds on the page as it stands. */
export async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await run.run(document);
    return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Holds the answers to a question back where `isHeld` says so of what is asked; gives what lets them go. */
export async function holdBack(page: Page, name: string, isHeld = (asked: string) => asked !== '') {
  let release: () => void = () => undefined;
  const free = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/ask/${name}`, async (route) => {
    const answer = await route.fetch();
    if (isHeld(route.request().postData() ?? '')) await free;
    await route.fulfill({ response: answer });
  });
  return release;
}
