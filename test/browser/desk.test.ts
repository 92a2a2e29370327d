/** The tasks of an editor at the desk, by keys alone; each key beside the words of the editor is counted. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { source as axe } from 'axe-core';
import { makeDesk, type Desk } from '../support/desk.ts';
import { launchBrowser } from './launch.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-desk-'));
const contentDir = join(dir, 'content');
const rows: string[] = [];
let browser: Browser;
let desk: Desk | undefined;
let address = '';

beforeAll(async () => {
  desk = await makeDesk(dir).start(4391);
  ({ address } = desk);
  ({ browser } = await launchBrowser());
});

afterAll(async () => {
  console.log(['Task, keys, seconds', ...rows].join('\n'));
  await browser.close();
  desk?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Types as an editor does; what is pressed beside words of hers is counted. */
function countKeys(page: Page) {
  let keys = 0;
  return {
    press: async (...names: string[]) => {
      for (const name of names) {
        keys += 1;
        await page.keyboard.press(name);
      }
    },
    words: (text: string) => page.keyboard.insertText(text),
    count: () => keys,
  };
}

async function openDesk(width = 1440) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin)) foreign.push(request.url());
  });
  await page.goto(address);
  await page.waitForSelector('.waiting button');
  return { page, foreign };
}

async function openFile(page: Page, title: string) {
  await page.fill('input[type=search]', title);
  await page.click(`desk-inbox .waiting >> nth=1 >> text=${title}`);
  await page.waitForSelector('.file code');
}

const saysSaved = (page: Page) => page.waitForSelector('#said:text-is("Saved")');
const isAt = (page: Page, path: string) =>
  page.waitForFunction(
    (wanted) => (document.activeElement as HTMLElement | null)?.dataset.path === wanted,
    path,
  );

test('a saved page becomes an item with a statement and a new outlet, by keys alone', async () => {
  const { page, foreign } = await openDesk();
  const keys = countKeys(page);
  const since = performance.now();
  await keys.press('Enter');
  await isAt(page, 'title');
  await keys.words('Quist says that there was no talk');
  await keys.press('Enter');
  await isAt(page, 'summary');
  await keys.words('Mara Quist says that nobody has talked. The Portsea Post reports it.');
  await keys.press('Enter');
  await isAt(page, 'dates.added');
  await keys.press('Enter', 'Enter');
  await isAt(page, 'sources.0.outlet');
  await keys.press('Enter');
  await page.waitForSelector('.made >> text=the-portsea-post');
  await page.focus('[data-path="entities"]');
  await keys.press('Enter');
  await page.waitForSelector('.chip >> text=ilan-vesper');
  await page.focus('.page-text');
  await keys.press('n', 'n', 'n', 's');
  await isAt(page, 'capture.by');
  await keys.press('Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter');
  await page.waitForSelector('[role=radiogroup][aria-label=Position]');
  await keys.press('2', '1');
  await page.selectOption('[aria-label="How it answers"]', 'denies');
  await keys.press('Enter', 'Enter');
  await page.waitForSelector('#said:text-is("The statement stands in the body")');
  await keys.press('Control+s');
  await saysSaved(page);
  const saved = performance.now();
  // Nothing runs in the frame, a test neither.
  await page.waitForSelector('iframe[data-shown]');
  const shown = await page.evaluate(
    () => document.querySelector('iframe')?.contentDocument?.body.textContent,
  );
  expect(shown).toContain('There has been no talk of any kind');
  rows.push(
    `page to item: ${String(keys.count())} keys, preview ${seconds(saved)} s, ${seconds(since)} s in all`,
  );
  const inside = 'coverage/2025/02/quist-says-that-there-was-no-talk.mdx';
  const text = readFileSync(join(contentDir, inside), 'utf8');
  expect(text).toContain(
    '<Statement id="there-has-been-no-talk" by="mara-quist" as="President of Norland" said="2025-02-10" about="have-they-spoken" position="not-yet" denies="coverage/2025/02/vesper-says-they-spoke#we-talked">There has been no talk of any kind</Statement>',
  );
  expect(text).toContain('url: https://post.example/2025/02/12/quist-waits\n');
  expect(readFileSync(join(contentDir, 'outlets/the-portsea-post.yaml'), 'utf8')).toContain(
    'homepage: https://post.example/',
  );
  expect(existsSync(join(dir, 'content.seen.json'))).toBe(true);
  expect(keys.count()).toBeLessThanOrEqual(60);
  expect(foreign).toEqual([]);
  expect(await page.title()).toBe('The Quay Record: the desk');
  await page.close();
});

test('a correction of what was released asks for type and why, and writes the rest', async () => {
  const { page } = await openDesk();
  await openFile(page, 'Vesper says that they have spoken');
  await page.fill('[data-path="title"]', 'Vesper says that they have spoken twice');
  const keys = countKeys(page);
  const since = performance.now();
  await keys.press('Control+s');
  await page.waitForSelector('dialog');
  await keys.press('1');
  await keys.words('He spoke of two talks; a reader noticed.');
  await keys.press('Enter');
  await saysSaved(page);
  rows.push(`correction: ${String(keys.count())} keys, ${seconds(since)} s`);
  const text = readFileSync(
    join(contentDir, 'coverage/2025/02/vesper-says-they-spoke.mdx'),
    'utf8',
  );
  expect(text).toMatch(
    /corrections:\n {2}- on: \S+\n {4}type: correction\n {4}was: Vesper says that they have spoken\n {4}now: Vesper says that they have spoken twice\n {4}why: He spoke of two talks; a reader noticed.\n/,
  );
  await page.close();
});

test('what somebody else has written meanwhile is never written over', async () => {
  const { page } = await openDesk();
  await openFile(page, 'Mara Quist');
  const path = join(contentDir, 'people/mara-quist.mdx');
  await page.fill('[data-path="name"]', 'Mara J. Quist');
  const theirs = readFileSync(path, 'utf8').replace(
    'party: norland\n',
    'party: norland\nborn: x\n',
  );
  writeFileSync(path, theirs);
  await page.keyboard.press('Control+s');
  // It was released, so that a reason is asked for first.
  await page.click('dialog >> text=Save without');
  await page.waitForSelector('dialog .both');
  expect(readFileSync(path, 'utf8')).toBe(theirs);
  expect(await page.inputValue('dialog textarea')).toContain('Mara J. Quist');
  expect(await page.textContent('dialog pre')).toBe(theirs);
  await page.click('dialog >> text=Decide later');
  expect(await page.inputValue('[data-path="name"]')).toBe('Mara J. Quist');
  await page.close({ runBeforeUnload: false });
  writeFileSync(path, theirs.replace('born: x\n', ''));
});

test('it is clean by axe, wide and narrow', async () => {
  for (const width of [1440, 390]) {
    const { page } = await openDesk(width);
    await page.click('.waiting button');
    await page.waitForSelector('desk-item [data-path="title"]');
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await run.run(document);
      return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(found).toEqual([]);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide).toBe(false);
    await page.close({ runBeforeUnload: false });
  }
});

test('another page can do nothing', async () => {
  const before = readFileSync(join(contentDir, 'people/mara-quist.mdx'), 'utf8');
  const url = new URL('ask/save', address.replace(/#.*/, ''));
  const body = JSON.stringify({
    files: [{ inside: 'people/mara-quist.mdx', text: 'gone' }],
  });
  const token = new URL(address).hash.slice(1);
  const headers = { 'Content-Type': 'application/json', 'X-Dateline-Token': token };
  const ask = async (more: Record<string, string>, asked = body) =>
    (await fetch(url, { method: 'POST', headers: { ...headers, ...more }, body: asked })).status;
  expect(await ask({ 'X-Dateline-Token': 'a'.repeat(43) })).toBe(403);
  expect(await ask({ Origin: 'https://evil.example' })).toBe(403);
  expect(await ask({ 'Content-Type': 'text/plain' })).toBe(415);
  for (const inside of ['../x.mdx', 'people/Mara-Quist.mdx', '/etc/x.mdx', 'people/x\u0301.mdx'])
    expect(await ask({}, JSON.stringify({ files: [{ inside, text: 'x' }] }))).toBe(400);
  expect(existsSync(join(dir, 'x.mdx'))).toBe(false);
  expect(readFileSync(join(contentDir, 'people/mara-quist.mdx'), 'utf8')).toBe(before);
});

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
