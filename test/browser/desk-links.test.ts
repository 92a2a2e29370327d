/** The report of `links` at the desk: what an editor accepts stands in the item, and is saved as all else is. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toArchiveAnswer } from '../support/archive.ts';
import { run } from '../support/build.ts';
import { makeDesk, type Desk } from '../support/desk.ts';
import { listViolations } from './at-desk.ts';
import { launchBrowser } from './launch.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-desk-links-'));
const ITEM = 'coverage/2025/02/vesper-says-they-spoke.mdx';
const PIECE = 'https://times.example/2025/02/09/we-talked';
const RECORD = 'https://times.example/2025/02/01/dues';
let browser: Browser;
let desk: Desk;
let contentDir = '';
const asked: string[] = [];
const archive = createServer(({ url = '' }, response) => {
  asked.push(url);
  response.end(toArchiveAnswer(PIECE));
});

beforeAll(async () => {
  const made = makeDesk(dir);
  ({ contentDir } = made);
  const at = '2026-01-20T00:00:00Z';
  const links = {
    [PIECE]: { verdict: 'gone', at, said: '404', since: '2026-01-02T00:00:00Z' },
    [RECORD]: { verdict: 'moved', at, said: '200', to: 'https://times.example/dues-of-february' },
  };
  writeFileSync(join(dir, 'content.links.json'), JSON.stringify({ format: 1, links }));
  desk = await made.start();
  await new Promise<void>((resolve) => archive.listen(0, '127.0.0.1', resolve));
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  archive.close();
  rmSync(dir, { recursive: true, force: true });
});

test('a copy that an editor has seen, and an address that moved, are written and saved', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(desk.address).origin)) foreign.push(request.url());
  });
  await page.goto(desk.address);
  await page.waitForSelector('.links li');
  expect(await page.locator('.links li').count()).toBe(2);
  expect(await page.textContent('.links li')).toContain('Gone since 2026-01-02 (404)');
  expect(await page.getAttribute('.copy a', 'href')).toBe(
    `https://web.archive.org/web/20250209/${PIECE}`,
  );
  expect(await listViolations(page)).toEqual([]);

  await page.click('text=Add the copy');
  await page.waitForSelector('#said:text-is("Open the copy, then enter its address and date")');
  const copy = `https://web.archive.org/web/20250211093000/${PIECE}`;
  const on = '2025-02-11';
  const args = ['--most', '0', '--inside', '--archive'];
  const here = { contentDir, outDir: join(dir, 'out'), cacheDir: join(dir, 'cache') };
  const { port } = archive.address() as AddressInfo;
  const env = { ARCHIVE_URL: `http://127.0.0.1:${String(port)}/` };
  const { output } = await run('links', { ...here, env }, undefined, args);
  expect(output).toContain(`copy of ${on}: ${copy}`);
  expect(asked).toEqual([`/?url=${encodeURIComponent(PIECE)}&timestamp=20250209`]);
  await page.reload();
  await page.waitForSelector(`.copy a[href="${copy}"]:text-is("Open the copy")`);
  expect(await page.inputValue('[aria-label="Address of the copy"]')).toBe(copy);
  expect(await page.inputValue('[aria-label="Date of the copy"]')).toBe(on);
  await page.fill('[aria-label="Address of the copy"]', copy);
  expect(await page.inputValue('[aria-label="Date of the copy"]')).toBe('2025-02-11');
  await page.click('text=Add the copy');
  await page.waitForSelector(`#said:text-is("The copy is in the file: check it, then save")`);
  expect(readFileSync(join(contentDir, ITEM), 'utf8')).not.toContain('archive');
  await page.keyboard.press('Control+s');
  // It was released: what readers rely on has changed, and an editor says whether it matters.
  const ask = page.locator('dialog >> text=Save without');
  await Promise.race([ask.click(), page.waitForSelector('#said:text-is("Saved")')]);
  await page.waitForSelector('#said:text-is("Saved")');
  expect(readFileSync(join(contentDir, ITEM), 'utf8')).toMatch(
    /archive:\s+(\{ )?url: "?https:\/\/web\.archive\.org\/web\/20250211093000\/https:\/\/times\.example\/2025\/02\/09\/we-talked"?,?\s+on: 2025-02-11/,
  );
  await page.waitForFunction(() => document.querySelectorAll('.links li').length === 1);

  await page.click('nav >> text=Inbox');
  await page.click('text=Use the new address');
  await page.waitForSelector(
    '#said:text-is("The new address is in the file: check it, then save")',
  );
  await page.keyboard.press('Control+s');
  const again = page.locator('dialog >> text=Save without');
  await Promise.race([again.click(), page.waitForSelector('#said:text-is("Saved")')]);
  await page.waitForFunction(() => document.querySelector<HTMLElement>('desk-links')?.hidden);
  expect(readFileSync(join(contentDir, 'measures/ferry-dues.mdx'), 'utf8')).toContain(
    'url: https://times.example/dues-of-february\n',
  );
  expect(foreign).toEqual([]);
  await page.close();
});
