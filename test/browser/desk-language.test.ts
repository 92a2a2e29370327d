/** The desk of a publication in another language. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, makeDesk } from '../support/desk.ts';
import { HANGS } from '../support/patience.ts';
import { openFile } from './at-desk.ts';
import { launchBrowser } from './launch.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-desk-'));
let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  const { contentDir, start } = makeDesk(dir);
  const about = join(contentDir, 'publication.yaml');
  writeFileSync(about, readFileSync(about, 'utf8').replace('language: en', 'language: it'));
  desk = await start();
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function openList() {
  const page = await browser.newPage();
  page.setDefaultTimeout(HANGS);
  await page.goto(desk.address);
  await page.click('nav >> text=Elenco');
  await page.waitForSelector('desk-list .found');
  return page;
}

test('a desk in Italian says what the page and the server say in Italian', async () => {
  const page = await openList();
  await page.fill('desk-list input[type=search]', 'autor:x');
  await page.waitForSelector('desk-list .told:text("«autor» non è un filtro")');
  expect(await page.textContent('desk-list .found')).toMatch(/^\d+ file$/);
  expect(await page.textContent('th.status')).toBe('Stato');
  expect(await page.getAttribute('html', 'lang')).toBe('it');
});

test('its forms and findings are in Italian, too', async () => {
  const page = await openList();
  await openFile(page, 'Mara Quist');
  const name = page.locator('.field:has([data-path="name"])').first();
  expect(await name.locator('.label').textContent()).toBe('nome');
  expect(await name.locator('.label').getAttribute('title')).toMatch(/^Il nome /);
  await page.waitForSelector('button:text("Aggiungi a incarichi")');
  expect(await page.textContent('[data-path="party"] :checked')).toBe('Norland');
  await page.fill('[data-path="name"]', '');
  await name.locator('.told:text("manca → ")').waitFor();
  await page.waitForSelector('.all-told code:text(".mdx:2 nome")');
  await page.close({ runBeforeUnload: false });
});

test('choices are in Italian, and a file gets its own word', async () => {
  const page = await openList();
  await openFile(page, 'Dues on the ferries of Sudmark');
  const status = page.locator('[data-path="history.0.status"]');
  const chosen = status.locator('option:checked');
  expect(await chosen.textContent()).toBe('in vigore');
  expect(await chosen.getAttribute('title')).toBe('in-force');
  await status.selectOption({ label: 'sospesa' });
  expect(await status.inputValue()).toBe('paused');
  await page.close({ runBeforeUnload: false });
});
