/** A statement whose words stand in no saved page: an editor types them, and what the item tells is taken with one key. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTally } from '../support/tally.ts';
import { isAt, listViolations, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

const INSIDE = 'coverage/2025/02/quist-asks-for-a-call.mdx';
let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

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
