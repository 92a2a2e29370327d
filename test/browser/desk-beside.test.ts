/** The page at the left: it says what it is, and comes back with the item that was begun from it. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toClipsDir } from '../../src/build/clips.ts';
import { SAVED_PAGE, SAVED_PAGES } from '../support/desk-content.ts';
import { holdBack, isKept, openFile, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

/** The line that says what the page at the left is. */
const saysBeside = (page: Page, words: string) =>
  page.waitForSelector(`desk-source h2:has-text("${words}")`);

async function drop(page: Page, text: string): Promise<void> {
  await page.click('nav >> text=Inbox');
  const file = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(text) };
  await page.setInputFiles('#saved-page', file);
}

/** From “Not saved”. */
async function reopen(page: Page, title: string): Promise<void> {
  await page.click('nav >> text=Inbox');
  await page.click(`.waiting button:has-text("unsaved") >> text=${title}`);
}

test('what is beside an item says what it is, and whether it is of another', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await saysBeside(page, 'Quist asks for a call The Harbour Times');
  const other = page.locator('desk-source >> text=Not a source of the open item');
  expect(await other.isVisible()).toBe(false);
  await openFile(page, 'Vesper says that they have spoken');
  await other.waitFor();
  await saysBeside(page, 'Quist asks for a call The Harbour Times');
  // For who moves there is no such thing as a source.
  await openFile(page, 'Ilan Vesper');
  await other.waitFor({ state: 'hidden' });
  // Of two pages that an item covers, the one that came.
  await drop(page, (SAVED_PAGES['call.html'] ?? '').replaceAll('for a call', 'for two calls'));
  await saysBeside(page, 'Quist asks for two calls The Harbour Times');
  await page.waitForSelector('.file code:text-is("coverage/2025/02/quist-asks-for-a-call.mdx")');
  expect(await other.isVisible()).toBe(false);
  await page.close({ runBeforeUnload: false });
});

test('an item that was not saved comes back with its page, or says how to get it', async () => {
  const { page } = await desk.openDesk();
  await page.click('.waiting >> text=Quist waits for a call');
  await saysBeside(page, 'Quist waits for a call');
  // The page is closed before the desk has answered.
  const release = await holdBack(page, 'change');
  await page.fill('desk-item [data-path="title"]', 'Quist waits at the quay');
  await page.click('[data-path="sources.0 take"]');
  await isKept(page, 'https://post.example/2025/02/12/quist-waits');
  await page.reload();
  release();
  await page.waitForSelector('.waiting button');
  await openFile(page, 'Quist asks for a call');
  await reopen(page, 'Quist waits at the quay');
  await saysBeside(page, 'Quist waits for a call');
  await page.waitForSelector('.page-text >> text=There has been no talk of any kind');
  await page.waitForSelector('.file code:text-is("coverage/2025/02/quist-waits-at-the-quay.mdx")');
  const dir = toClipsDir(desk.contentDir);
  for (const name of readdirSync(dir)) rmSync(join(dir, name));
  await page.reload();
  await page.waitForSelector('nav button');
  await reopen(page, 'Quist waits at the quay');
  await page.waitForSelector(
    '#said >> text=The page of this item is not kept any more. Open it in the browser and press the button, or drop it here as a file: https://post.example/2025/02/12/quist-waits',
  );
  // As it is in the browser a day later.
  await drop(page, SAVED_PAGE.replace('</body>', '<p>It rains.</p></body>'));
  await page.waitForSelector('#said >> text=Kept, and now beside the open item');
  await page.click('nav [data-tab="item"]');
  await saysBeside(page, 'Quist waits for a call');
  expect(await page.inputValue('desk-item [data-path="title"]')).toBe('Quist waits at the quay');
  await page.reload();
  await page.waitForSelector('.waiting button');
  await reopen(page, 'Quist waits at the quay');
  await saysBeside(page, 'Quist waits for a call');
  await page.close({ runBeforeUnload: false });
});
