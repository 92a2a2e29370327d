/** What a save at the desk does to others: to files that name one another, and to people who write at the same time. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findMade, holdBack, isAt, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;
const SPOKE = 'coverage/2025/02/vesper-says-they-spoke.mdx';
const ASKS = 'coverage/2025/02/quist-asks-for-a-call.mdx';
const QUIST = 'people/mara-quist.mdx';
const DUES = 'measures/ferry-dues.mdx';
const texts = new Map<string, string>();
let rounds = 0;

const at = (inside: string) => join(desk.contentDir, inside);
beforeAll(async () => {
  desk = await sitDown();
  for (const inside of [ASKS, SPOKE, QUIST, DUES]) texts.set(inside, desk.read(inside));
});
afterEach(async () => {
  for (const [inside, text] of texts) writeFileSync(at(inside), text);
  // The desk reads again what others have written: when it has the last of it, it has all.
  rounds += 1;
  const title = `Round ${String(rounds)} is over`;
  writeFileSync(at('topics/round.mdx'), `---\ntitle: ${title}\nsummary: One of many.\n---\n`);
  const readPage = async () => (await fetch(new URL('/topics/round', desk.address))).text();
  await expect.poll(readPage).toContain(title);
});
afterAll(() => desk.leave());

const isOpen = (page: Page, inside: string) =>
  page.waitForSelector(`.file code:text-is("${inside}")`);
const written = (page: Page) => page.waitForResponse(/\/ask\/change$/);
const save = (page: Page) => page.keyboard.press('Control+s');

async function fill(page: Page, path: string, words: string) {
  const done = written(page);
  await page.fill(`desk-item [data-path="${path}"]`, words);
  await done;
}

test('a save that follows the end of a draft mark at once is without the mark', async () => {
  const { page } = await desk.openDesk();
  const inside = 'topics/quays.mdx';
  await findMade(page, 'The quays', () => {
    writeFileSync(at(inside), '---\ntitle: The quays\nsummary: Of Portsea.\nstatus: draft\n---\n');
  });
  await page.waitForSelector('dialog [role=option] >> text=The quays');
  await page.keyboard.press('Enter');
  await isOpen(page, inside);
  const release = await holdBack(page, 'drafts');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('draft mark');
  await page.keyboard.press('Enter');
  await save(page);
  release();
  await says(page, 'Saved');
  expect(desk.read(inside)).not.toContain('status: draft');
  await page.close();
});

test('before something is withdrawn that others name, they are listed; afterwards their errors are told', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Mara Quist');
  await isOpen(page, QUIST);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('withdrawn');
  await page.keyboard.press('Enter');
  await isAt(page, 'withdrawn');
  const hint = '.field:has([data-path="withdrawn"]) .hint code';
  expect(await page.textContent(hint)).toBe('status: withdrawn');
  await fill(page, 'withdrawn', 'It was another Quist.');
  await page.focus('desk-item [data-path="status"]');
  await page.selectOption('desk-item [data-path="status"]', 'withdrawn');
  await save(page);
  await page.waitForSelector('dialog >> text=Other files refer to it');
  const listed = await page.textContent('dialog');
  for (const from of ['measures/ferry-dues.mdx actor', 'topics/ferry-dues.mdx', SPOKE])
    expect(listed).toContain(from);
  await page.click('dialog >> text=Go back');
  await says(page, 'Not saved');
  expect(desk.read(QUIST)).toBe(texts.get(QUIST));
  await save(page);
  await page.click('dialog >> text=Withdraw anyway');
  const without = page.locator('dialog >> text=Save without');
  const told = page.locator(
    '#said:text-matches("^Saved; [0-9]+ errors in files that refer to it")',
  );
  await without.or(told).first().waitFor();
  if (await without.isVisible()) await without.click();
  await told.waitFor();
  await page.waitForSelector('.all-told .error >> text=ferry-dues.mdx:3 actor');
  expect(await page.textContent('.sum')).not.toContain('finds no problems');
  await page.close({ runBeforeUnload: false });
});

test('what is published later is said to be hidden until that day', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Mara Quist');
  await isOpen(page, QUIST);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('publish');
  await page.keyboard.press('Enter');
  await isAt(page, 'publish');
  await fill(page, 'publish', '2099-01-05T09:00+00:00');
  await save(page);
  await page.waitForSelector(
    'dialog >> text=will be published on 2099-01-05 09:00, and is hidden until then',
  );
  expect(await page.textContent('dialog')).not.toContain('draft');
  await page.click('dialog >> text=Go back');
  await says(page, 'Not saved');
  expect(desk.read(QUIST)).toBe(texts.get(QUIST));
  await page.close({ runBeforeUnload: false });
});

test('who is made with a draft waits with it, and goes out with it', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await isOpen(page, ASKS);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('status');
  await page.keyboard.press('Enter');
  await isAt(page, 'status');
  const done = written(page);
  await page.selectOption('desk-item [data-path="status"]', 'draft');
  await done;
  const add = async (name: string) => {
    await page.click('desk-item [data-path="entities"]');
    await page.keyboard.insertText(name);
    await page.click(`[role=option] >> text=New person: ${name}`);
    await page.waitForSelector(`.chip >> text=${name}`);
  };
  await add('Tomas Ebb');
  await save(page);
  await says(page, 'Saved');
  expect(desk.read('people/tomas-ebb.mdx')).toContain('status: draft\n');
  expect(desk.read(ASKS)).toContain('tomas-ebb');
  await add('Ada Spring');
  await page.click('header >> text=Remove the draft mark');
  await page.waitForSelector('dialog >> text=people/tomas-ebb.mdx');
  await page.click('dialog >> text=Publish them too');
  await says(page, 'Published with the next build once you save');
  await save(page);
  await says(page, 'Saved');
  for (const made of ['people/tomas-ebb.mdx', 'people/ada-spring.mdx', ASKS])
    expect(desk.read(made)).not.toContain('status: draft');
  await page.close({ runBeforeUnload: false });
});

async function beginStep(page: Page, first = 'history.1.status') {
  await openFile(page, 'Dues on the ferries of Sudmark');
  await isOpen(page, DUES);
  await isAt(page, 'title');
  await page.click('desk-item [data-add="history"]');
  await isAt(page, first);
}

async function typeAt(page: Page, path: string, words: string) {
  await isAt(page, path);
  const done = written(page);
  await page.keyboard.insertText(words);
  await done;
}

/** The step of 1 February, as it was. */
const FEBRUARY = /on: 2025-02-01\n {4}status: in-force\n {4}rate: "10"\n/;

test('an earlier step that is saved keeps the cursor, and what is typed goes on in it', async () => {
  const { page } = await desk.openDesk();
  await beginStep(page);
  await page.selectOption('desk-item [data-path="history.1.status"]', 'announced');
  await page.keyboard.press('Enter');
  await typeAt(page, 'history.1.on', '2025-01-15');
  await page.keyboard.press('Enter');
  await typeAt(page, 'history.1.rate', '5');
  const saved = () => page.waitForResponse(/\/ask\/save$/);
  await Promise.all([saved(), save(page)]);
  await typeAt(page, 'history.0.rate', '5');
  await Promise.all([saved(), save(page)]);
  const text = desk.read(DUES);
  expect(text).toMatch(/on: 2025-01-15\n {4}rate: "?55"?\n/);
  expect(text).toMatch(FEBRUARY);
  await page.close({ runBeforeUnload: false });
});

test('a step that begins with its day takes its place at once, and the cursor with it', async () => {
  const { page } = await desk.openDesk();
  await beginStep(page);
  await page.focus('desk-item [data-path="history.1.on"]');
  await typeAt(page, 'history.1.on', '2025-01-15');
  await isAt(page, 'history.0.on');
  await page.keyboard.press('Enter');
  await typeAt(page, 'history.0.rate', '5');
  expect(await page.inputValue('desk-item [data-path="history.0.on"]')).toBe('2025-01-15');
  await Promise.all([page.waitForResponse(/\/ask\/save$/), save(page)]);
  const text = desk.read(DUES);
  expect(text).toMatch(/on: 2025-01-15\n {4}rate: "?5"?\n/);
  expect(text).toMatch(FEBRUARY);
  await page.close({ runBeforeUnload: false });
});

test('a new step is offered the source of the item that was open, or of the one that it names, and takes neither itself', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Vesper says that they have spoken');
  await isOpen(page, SPOKE);
  await beginStep(page, 'history.1 take');
  const take = 'desk-item [data-path="history.1 take"]';
  expect(await page.textContent(take)).toContain(
    'published: 2025-02-09 as in “Vesper says that they have spoken”',
  );
  await page.focus('desk-item [data-path="history.1.on"]');
  const release = await holdBack(page, 'change');
  await page.keyboard.insertText('2025-02-14');
  // A field that is folded away, of a step that is on its way.
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('history 2 item');
  await page.waitForSelector('dialog .hint:not(:empty)');
  release();
  await page.waitForSelector('dialog [role=option] >> text=history 2 item');
  await page.keyboard.press('Enter');
  await isAt(page, 'history.1.item');
  const asked = page.waitForResponse(/\/ask\/open$/);
  await page.keyboard.insertText('quist asks');
  await page.keyboard.press('Enter');
  await asked;
  await page.waitForSelector(`${take} >> text=as in “Quist asks for a call”`);
  expect(await page.textContent(take)).not.toContain('have spoken');
  await Promise.all([page.waitForResponse(/\/ask\/save$/), save(page)]);
  expect(desk.read(DUES)).not.toContain('a-call\n    source');
  expect(desk.read(DUES)).not.toContain('12/a-call');
  await page.focus(take);
  await page.keyboard.press('Enter');
  await page.waitForSelector(take, { state: 'detached' });
  await Promise.all([page.waitForResponse(/\/ask\/save$/), save(page)]);
  expect(desk.read(DUES)).toContain('      url: https://times.example/2025/02/12/a-call\n');
  await page.close({ runBeforeUnload: false });
});

test('lines of others that do not touch ours come into ours, before any reason is asked for', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Vesper says that they have spoken');
  await isOpen(page, SPOKE);
  await fill(page, 'title', 'Vesper says that they have spoken twice');
  const theirs = desk.read(SPOKE).replace('at the quay', 'at the old quay');
  writeFileSync(at(SPOKE), theirs);
  await save(page);
  await page.waitForSelector('#said >> text=has both changes');
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await page.innerText('.cm-content')).toContain('at the old quay');
  expect(await page.inputValue('[data-path="title"]')).toBe(
    'Vesper says that they have spoken twice',
  );
  expect(desk.read(SPOKE)).toBe(theirs);
  await save(page);
  await page.click('dialog >> text=Save without');
  await says(page, 'Saved');
  expect(desk.read(SPOKE)).toBe(
    theirs.replace('title: Vesper says that they have spoken', '$& twice'),
  );
  await page.close({ runBeforeUnload: false });
});

test('lines that touch ours are told before the reason, with all their other lines in ours', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Vesper says that they have spoken');
  await isOpen(page, SPOKE);
  await fill(page, 'title', 'Vesper says that they have spoken twice');
  const theirs = desk
    .read(SPOKE)
    .replace('at the quay', 'at the old quay')
    .replace('have spoken\n', 'have spoken often\n');
  writeFileSync(at(SPOKE), theirs);
  await save(page);
  await page.waitForSelector('dialog .both');
  const ours = await page.inputValue('dialog textarea');
  expect(ours).toContain('title: Vesper says that they have spoken twice\n');
  expect(ours).toContain('at the old quay');
  expect(desk.read(SPOKE)).toBe(theirs);
  await page.click('dialog >> text=Use my version');
  await says(page, 'Check it, then save');
  await save(page);
  await page.click('dialog >> text=Save without');
  await says(page, 'Saved');
  expect(desk.read(SPOKE)).toBe(ours);
  await page.close({ runBeforeUnload: false });
});

test('a save that is asked for twice asks once, and has what was typed meanwhile', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Vesper says that they have spoken');
  await isOpen(page, SPOKE);
  await fill(page, 'title', 'Vesper says that they have spoken twice');
  const theirs = desk.read(SPOKE).replace('have spoken\n', 'have spoken often\n');
  writeFileSync(at(SPOKE), theirs);
  const twice = async () => {
    await save(page);
    await save(page);
  };
  await twice();
  await page.waitForSelector('dialog .both');
  await page.waitForTimeout(500);
  expect(await page.locator('dialog').count()).toBe(1);
  await page.click('dialog >> text=Decide later');
  await page.waitForTimeout(500);
  expect(await page.locator('dialog').count()).toBe(0);
  expect(desk.read(SPOKE)).toBe(theirs);
  writeFileSync(at(SPOKE), texts.get(SPOKE) ?? '');
  await twice();
  await page.waitForSelector('dialog >> text=Save without');
  await page.waitForTimeout(500);
  expect(await page.locator('dialog').count()).toBe(1);
  await page.click('dialog >> text=Save without');
  await says(page, 'Saved');
  expect(await page.locator('dialog').count()).toBe(0);
  // What no reader relies on, so that nothing is asked.
  await openFile(page, 'Quist asks for a call');
  await isOpen(page, ASKS);
  await page.route('**/ask/save', async (route) => {
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.fulfill({ response });
  });
  await fill(page, 'credits.0.name', 'Ada Spring');
  const asked = page.waitForRequest(/\/ask\/save$/);
  await save(page);
  await asked;
  await page.fill('desk-item [data-path="credits.0.name"]', 'Ada Springer');
  const again = page.waitForResponse(
    (response) =>
      response.url().endsWith('/ask/save') &&
      (response.request().postData() ?? '').includes('Ada Springer'),
  );
  await save(page);
  expect((await again).status()).toBe(200);
  expect(desk.read(ASKS)).toContain('Ada Springer');
  await page.close({ runBeforeUnload: false });
});

test('what somebody wrote in the moment of a save is said, and undo shows it', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Vesper says that they have spoken');
  await isOpen(page, SPOKE);
  await fill(page, 'summary', 'He says that they talked. The Harbour Times reports it.');
  const theirs = desk.read(SPOKE).replace('at the quay', 'at the old quay');
  // As the desk answers where that happens: see the tests of saveText.
  await page.route('**/ask/save', async (route) => {
    const response = await route.fetch();
    const json = { ...((await response.json()) as object), replaced: { [SPOKE]: theirs } };
    await route.fulfill({ response, json });
  });
  await save(page);
  await page.click('dialog >> text=Save without');
  await page.waitForSelector('#said >> text=Someone else saved it at the same moment');
  await page.click('desk-item [data-path="title"]');
  await page.keyboard.press('Control+z');
  await page.waitForSelector('.cm-content >> text=at the old quay');
  await page.keyboard.press('Control+Shift+z');
  await page.waitForSelector('.cm-content >> text=at the quay');
  expect(await page.inputValue('desk-item [data-path="summary"]')).toBe(
    'He says that they talked. The Harbour Times reports it.',
  );
  await page.close({ runBeforeUnload: false });
});
