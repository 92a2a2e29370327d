/** Merges at the desk: conflicts are settled side by side, and no text that is not saved is lost beside them. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { holdBack, isAt, listViolations, openFile, says } from './at-desk.ts';
import {
  commit,
  enterChanges,
  GitRoom,
  isSaid,
  leave,
  press,
  QUIST,
  readMessage,
} from './git-room.ts';

let room: GitRoom;

beforeAll(async () => {
  room = await GitRoom.enter();
});
afterEach(() => {
  room.clear();
});
afterAll(() => room.leave());

test('a conflict is settled side by side, and the merge finished', async () => {
  const page = await room.begin();
  room.ben.put('content/people/anna-abel.mdx', '---\nname: Anna Abel\n---\n');
  room.ben.git('add', '-A');
  room.disagree();
  await enterChanges(page);
  await press(page, 'Pull from origin/main');
  await isSaid(
    page,
    'Conflict: 1 commit from origin/main and your own changed the same lines of 1 file.',
  );
  expect(await page.locator('.changed > li b').allTextContents()).toEqual([
    'Mara Quist',
    'Anna Abel',
  ]);
  const acts = page.locator('desk-changes > div > .acts button');
  expect(await acts.allTextContents()).toEqual(['Take the merge back']);
  await page.waitForSelector('.held:has-text("Files are in conflict: settle them first.")');
  await press(page, 'Settle: Mara Quist');
  await page.waitForSelector('dialog .both mark:has-text("Duchess")');
  expect(await listViolations(page)).toEqual([]);
  const own = page.locator('dialog textarea');
  expect(await own.inputValue()).toContain('Queen');
  await own.fill((await own.inputValue()).replace('Queen', 'Queen and duchess'));
  // A browser that closes in the middle loses nothing.
  await page.reload();
  await press(page, 'Settle: Mara Quist');
  await page.waitForSelector('dialog .both');
  expect(await own.inputValue()).toContain('Queen and duchess');
  // Neither does one whose text is refused.
  const there = room.ada.read(QUIST);
  room.ada.put(QUIST, `${there}\n`);
  await press(page, 'Use this text');
  await isSaid(page, 'Somebody has written into content/people/mara-quist.mdx meanwhile.');
  room.ada.put(QUIST, there);
  await press(page, 'Settle: Mara Quist');
  await page.waitForSelector('dialog .both');
  expect(await own.inputValue()).toContain('Queen and duchess');
  await press(page, 'Use this text');
  await isSaid(page, 'Settled: content/people/mara-quist.mdx.');
  expect(room.ada.read(QUIST)).toContain('Queen and duchess');
  await isAt(page, 'message');
  expect(await readMessage(page)).toBe('Merge origin/main');
  expect(await listViolations(page)).toEqual([]);
  await commit(page, 'Finish the merge on main?');
  await isSaid(page, 'The merge is finished.');
  expect(room.ada.git('log', '-1', '--format=%p').trim().split(' ').length).toBe(2);
  await leave(page);
});

async function pullConflict(page: Page) {
  room.disagree();
  await openFile(page, 'Mara Quist');
  await isAt(page, 'name');
  return async () => {
    await enterChanges(page);
    await press(page, 'Pull from origin/main');
  };
}
const CONFLICT =
  'Conflict: 1 commit from origin/main and your own changed the same lines of 1 file.';

test('a text that is not saved waits until its conflict is settled, and is asked about once', async () => {
  const page = await room.begin();
  const pull = await pullConflict(page);
  const changed = page.waitForResponse(/\/ask\/change$/);
  await page.fill('[data-path="roles.0.title"]', 'Empress of Norland');
  await changed;
  await pull();
  await press(page, 'Go on: what I typed stays here');
  await isSaid(page, CONFLICT);
  expect(await page.locator('dialog').count()).toBe(0);
  await page.keyboard.press('Control+s');
  await says(
    page,
    'Not saved: people/mara-quist.mdx is in conflict. Settle it under “Changes”; what you typed stays here',
  );
  expect(await page.locator('dialog').count()).toBe(0);
  await press(page, 'Settle: Mara Quist');
  await press(page, 'Use the other version');
  await isSaid(page, 'Settled: content/people/mara-quist.mdx.');
  const both = page.waitForSelector('dialog .both mark:has-text("Duchess")');
  expect(await page.inputValue('dialog textarea')).toContain('Empress');
  await both;
  await press(page, 'Decide later');
  await isAt(page, 'message');
  await commit(page, 'Finish the merge on main?');
  await isSaid(page, 'The merge is finished.');
  expect(await page.locator('dialog').count()).toBe(0);
  await page.keyboard.press('Control+s');
  // Also a save that comes before the chosen text is there.
  const goOn = await holdBack(page, 'change');
  await press(page, 'Use my version');
  await page.keyboard.press('Control+s');
  goOn();
  await press(page, /Save without/);
  await says(page, 'Saved');
  expect(room.ada.read(QUIST)).toContain('Empress');
  await leave(page);
});

test('an open file without changes waits for its conflict to be settled, and follows it', async () => {
  const page = await room.begin(390);
  const pull = await pullConflict(page);
  await pull();
  await isSaid(page, CONFLICT);
  await openFile(page, 'Ilan Vesper');
  await openFile(page, 'Mara Quist');
  await says(page, 'people/mara-quist.mdx is in conflict: settle it under “Changes” first');
  // Settled by another program, which did not tell git.
  const text = room.ada
    .read(QUIST)
    .replace(/<<<<<<<[^]*>>>>>>> .*\n/, '  - title: Both of Norland\n');
  room.ada.put(QUIST, text);
  await enterChanges(page);
  await press(page, 'Settle: Mara Quist');
  await page.waitForSelector('dialog .both');
  expect(await page.inputValue('dialog textarea')).toContain('Both of Norland');
  await press(page, 'Use this text');
  await isSaid(page, 'Settled: content/people/mara-quist.mdx.');
  await isAt(page, 'message');
  await openFile(page, 'Mara Quist');
  await page.waitForSelector('[data-path="roles.0.title"]:has-text("Both of Norland")');
  await leave(page);
});

test('after the other version is taken, an unsaved text keeps what was typed, and nothing that was rejected', async () => {
  const page = await room.begin();
  const pull = await pullConflict(page);
  const changed = page.waitForResponse(/\/ask\/change$/);
  // The line below the one in conflict.
  await page.fill('[data-path="roles.0.from"]', '2023-01-11');
  await changed;
  await pull();
  await press(page, 'Go on: what I typed stays here');
  await isSaid(page, CONFLICT);
  await press(page, 'Settle: Mara Quist');
  await press(page, 'Use the other version');
  await says(
    page,
    'Not saved yet: your text now has what you settled, and what you had typed. Check it, then save',
  );
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await page.inputValue('[data-path="roles.0.title"]')).toBe('Duchess of Norland');
  expect(await page.inputValue('[data-path="roles.0.from"]')).toBe('2023-01-11');
  await leave(page);
});
