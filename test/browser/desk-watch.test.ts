/** What `watch` finds, at the desk: looked for, dismissed, fetched and taken, by keys alone. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepFound, toFoundName } from '../../src/desk/watch/inbox.ts';
import { makeDesk, type Desk } from '../support/desk.ts';
import { HANGS } from '../support/patience.ts';
import { isAt, listViolations, says } from './at-desk.ts';
import { launchBrowser } from './launch.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-desk-watch-'));
let browser: Browser;
let desk: Desk;
let contentDir = '';
let server: Server;
let site = '';
const asked: string[] = [];

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toUTCString();
const item = (title: string, path: string, hours: number) =>
  `<item><title>${title}</title><link>${path}</link><pubDate>${hoursAgo(hours)}</pubDate></item>`;
/** By another address and title than those of the feed. */
const toArticle = () => `<!doctype html><html lang="en"><head>
<title>An hour on the quay</title><link rel="canonical" href="${site}/2025/02/an-hour">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"An hour on the quay","datePublished":"2025-02-12T09:00:00+01:00"}</script>
<script>document.title = 'the page has run'</script></head><body><article><h1>An hour on the quay</h1>
<p>Mara Quist and Ilan Vesper spoke for an hour on Tuesday, and the ferries of Sudmark wait for what comes of it.</p>
<p>“We have agreed on nothing,” Quist said on Tuesday at the quay, where the captains had waited since the morning for a word from either of the two presidents.</p>
<p>Nobody at the harbour would say whether the dues, which doubled in February, are to be paid by the ferries that come on Wednesday.</p>
<p><b>Q:</b> Have the dues been agreed?</p><p><b>MARA QUIST:</b> They have not been agreed at all. We wait for spring.</p>
<p><b>Q:</b> And what of the ferries?</p><p><b>MARA QUIST:</b> The ferries go on as they always have.</p>
</article></body></html>`;

const answers: Record<string, RequestListener> = {
  '/feed': (_, response) =>
    response.end(
      `<rss><channel>${[
        item('A cat in a tree', '/cat', 1),
        item('Vesper and Quist sing', '/song', 3),
        item('Vesper answers Quist: a wall', '/wall', 4),
        item('Quist and Vesper, hardly a word', '/thin', 5),
        item('Quist and Vesper talk', '/feed/talk', 6),
      ].join('')}</channel></rss>`,
    ),
  '/wall': (_, response) => response.writeHead(403).end('No'),
  '/thin': (_, response) => response.end('<!doctype html><title>T</title><p>Subscribe to read.'),
  '/feed/talk': (_, response) => response.writeHead(302, { Location: '/talk' }).end(),
  '/talk': (_, response) => response.end(toArticle()),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const made = makeDesk(dir);
  ({ contentDir } = made);
  writeFileSync(
    join(contentDir, 'outlets/harbour-times.yaml'),
    `name: The Harbour Times\nhomepage: ${site}/\nfeed: ${site}/feed\n`,
  );
  writeFileSync(
    join(contentDir, 'outlets/lamp.yaml'),
    `name: The Lamp\nhomepage: https://the-lamp.example/\nfeed: ${site}/gone\n`,
  );
  desk = await made.start(0, { mayAskHere: true });
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

async function open(width = 1440): Promise<{ page: Page; foreign: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.setDefaultTimeout(HANGS);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(desk.address).origin)) foreign.push(request.url());
  });
  await page.goto(desk.address);
  await page.waitForSelector('.waiting button');
  return { page, foreign };
}

const titles = (page: Page) => page.locator('desk-found .found b').allTextContents();
const isOn = (page: Page, title: string) =>
  page.waitForFunction(
    (wanted) => document.activeElement?.querySelector('b')?.textContent === wanted,
    title,
  );
const listWaiting = () =>
  readdirSync(join(dir, 'content.inbox')).filter((name) => /^[0-9a-f]{16}\.json$/.test(name));

test('news is looked for, dismissed for good, fetched, and taken by an item', async () => {
  const { page, foreign } = await open();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  expect(await page.textContent('desk-found .found')).toBe('Nothing waits.');
  expect(existsSync(join(dir, 'content.inbox'))).toBe(false);
  await press('Shift+Tab', 'Enter');
  await says(page, '4 new; 1 could not be read');
  expect(await page.locator('desk-found .report li').allTextContents()).toEqual([
    'The Harbour Times 4 of 5 entries name the story, 4 new',
    'The Lamp cannot be read: it answered 404',
  ]);
  expect(await titles(page)).toEqual([
    'Vesper and Quist sing',
    'Vesper answers Quist: a wall',
    'Quist and Vesper, hardly a word',
    'Quist and Vesper talk',
  ]);
  expect(await page.textContent('desk-found .found span')).toMatch(
    /^The Harbour Times · \d{4}-\d\d-\d\d \d\d:\d\d · names Ilan Vesper and Mara Quist$/,
  );
  expect(await listViolations(page)).toEqual([]);

  // A reload: the first that waits has the focus.
  await page.reload();
  await isOn(page, 'Vesper and Quist sing');
  await press('d');
  await says(page, 'Dismissed: “Vesper and Quist sing”. Press u to let it wait again');
  await isOn(page, 'Vesper answers Quist: a wall');
  expect(listWaiting()).toHaveLength(3);
  await press('u');
  await says(page, 'It waits again');
  await isOn(page, 'Vesper and Quist sing');
  await press('Delete');
  await isOn(page, 'Vesper answers Quist: a wall');
  await page.reload();
  expect(await page.textContent('desk-found')).toContain('Dismissed: “Vesper and Quist sing”');
  expect(readFileSync(join(dir, 'content.inbox/done.txt'), 'utf8')).toMatch(
    /^[0-9a-f]{16} \d{4}-\d\d-\d\d dismissed ilan-vesper\+mara-quist\n$/,
  );

  // Nothing was fetched but the feeds.
  expect(asked.filter((path) => !/^\/(?:robots\.txt|feed|gone)$/.test(path))).toEqual([]);
  await isOn(page, 'Vesper answers Quist: a wall');
  await press('Enter');
  await says(page, 'The page did not come: its site answered 403');
  await isOn(page, 'Vesper answers Quist: a wall');
  expect(await page.textContent('desk-found .missed')).toBe(
    `The page did not come: its site answered 403. Open ${site}/wall by hand, save the page, and drop it here.`,
  );
  await press('ArrowDown', 'Enter');
  await says(
    page,
    'The page came with hardly a word: it asks for something first, or its text comes by a script',
  );
  expect(await listViolations(page)).toEqual([]);
  expect(await titles(page)).toHaveLength(3);
  await press('ArrowUp', 'ArrowDown', 'ArrowDown');
  await isOn(page, 'Quist and Vesper talk');
  await press('Enter');
  await isAt(page, 'title');
  expect(await page.textContent('.page-text')).toContain('We have agreed on nothing');
  // An answer, by whoever gives it; back again, nothing is begun.
  await press('Escape', 'q', 'q');
  expect(await page.evaluate(() => String(getSelection()))).toBe(
    'They have not been agreed at all.',
  );
  await press('s');
  await page.waitForSelector('desk-capture [data-path="capture.by"][placeholder="Mara Quist"]');
  await press('Escape', 'Escape');
  await isAt(page, 'title');
  await page.keyboard.insertText('Quist and Vesper have talked');
  await press('Enter');
  await isAt(page, 'summary');
  await page.keyboard.insertText('They spoke for an hour. The Harbour Times reports it.');
  await press('Enter');
  await isAt(page, 'dates.added');
  await press('Enter');
  await isAt(page, 'sources.0 take');
  await press('Enter');
  await page.waitForSelector('[data-path="sources.0.url"]');
  await press('Control+s');
  await says(page, 'Saved');
  await press('F4');
  await isOn(page, 'Vesper answers Quist: a wall');
  await expect
    .poll(() => titles(page))
    .toEqual(['Vesper answers Quist: a wall', 'Quist and Vesper, hardly a word']);
  expect(listWaiting()).toHaveLength(2);
  expect(readFileSync(join(dir, 'content.inbox/done.txt'), 'utf8')).toContain(' taken ');
  expect(await page.title()).toBe('The Quay Record: the desk');
  expect(foreign).toEqual([]);
  await page.close();
});

test('what waits and what is saved is found by its title', async () => {
  const { page } = await open(390);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Vesper answers');
  await page.waitForSelector('[role=option] >> text=Vesper answers Quist: a wall');
  expect(await page.textContent('[role=option]')).toContain('waits, The Harbour Times');
  await page.keyboard.press('Enter');
  await says(page, 'The page did not come: its site answered 403');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Quist waits');
  expect(await page.textContent('[role=option]')).toContain('saved page');
  await page.keyboard.press('Enter');
  await isAt(page, 'title');
  expect(await page.textContent('.page-text, desk-source')).toContain('no talk of any kind');
  // Found meanwhile, by a run in the terminal.
  const late = { title: 'A reader suggests the lighthouse', url: 'https://lamp.example/a' };
  const more = { published: '', found: '2025-02-12T09:00Z', why: 'a reader', signs: '' };
  keepFound(contentDir, { name: toFoundName(late.url), ...late, ...more });
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('lighthouse');
  await page.waitForSelector('[role=option] >> text=waits, lamp.example');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('names');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.strangers [aria-label="New outlet: lamp.example"]');
  expect(await listViolations(page)).toEqual([]);
  await page.close();
});
