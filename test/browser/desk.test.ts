/** The tasks of an editor at the desk, by keys alone; what each costs is printed beside what it may cost. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { source as axe } from 'axe-core';
import { makeDesk, type Desk } from '../support/desk.ts';
import { NOT_RELEASED, SAVED_PAGES } from '../support/desk-content.ts';
import { printRows, startTally, type Row } from '../support/tally.ts';
import { launchBrowser } from './launch.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-desk-'));
const contentDir = join(dir, 'content');
const rows: Row[] = [];
let browser: Browser;
let desk: Desk | undefined;
let address = '';
let dateline: ReturnType<typeof makeDesk>['run'];

beforeAll(async () => {
  const { run, start } = makeDesk(dir);
  dateline = run;
  for (const [inside, text] of Object.entries(NOT_RELEASED))
    writeFileSync(join(contentDir, inside), text);
  desk = await start(4391);
  ({ address } = desk);
  ({ browser } = await launchBrowser());
  const { page } = await openDesk();
  for (const [name, text] of Object.entries(SAVED_PAGES)) {
    await page.click('nav >> text=Inbox');
    const kept = page.waitForResponse(/\/ask\/add-clip$/);
    const file = { name, mimeType: 'text/html', buffer: Buffer.from(text) };
    await page.setInputFiles('#saved-page', file);
    expect((await kept).status()).toBe(200);
  }
  await page.close();
});

afterAll(async () => {
  console.log(printRows(rows));
  await browser.close();
  desk?.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function openDesk(width = 1440, colorScheme: 'light' | 'dark' = 'light') {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.setDefaultTimeout(10_000);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin)) foreign.push(request.url());
  });
  await page.goto(address);
  await page.waitForSelector('.waiting button');
  return { page, foreign };
}

/** By the field that finds everything. */
async function openFile(page: Page, title: string) {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.file code');
}

const says = (page: Page, words: string) => page.waitForSelector(`#said:text-is("${words}")`);
const isAt = (page: Page, path: string) =>
  page.waitForFunction(
    (wanted) => (document.activeElement as HTMLElement | null)?.dataset.path === wanted,
    path,
  );
const read = (inside: string) => readFileSync(join(contentDir, inside), 'utf8');

/** Saves, and waits for the page; gives what it shows and how long that took. */
async function saveAndLook(page: Page, save: () => Promise<void>) {
  const before = await page.getAttribute('iframe', 'data-shown');
  const since = performance.now();
  await save();
  await page.waitForFunction(
    (shown) => (document.querySelector('iframe')?.dataset.shown ?? null) !== shown,
    before,
  );
  const took = (performance.now() - since) / 1000;
  // Nothing runs in the frame, a test neither.
  const shown = await page.evaluate(
    () => document.querySelector('iframe')?.contentDocument?.body.textContent,
  );
  return { took, shown };
}

test('a saved page becomes an item with a statement, a new person and a new outlet', async () => {
  const { page, foreign } = await openDesk();
  const { press, type, words, touch, cost } = startTally(page);
  await press('Tab', 'Enter');
  await isAt(page, 'title');
  await words('Quist says that there was no talk');
  touch('title');
  await press('Enter');
  await isAt(page, 'summary');
  await words('Mara Quist says that nobody has talked. The Portsea Post reports it.');
  touch('summary');
  await press('Enter');
  await isAt(page, 'dates.added');
  await press('Enter');
  await isAt(page, 'sources.0 take');
  await press('Enter');
  touch('source');
  await page.waitForSelector('[data-path="sources.0.credits.0.name"]');
  await press('Enter');
  touch('outlet');
  await page.waitForSelector('.made >> text=the-portsea-post');
  await press('Control+k');
  await type('cred');
  await press('Enter');
  await isAt(page, 'credits take');
  await press('Enter');
  touch('credits');
  await isAt(page, 'entities');
  await press('Enter');
  touch('entities');
  await page.waitForSelector('.chip >> text=Ilan Vesper');
  await type('to');
  await page.waitForSelector('[role=option] >> text=New person: Tomas Ebb');
  await press('Enter');
  await page.waitForSelector('.chip >> text=Tomas Ebb');
  await press('Escape');
  await press('n', 'n', 'n', 's');
  await page.waitForSelector('desk-capture .take:focus');
  await press('Enter');
  touch('statement');
  await isAt(page, 'capture.position');
  await press('2', '1', '1', 'Enter');
  touch('position and answer');
  await says(page, 'The statement stands in the body');
  await page.waitForSelector('.sum:text-is("The check finds nothing")');
  const { took, shown } = await saveAndLook(page, async () => {
    await press('Control+s');
    await says(page, 'Saved');
  });
  const { keys, fields, machine, all } = cost();
  rows.push({
    task: 'item: a statement, a new person, a new outlet',
    cost: { keys, fields, machine, all },
    target: '60 keys, 8 fields, 270 s',
  });
  rows.push({ task: 'from the first save to the page', found: `${took.toFixed(2)} s`, target: '' });
  await page.fill('[data-path="summary"]', 'Mara Quist says so. The Portsea Post reports that.');
  const again = await saveAndLook(page, () => page.keyboard.press('Control+s'));
  rows.push({ task: 'from save to the page', found: `${again.took.toFixed(2)} s`, target: '1 s' });
  expect(again.shown).toContain('The Portsea Post reports that.');
  expect(shown).toContain('There has been no talk of any kind');
  const text = read('coverage/2025/02/quist-says-that-there-was-no-talk.mdx');
  expect(text).toContain(
    '<Statement id="there-has-been-no-talk" by="mara-quist" as="President of Norland" said="2025-02-10" about="have-they-spoken" position="not-yet" denies="coverage/2025/02/vesper-says-they-spoke#we-talked">There has been no talk of any kind</Statement>',
  );
  expect(text).toContain(
    '  - outlet: the-portsea-post\n    title: Quist waits for a call\n    url: https://post.example/2025/02/12/quist-waits\n',
  );
  expect(text).toContain('credits:\n  - role: curator\n    name: The desk\n');
  expect(text).toContain('entities: [mara-quist, ilan-vesper, tomas-ebb]');
  expect(read('people/tomas-ebb.mdx')).toContain('name: Tomas Ebb');
  expect(read('outlets/the-portsea-post.yaml')).toContain('homepage: https://post.example/');
  expect(keys).toBeLessThanOrEqual(60);
  expect(fields).toBeLessThanOrEqual(8);
  expect(foreign).toEqual([]);
  expect(await page.title()).toBe('The Quay Record: the desk');
  await page.close();
});

test('a statement is one selection and a few keys', async () => {
  const { page } = await openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.page-text:focus');
  for (const key of ['n', 'n', 'n']) await page.keyboard.press(key);
  const { press, touch, cost } = startTally(page);
  await press('s');
  await page.waitForSelector('desk-capture .take:focus');
  await press('Enter');
  touch('statement');
  await isAt(page, 'capture.position');
  await press('2', '1', '1', 'Enter');
  touch('position and answer');
  await says(page, 'The statement stands in the body');
  await press('Control+s');
  await says(page, 'Saved');
  const row = { task: 'statement, after the selection', cost: cost(), target: '12 keys, 20 s' };
  rows.push(row);
  expect(read('coverage/2025/02/quist-asks-for-a-call.mdx')).toMatch(
    /<Statement id="\S+" by="mara-quist" as="President of Norland" said="2025-02-11" about="have-they-spoken" position="not-yet" denies="coverage\/2025\/02\/vesper-says-they-spoke#we-talked">I have not heard his voice<\/Statement>/,
  );
  expect(row.cost.keys).toBeLessThanOrEqual(12);
  await page.close();
});

test('a step is added to a measure from the page that reports it, and stands in its place', async () => {
  const { page } = await openDesk();
  await page.click('.waiting >> nth=0 >> text=Dues of Norland double');
  await isAt(page, 'title');
  const { press, type, touch, cost } = startTally(page);
  await press('Control+k');
  await type('dues on');
  await press('Enter');
  await page.waitForSelector('.file code:text-is("measures/ferry-dues.mdx")');
  await press('Control+k');
  await type('add hi');
  await press('Enter');
  await isAt(page, 'history.1 take');
  await press('Enter');
  touch('source');
  await isAt(page, 'history.1.status');
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[data-path="history.1.source.outlet"]')?.value ===
      'The Harbour Times',
  );
  await type('am');
  touch('status');
  await press('Enter');
  await isAt(page, 'history.1.on');
  await type('2025-02-14');
  touch('on');
  await press('Enter');
  await isAt(page, 'history.1.rate');
  await type('20');
  touch('rate');
  await press('Enter');
  await press('Control+s');
  await says(page, 'Saved');
  const row = { task: 'measure step', cost: cost(), target: '60 keys, 40 s' };
  rows.push(row);
  expect(read('measures/ferry-dues.mdx')).toContain(
    `  - status: amended
    on: 2025-02-14
    rate: 20
    source:
      outlet: harbour-times
      title: Dues of Norland double
      url: https://times.example/2025/02/14/dues-double
      published: 2025-02-14T08:00+01:00
`,
  );
  expect(row.cost.keys).toBeLessThanOrEqual(60);
  await page.close();
});

test('a correction of what was released asks for type and why, and writes the rest', async () => {
  const { page } = await openDesk();
  await openFile(page, 'Vesper says that they have spoken');
  await page.fill('[data-path="title"]', 'Vesper says that they have spoken twice');
  const { press, words, touch, cost } = startTally(page);
  await press('Control+s');
  await page.waitForSelector('dialog');
  await press('1');
  touch('type');
  await words('He spoke of two talks; a reader noticed.');
  touch('why');
  await press('Enter');
  await says(page, 'Saved');
  rows.push({ task: 'correction', cost: cost(), target: 'type and why, 20 s' });
  expect(read('coverage/2025/02/vesper-says-they-spoke.mdx')).toMatch(
    /corrections:\n {2}- on: \S+\n {4}type: correction\n {4}was: Vesper says that they have spoken\n {4}now: Vesper says that they have spoken twice\n {4}why: He spoke of two talks; a reader noticed.\n/,
  );
  await page.close();
});

test('what no reader relies on is saved without a reason', async () => {
  const { page } = await openDesk();
  await openFile(page, 'The Harbour Times');
  await page.fill('[data-path="homepage"]', 'https://times.example/front');
  await page.keyboard.press('Control+s');
  await says(page, 'Saved');
  expect(read('outlets/harbour-times.yaml')).toContain('homepage: https://times.example/front\n');
  await page.close();
});

test('a person is renamed with all that names her by one command', () => {
  const since = performance.now();
  const said = dateline('move', 'people/mara-quist', 'people/mara-j-quist').toString();
  const took = ((performance.now() - since) / 1000).toFixed(1);
  const references = [...said.matchAll(/\b\d+\b/g)].map(Number);
  rows.push({
    task: 'rename with its references',
    found: `${took} s, ${String(Math.max(...references))} files`,
    target: 'one command',
  });
  expect(Math.max(...references)).toBeGreaterThanOrEqual(5);
  expect(read('topics/ferry-dues.mdx')).toContain('mara-j-quist');
  dateline('move', 'people/mara-j-quist', 'people/mara-quist');
});

test('what is new is begun in the page, and what is left unsaved is kept and shown', async () => {
  const { page } = await openDesk();
  await page.selectOption('[aria-label="What is new"]', 'organization');
  await page.fill('[aria-label="Its name or title"]', 'Guild of Pilots');
  await page.keyboard.press('Enter');
  await isAt(page, 'name');
  expect(await page.inputValue('desk-item [data-path="name"]')).toBe('Guild of Pilots');
  await page.fill('desk-item [data-path="name"]', 'Guild of the Pilots');
  await page.waitForTimeout(400);
  await openFile(page, 'Ilan Vesper');
  await page.click('dialog >> text=Leave it');
  await page.waitForSelector('.file code:text-is("people/ilan-vesper.mdx")');
  await page.waitForSelector('desk-item .file >> text=last in git: E, ');
  await page.click('nav >> text=Inbox');
  await page.click('.waiting >> text=organizations/guild-of-pilots');
  await isAt(page, 'name');
  expect(await page.inputValue('desk-item [data-path="name"]')).toBe('Guild of the Pilots');
  expect(existsSync(join(contentDir, 'organizations/guild-of-pilots.mdx'))).toBe(false);
  await page.close({ runBeforeUnload: false });
});

test('what somebody else has written meanwhile is never written over', async () => {
  const { page } = await openDesk();
  await openFile(page, 'Mara Quist');
  const path = join(contentDir, 'people/mara-quist.mdx');
  const before = readFileSync(path, 'utf8');
  await page.fill('[data-path="name"]', 'Mara J. Quist');
  const theirs = before.replace('party: norland\n', 'party: norland\nborn: x\n');
  writeFileSync(path, theirs);
  await page.keyboard.press('Control+s');
  // It was released, so that a reason is asked for first.
  await page.click('dialog >> text=Save without');
  await page.waitForSelector('dialog .both');
  expect(readFileSync(path, 'utf8')).toBe(theirs);
  expect(await page.inputValue('dialog textarea')).toContain('Mara J. Quist');
  expect(await page.textContent('dialog pre')).toBe(theirs);
  expect(await page.textContent('dialog mark')).toContain('name: Mara Quist');
  await page.click('dialog >> text=Decide later');
  expect(await page.inputValue('[data-path="name"]')).toBe('Mara J. Quist');
  await page.close({ runBeforeUnload: false });
  writeFileSync(path, before);
});

/** What stands on the screen in turn; each is looked at as it is. */
const STATES: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['inbox', () => Promise.resolve()],
  ['keys', (page) => page.keyboard.press('?')],
  [
    'form',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.click('.waiting >> nth=0 >> text=Dues of Norland double');
      await isAt(page, 'title');
    },
  ],
  [
    'picker',
    async (page) => {
      await page.focus('[data-path="entities"]');
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('[role=option]');
    },
  ],
  [
    'palette',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('dialog [role=option]');
    },
  ],
  [
    'statement',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
      await page.keyboard.press('Escape');
      await page.waitForSelector('.page-text:focus');
      for (const key of ['n', 'n', 's']) await page.keyboard.press(key);
      await page.waitForSelector('desk-capture .acts');
    },
  ],
];

test.each([
  [1440, 'light'],
  [834, 'dark'],
  [390, 'light'],
] as const)('it is clean by axe, %i wide, %s', { timeout: 120_000 }, async (width, scheme) => {
  const { page } = await openDesk(width, scheme);
  for (const [name, reach] of STATES) {
    await reach(page);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await run.run(document);
      return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(found, name).toEqual([]);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide, name).toBe(false);
  }
  await page.close({ runBeforeUnload: false });
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
