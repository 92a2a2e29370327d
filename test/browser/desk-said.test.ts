/** Words that were said already, and small things at the keyboard beside the card of a statement. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMade, isAt, listViolations, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

const EARLIER = `---
title: Quist says that she has heard nothing
summary: The president of Norland says that nobody has called. The Harbour Times reports it.
dates:
  added: 2025-02-10
sources:
  - outlet: harbour-times
    title: Nobody has called, Quist says
    url: https://times.example/2025/02/10/nobody
    published: 2025-02-10
credits:
  - role: curator
    name: The desk
entities: [mara-quist]
topics: [ferry-dues]
---

She was asked at the quay. <Statement id="heard" by="mara-quist" said="2025-02-10">I have not heard his voice</Statement>
and <Statement id="none" by="mara-quist" said="2025-02-10">I have probably heard nothing of him since winter</Statement>.
`;
const INSIDE = 'coverage/2025/02/quist-has-heard-nothing.mdx';
const OPEN = 'coverage/2025/02/quist-asks-for-a-call.mdx';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

async function read(page: Page, keys: string) {
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.page-text:focus');
  for (const key of keys) await page.keyboard.press(key);
}

const isListed = (page: Page, title: string) =>
  page.waitForSelector(`dialog [role=option] >> text=${title}`);

test('a file that git or anybody else has made is found without a reload', async () => {
  const { page } = await desk.openDesk();
  await findMade(page, 'heard nothing', () => {
    writeFileSync(join(desk.contentDir, INSIDE), EARLIER);
  });
  await isListed(page, 'Quist says that she has heard nothing');
  // One key closes it.
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.close({ runBeforeUnload: false });
});

test('the same words are taken as repeated with one key, and no other', async () => {
  const { page } = await desk.openDesk();
  await read(page, 'qs');
  await isAt(page, 'capture.already');
  await page.waitForSelector(
    'desk-capture .already >> text=Said already in «Quist says that she has heard nothing», 10 February 2025',
  );
  expect(await page.isChecked('desk-capture .already input')).toBe(false);
  expect(await listViolations(page)).toEqual([]);
  await page.keyboard.press('1');
  await page.waitForSelector('desk-capture .take:focus');
  await page.keyboard.press('Enter');
  await isAt(page, 'capture.position');
  await page.keyboard.press('2');
  await page.click('desk-capture .save');
  await says(page, 'The statement is in the text');
  // The next key goes on from there.
  await page.waitForSelector('.page-text:focus');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('I have not heard his');
  await page.keyboard.press('Control+s');
  await says(page, 'Saved');
  expect(desk.read(OPEN)).toContain(
    'repeats="coverage/2025/02/quist-has-heard-nothing#heard">I have not heard his voice</Statement>',
  );
  await page.close({ runBeforeUnload: false });
});

test('words that differ by a hedge stand beside the earlier ones, and nothing takes them', async () => {
  const { page } = await desk.openDesk(390);
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('F2');
  await page.waitForSelector('desk-capture textarea:focus');
  await page.keyboard.insertText('I have heard nothing of him since winter');
  await page.fill('[data-path="capture.by"]', 'Mara');
  await page.focus('[data-path="capture.by"]');
  await page.waitForSelector('desk-capture [role=option]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('desk-capture .near >> text=Differs by a hedge from');
  expect(await page.locator('desk-capture .near mark').allTextContents()).toEqual(['probably']);
  expect(await page.locator('desk-capture .already [role=radiogroup]').count()).toBe(0);
  expect(await listViolations(page)).toEqual([]);
  await page.close({ runBeforeUnload: false });
});

test('what the card asks for is no longer asked once it is there', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('F2');
  await page.waitForSelector('desk-capture textarea:focus');
  await page.keyboard.insertText('We wait for the ferries of spring');
  await page.click('desk-capture .save');
  await page.waitForSelector('#said.wrong >> text=A statement needs its');
  const path = await page.evaluate(
    () => (document.activeElement as HTMLElement | null)?.dataset.path ?? '',
  );
  await page.fill(`[data-path="${path}"]`, '2025-02-12');
  if (path === 'capture.by') {
    await page.fill(`[data-path="${path}"]`, 'Mara');
    await page.keyboard.press('Enter');
  }
  await page.waitForSelector('#said:text-is("")', { state: 'attached' });
  await page.close({ runBeforeUnload: false });
});

test('the card says that it is coming', async () => {
  const { page } = await desk.openDesk();
  let go = () => undefined as unknown;
  await page.route('**/ask/capture', (route) => {
    go = () => route.continue();
  });
  await read(page, 'ns');
  await says(page, 'Reading the words…');
  await expect.poll(() => go() !== undefined).toBe(true);
  await page.waitForSelector('desk-capture .acts');
  await page.close({ runBeforeUnload: false });
  rmSync(join(desk.contentDir, INSIDE));
});
