/** One file at a time on one desk: its names and keys, a statement that is typed, and what becomes of what is not saved. */
import { Buffer } from 'node:buffer';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTally } from '../support/tally.ts';
import { isAt, listViolations, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

// Things go by the names that an editor knows; their ids stand small beside.

test('what is grey names the outlet, and its field is told in words', async () => {
  const { page } = await desk.openDesk();
  await page.click('.waiting >> nth=0 >> text=Dues of Norland double');
  await isAt(page, 'title');
  const take = '[data-path="sources.0 take"] .grey';
  await page.waitForSelector(take);
  expect(await page.textContent(take)).toContain('outlet: The Harbour Times harbour-times');
  expect(await page.textContent(`${take} small`)).toBe('harbour-times');
  const outlet = page.locator('.field:has([data-path="sources.0.outlet"])');
  expect(await outlet.locator('.label').getAttribute('title')).toBe(
    'The outlet that published it.',
  );
  expect(await outlet.locator('.hint small').textContent()).toBe('harbour-times');
  await page.close({ runBeforeUnload: false });
});

test('a page without a title is kept by its first words', async () => {
  const { page } = await desk.openDesk();
  // A first line of that length is no title.
  const words = `Norland asks for nothing today, and the quay is as empty as it was all winter${' and spring'.repeat(40)}.`;
  const buffer = Buffer.from(`${words}\n\nIlan Vesper waits.\n`);
  await page.setInputFiles('#saved-page', { name: 'notes.txt', mimeType: 'text/plain', buffer });
  await says(page, 'Kept: Norland asks for nothing today, and the quay is as empty as…');
  await page.close({ runBeforeUnload: false });
});

// Keys take an editor where something is to be done.

test('F8 goes from one thing that is missing in a new file to the next, and says it', async () => {
  const { page } = await desk.openDesk();
  await page.selectOption('[aria-label="Kind of file"]', 'coverage');
  await page.fill('[aria-label="Name or title"]', 'Quist leaves');
  await page.keyboard.press('Enter');
  await isAt(page, 'title');
  await page.waitForSelector('.sum:has-text("F8 goes to the next")');
  await page.keyboard.press('F8');
  await says(page, 'is missing → add it.');
  await isAt(page, 'summary');
  await page.keyboard.press('F8');
  await page.waitForFunction(() => {
    const { path } = (document.activeElement as HTMLElement).dataset;
    return path !== undefined && path !== 'summary' && path !== 'title';
  });
  await page.close({ runBeforeUnload: false });
});

test('q goes to the next words in quotation marks', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.page-text:focus');
  await page.keyboard.press('q');
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^“[^“”]+”$/);
  await page.close();
});

// A statement whose words stand in no saved page: an editor types them, and what the item tells is taken with one key.

const INSIDE = 'coverage/2025/02/quist-asks-for-a-call.mdx';

const WORDS = 'We have not spoken since the dues began, and nobody has written';

/** Names the speaker as the second of those whom the item names, and takes all else that is suggested. */
async function fill(page: Page, { press, words }: ReturnType<typeof startTally>) {
  await page.waitForFunction(
    () => document.activeElement === document.querySelector('desk-capture textarea'),
  );
  await words(`“${WORDS}.”`);
  await press('Enter');
  await page.waitForSelector('desk-capture .take:focus');
  await press('Enter');
  await isAt(page, 'capture.by');
  expect(await page.inputValue('[data-path="capture.by"]')).toBe('');
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await page.waitForSelector('desk-capture .take:focus');
  await press('Enter');
  await isAt(page, 'capture.position');
}

// Before those words are saved, after which the card says that they were said already.
test('the same card opens by its name and by its button, and not without words', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  const tally = startTally(page);
  await tally.press('Control+k');
  await tally.type('add a st');
  await tally.press('Enter');
  await page.waitForFunction(
    () => document.activeElement === document.querySelector('desk-capture textarea'),
  );
  await page.click('desk-capture .save');
  await says(page, 'A statement needs its words: type or paste them');
  await tally.press('Escape');
  await isAt(page, 'body');
  expect(await page.locator('desk-capture .take').count()).toBe(0);
  await page.click('desk-item .make');
  await fill(page, tally);
  expect(await page.inputValue('[data-path="capture.by"]')).toBe('Mara Quist');
  await page.close({ runBeforeUnload: false });
});

test('typed words become a statement with few keys beside them', async () => {
  const { page, foreign } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  const tally = startTally(page);
  await tally.press('F2');
  await fill(page, tally);
  expect(await listViolations(page)).toEqual([]);
  await tally.press('2', '1', '1', 'Enter');
  await says(page, 'The statement is in the text');
  await isAt(page, 'body');
  await tally.press('Control+s');
  await says(page, 'Saved');
  const { keys } = tally.cost();
  console.log(`a statement without a page: its words and ${String(keys)} keys`);
  expect(desk.read(INSIDE)).toContain(
    `<Statement id="we-have-not-spoken-since" by="mara-quist" as="President of Norland" said="/2025-02-12" about="have-they-spoken" position="not-yet" denies="coverage/2025/02/vesper-says-they-spoke#we-talked">${WORDS}.</Statement>`,
  );
  expect(keys).toBeLessThanOrEqual(20);
  expect(foreign).toEqual([]);
  await page.close();
});

// What is on the desk is not lost, what others have written is not in the file yet over, and nobody else writes.

test('what is new is begun in the page, and what is left unsaved is kept and shown', async () => {
  const { page } = await desk.openDesk();
  await page.selectOption('[aria-label="Kind of file"]', 'organization');
  await page.fill('[aria-label="Name or title"]', 'Guild of Pilots');
  await page.keyboard.press('Enter');
  await isAt(page, 'name');
  expect(await page.inputValue('desk-item [data-path="name"]')).toBe('Guild of Pilots');
  await page.fill('desk-item [data-path="name"]', 'Guild of the Pilots');
  await page.waitForTimeout(400);
  await openFile(page, 'Ilan Vesper');
  await page.click('dialog >> text=Keep them in this browser');
  await page.waitForSelector('.file code:text-is("people/ilan-vesper.mdx")');
  await page.waitForSelector('desk-item .file >> text=last commit: E, ');
  await page.click('nav >> text=Inbox');
  await page.click('.waiting >> text=Guild of the Pilots');
  await isAt(page, 'name');
  expect(await page.inputValue('desk-item [data-path="name"]')).toBe('Guild of the Pilots');
  expect(existsSync(join(desk.contentDir, 'organizations/guild-of-the-pilots.mdx'))).toBe(false);
  await page.close({ runBeforeUnload: false });
});

test('what somebody else has written meanwhile is never written over', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Mara Quist');
  const path = join(desk.contentDir, 'people/mara-quist.mdx');
  const before = readFileSync(path, 'utf8');
  await page.fill('[data-path="name"]', 'Mara J. Quist');
  const theirs = before.replace('name: Mara Quist\n', 'name: Mara A. Quist\n');
  expect(theirs).not.toBe(before);
  writeFileSync(path, theirs);
  await page.keyboard.press('Control+s');
  await page.waitForSelector('dialog .both');
  expect(readFileSync(path, 'utf8')).toBe(theirs);
  expect(await page.inputValue('dialog textarea')).toContain('Mara J. Quist');
  expect(await page.textContent('dialog pre')).toBe(theirs);
  expect(await page.textContent('dialog mark')).toContain('name: Mara A. Quist');
  expect(
    await page.$eval('dialog textarea', (own: HTMLTextAreaElement) =>
      own.value.slice(own.selectionStart, own.selectionEnd),
    ),
  ).toBe('name: Mara J. Quist');
  await page.click('dialog >> text=Decide later');
  expect(await page.inputValue('[data-path="name"]')).toBe('Mara J. Quist');
  await page.close({ runBeforeUnload: false });
  writeFileSync(path, before);
});

test('another page can do nothing', async () => {
  const before = readFileSync(join(desk.contentDir, 'people/mara-quist.mdx'), 'utf8');
  const url = new URL('ask/save', desk.address.replace(/#.*/, ''));
  const body = JSON.stringify({
    files: [{ inside: 'people/mara-quist.mdx', text: 'gone' }],
  });
  const token = new URL(desk.address).hash.slice(1);
  const headers = { 'Content-Type': 'application/json', 'X-Dateline-Token': token };
  const ask = async (more: Record<string, string>, asked = body) =>
    (await fetch(url, { method: 'POST', headers: { ...headers, ...more }, body: asked })).status;
  expect(await ask({ 'X-Dateline-Token': 'a'.repeat(43) })).toBe(403);
  expect(await ask({ Origin: 'https://evil.example' })).toBe(403);
  expect(await ask({ 'Content-Type': 'text/plain' })).toBe(415);
  for (const inside of ['../x.mdx', 'people/Mara-Quist.mdx', '/etc/x.mdx', 'people/x\u0301.mdx'])
    expect(await ask({}, JSON.stringify({ files: [{ inside, text: 'x' }] }))).toBe(400);
  expect(existsSync(join(desk.dir, 'x.mdx'))).toBe(false);
  expect(readFileSync(join(desk.contentDir, 'people/mara-quist.mdx'), 'utf8')).toBe(before);
});

test('what was typed and undone is nothing to save, and nothing is asked on leaving', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Mara Quist');
  await page.focus('[data-path="name"]');
  await page.keyboard.type('e');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.inputValue('[data-path="name"]')).toBe('Mara Quist');
  await openFile(page, 'Ilan Vesper');
  await expect.poll(() => page.textContent('.file code')).toContain('ilan-vesper');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.close({ runBeforeUnload: false });
});
