/** The tasks of an editor at the desk, by keys alone; what each costs is printed beside what it may cost. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printRows, startTally, type Row } from '../support/tally.ts';
import { isAt, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

const rows: Row[] = [];
let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(async () => {
  console.log(printRows(rows));
  await desk.leave();
});

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
  const { page, foreign } = await desk.openDesk();
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
  await isAt(page, 'credits take');
  await press('Enter');
  touch('credits');
  await isAt(page, 'entities');
  expect(await page.getAttribute('[data-path="entities"]', 'placeholder')).toBe(
    'Mara Quist, Ilan Vesper',
  );
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
  await says(page, 'The statement is in the text');
  await page.waitForSelector('.sum:text-is("The check finds no problems")');
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
  await page.fill('[data-path="title"]', 'Quist says that nobody has talked');
  const again = await saveAndLook(page, () => page.keyboard.press('Control+s'));
  rows.push({ task: 'from save to the page', found: `${again.took.toFixed(2)} s`, target: '1 s' });
  expect(again.shown).toContain('Quist says that nobody has talked');
  expect(shown).toContain('There has been no talk of any kind');
  const text = desk.read('coverage/2025/02/quist-says-that-there-was-no-talk.mdx');
  expect(text).toContain(
    '<Statement id="there-has-been-no-talk" by="mara-quist" as="President of Norland" said="2025-02-10" about="have-they-spoken" position="not-yet" denies="coverage/2025/02/vesper-says-they-spoke#we-talked">There has been no talk of any kind</Statement>',
  );
  expect(text).toContain(
    '  - outlet: the-portsea-post\n    title: Quist waits for a call\n    url: https://post.example/2025/02/12/quist-waits\n',
  );
  expect(text).toContain('credits:\n  - role: curator\n    name: The desk\n');
  expect(text).toContain('entities: [mara-quist, ilan-vesper, tomas-ebb]');
  expect(desk.read('people/tomas-ebb.mdx')).toContain('name: Tomas Ebb');
  expect(desk.read('outlets/the-portsea-post.yaml')).toContain('homepage: https://post.example/');
  expect(keys).toBeLessThanOrEqual(60);
  expect(fields).toBeLessThanOrEqual(8);
  expect(foreign).toEqual([]);
  expect(await page.title()).toBe('The Quay Record: the desk');
  await page.close();
});

test('a statement is one selection and a few keys', async () => {
  const { page } = await desk.openDesk();
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
  await says(page, 'The statement is in the text');
  await press('Control+s');
  await says(page, 'Saved');
  const row = { task: 'statement, after the selection', cost: cost(), target: '12 keys, 20 s' };
  rows.push(row);
  expect(desk.read('coverage/2025/02/quist-asks-for-a-call.mdx')).toMatch(
    /<Statement id="\S+" by="mara-quist" as="President of Norland" said="2025-02-11" about="have-they-spoken" position="not-yet" denies="coverage\/2025\/02\/vesper-says-they-spoke#we-talked">I have not heard his voice<\/Statement>/,
  );
  expect(row.cost.keys).toBeLessThanOrEqual(12);
  await page.close();
});

test('a step is added to a measure from the page that reports it, and stands in its place', async () => {
  const { page } = await desk.openDesk();
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
  expect(desk.read('measures/ferry-dues.mdx')).toContain(
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
  const { page } = await desk.openDesk();
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
  expect(desk.read('coverage/2025/02/vesper-says-they-spoke.mdx')).toMatch(
    /corrections:\n {2}- on: \S+\n {4}type: correction\n {4}was: Vesper says that they have spoken\n {4}now: Vesper says that they have spoken twice\n {4}why: He spoke of two talks; a reader noticed.\n/,
  );
  await page.close();
});

test('what no reader relies on is saved without a reason', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'The Harbour Times');
  await page.fill('[data-path="homepage"]', 'https://times.example/front');
  await page.keyboard.press('Control+s');
  await says(page, 'Saved');
  expect(desk.read('outlets/harbour-times.yaml')).toContain(
    'homepage: https://times.example/front\n',
  );
  await page.close();
});

test('the script and the styles of the desk are light', async () => {
  const load = async (name: string) => {
    const response = await fetch(new URL(name, desk.address));
    expect(response.status).toBe(200);
    return gzipSync(new Uint8Array(await response.arrayBuffer())).length;
  };
  const size = (await load('desk.js')) + (await load('desk.css'));
  const found = `${(size / 1024).toFixed(0)} KB`;
  rows.push({ task: 'script and styles, compressed', found, target: '150 KB' });
  expect(size).toBeLessThanOrEqual(150 * 1024);
});

test('a person is renamed with all that names her by one command', () => {
  const since = performance.now();
  const said = desk.dateline('move', 'people/mara-quist', 'people/mara-j-quist').toString();
  const took = ((performance.now() - since) / 1000).toFixed(1);
  const references = [...said.matchAll(/\b\d+\b/g)].map(Number);
  rows.push({
    task: 'rename with its references',
    found: `${took} s, ${String(Math.max(...references))} files`,
    target: 'one command',
  });
  expect(Math.max(...references)).toBeGreaterThanOrEqual(5);
  expect(desk.read('topics/ferry-dues.mdx')).toContain('mara-j-quist');
  desk.dateline('move', 'people/mara-j-quist', 'people/mara-quist');
});
