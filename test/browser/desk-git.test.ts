/** Git at the desk, by the keyboard, with real repositories: nothing is committed or sent that nobody asked for. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { edit } from '../support/git-desk.ts';
import { holdBack, isAt, listViolations, openFile, says } from './at-desk.ts';
import {
  commit,
  confirm,
  enterChanges,
  GitRoom,
  goTo,
  isSaid,
  leave,
  press,
  QUIST,
  readMessage,
  VESPER,
} from './git-room.ts';

const DUES = 'content/measures/ferry-dues.mdx';

let room: GitRoom;

beforeAll(async () => {
  room = await GitRoom.enter();
});
afterEach(() => {
  room.clear();
});
afterAll(() => room.leave());

test('a correction is saved, committed under the proposed message, and pushed to where it is said', async () => {
  const page = await room.begin();
  await openFile(page, 'Mara Quist');
  await isAt(page, 'name');
  const changed = page.waitForResponse(/\/ask\/change$/);
  await page.fill('[data-path="roles.0.title"]', 'Queen of Norland');
  await changed;
  await page.keyboard.press('Control+s');
  await page.waitForSelector('dialog');
  await press(page, /Save without/);
  await says(page, 'Saved');
  await enterChanges(page);
  await isAt(page, 'message');
  expect(await readMessage(page)).toBe('Change the roles of “Mara Quist”');
  expect(await page.textContent('.changed li')).toContain(
    'changed · content/people/mara-quist.mdx',
  );
  await page.focus('.changed summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.changed del:text-is("President ")');
  expect(await page.textContent('.changed .change')).toBe(
    'roles 1 titlePresident Queen of Norland',
  );
  await page.focus('[data-path=message]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog h2:text-is("Commit 1 file on main?")');
  expect(await page.locator('dialog p, dialog li').allTextContents()).toEqual([
    '“Change the roles of “Mara Quist””',
    'A version of these files is kept on this computer until you push it:',
    'Mara Quist: changed',
  ]);
  expect(await listViolations(page)).toEqual([]);
  await press(page, 'Not yet');
  await isAt(page, 'message');
  expect(room.ada.git('rev-parse', 'HEAD').trim()).toBe(room.start);
  await commit(page, 'Commit 1 file on main?');
  await isSaid(page, 'Committed: 1 file on main.');
  expect(room.ada.git('log', '-1', '--format=%an: %s').trim()).toBe(
    'Ada: Change the roles of “Mara Quist”',
  );
  await page.waitForSelector('text=All of the content is committed.');
  await press(page, 'Push 1 commit to origin/main');
  await page.waitForSelector(`dialog code:text-is("${room.hub.dir}")`);
  expect(await page.textContent('dialog .commits')).toBe('Change the roles of “Mara Quist”');
  expect(await listViolations(page)).toEqual([]);
  expect(room.hub.git('rev-parse', 'main').trim()).toBe(room.start);
  await page.keyboard.press('Enter');
  await isSaid(page, 'Pushed 1 commit to origin/main.');
  expect(room.hub.git('show', `main:${QUIST}`)).toContain('Queen of Norland');
  await leave(page);
});

test('a push that is refused says why; after a pull both are there, and it goes', async () => {
  const page = await room.begin();
  edit(room.ben, VESPER, 'President', 'King');
  room.ben.git('commit', '-qam', 'Crown Vesper');
  room.ben.git('push', '-q');
  edit(room.ada, QUIST, 'President', 'Queen');
  room.ada.git('commit', '-qam', 'Crown Quist');
  await openFile(page, 'Ilan Vesper');
  await isAt(page, 'name');
  await enterChanges(page);
  await press(page, 'Push 1 commit to origin/main');
  await page.waitForSelector('dialog');
  await page.keyboard.press('Enter');
  await isSaid(page, 'Nothing is pushed: others have pushed commits there that you do not have.');
  expect(await page.textContent('desk-changes pre')).toContain('[rejected]');
  await press(page, 'Pull from origin/main');
  await isSaid(page, 'Pulled 1 commit from origin/main, and merged with 1 commit of yours.');
  // It asks each time, also for the same place.
  await press(page, 'Push 2 commits to origin/main');
  await confirm(page, 'Push 2 commits to origin/main?');
  await isSaid(page, 'Pushed 2 commits to origin/main.');
  expect(room.hub.git('show', `main:${QUIST}`)).toContain('Queen');
  // The file that is open follows.
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Ilan Vesper');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-path="roles.0.title"]:has-text("King")');
  await leave(page);
});

test('before a pull, an open file that is not saved is told, and its text stays', async () => {
  const page = await room.begin();
  edit(room.ben, VESPER, 'President', 'King');
  room.ben.git('commit', '-qam', 'Crown Vesper');
  room.ben.git('push', '-q');
  await openFile(page, 'Ilan Vesper');
  await isAt(page, 'name');
  const changed = page.waitForResponse(/\/ask\/change$/);
  await page.fill('[data-path="name"]', 'Ilan Vesper the Third');
  await changed;
  await enterChanges(page);
  await press(page, 'Pull from origin/main');
  await page.waitForSelector('dialog >> text=people/ilan-vesper.mdx is open and not saved.');
  await press(page, 'Go on: what I typed stays here');
  await isSaid(page, 'Pulled 1 commit from origin/main.');
  await says(
    page,
    'Not saved yet: someone else changed other parts, and your text now has both changes. Check it, then save',
  );
  await goTo(page, 'Item');
  expect(room.ada.read(VESPER)).toContain('King');
  await page.waitForSelector('[data-path="roles.0.title"]:has-text("King")', { state: 'attached' });
  expect(await page.inputValue('[data-path="name"]')).toBe('Ilan Vesper the Third');
  await leave(page);
});

test('a request goes to a branch of its own, and the server’s link is shown', async () => {
  const page = await room.begin();
  room.hub.hook('post-receive', 'echo "Open a request: https://hub.example/new?side=1"');
  room.ada.put('content/topics/ice.mdx', '---\ntitle: Ice\nsummary: Ice on the sea.\n---\n');
  await enterChanges(page);
  await isAt(page, 'message');
  expect(await readMessage(page)).toBe('Add “Ice”');
  await press(page, 'Make a branch for a request');
  await page.waitForSelector('dialog input');
  expect(await page.inputValue('dialog input')).toBe('add-ice');
  await press(page, 'Make it');
  await isSaid(page, 'You are on the new branch add-ice: commit, then push it.');
  await page.waitForSelector('desk-changes >> text=origin does not have this branch yet.');
  await commit(page, 'Commit 1 file on add-ice?');
  await isSaid(page, 'Committed: 1 file on add-ice.');
  await press(page, 'Push 1 commit to origin/add-ice (new)');
  await page.waitForSelector('dialog');
  await page.keyboard.press('Enter');
  await isSaid(page, 'Pushed 1 commit to origin/add-ice.');
  expect(await page.getAttribute('desk-changes a', 'href')).toBe('https://hub.example/new?side=1');
  await press(page, 'Go back to main');
  await isSaid(page, 'You are on main again.');
  expect(room.hub.git('rev-parse', 'main').trim()).toBe(room.start);
  await leave(page);
});

test('the history of a file shows words that changed, and gives a version back as an unsaved change', async () => {
  const page = await room.begin();
  edit(room.ada, QUIST, 'President', 'Queen');
  room.ada.git('commit', '-qam', 'Crown Quist');
  await openFile(page, 'Mara Quist');
  await isAt(page, 'name');
  await page.waitForSelector('desk-item .file >> text=History');
  await goTo(page, 'History');
  await page.waitForSelector('dialog.history');
  const first = page.locator('dialog summary').first();
  expect(await first.textContent()).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d, Ada: Crown Quist$/);
  await first.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog del:text-is("President ")');
  expect(await listViolations(page)).toEqual([]);
  await press(page, /^Use this version: \S+ \S+, Released/);
  await says(page, 'Not saved yet: look at the version, then save');
  expect(await page.inputValue('[data-path="roles.0.title"]')).toContain('President');
  expect(room.ada.read(QUIST)).toContain('Queen');
  await page.focus('[data-path="name"]');
  await page.keyboard.press('Control+z');
  await page.waitForSelector('[data-path="roles.0.title"]:has-text("Queen")');
  await leave(page);
});

test('what the desk itself keeps is one line, and listed on demand', async () => {
  const page = await room.begin();
  for (const name of ['a', 'b', 'c'])
    room.ada.put(`content.inbox/${name}.json`, `{ "title": "${name}" }\n`);
  edit(room.ada, QUIST, 'President', 'Queen');
  await enterChanges(page);
  await isAt(page, 'message');
  expect(await page.locator('.changed > li b').allTextContents()).toEqual([
    'Mara Quist',
    '3 records of the desk',
  ]);
  expect(await readMessage(page)).toBe('Change the roles of “Mara Quist”');
  await page.focus('[data-path="what records"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.changed li li:has-text("content.inbox/b.json · new")');
  expect(await listViolations(page)).toEqual([]);
  await page.uncheck('[data-path="box records"]');
  await commit(page, 'Commit 1 file on main?');
  await isSaid(page, 'Committed: 1 file on main.');
  // The line goes with what it speaks about.
  await goTo(page, 'Inbox');
  await page.waitForSelector('desk-inbox button:focus');
  await enterChanges(page);
  await isAt(page, 'message');
  expect(await page.locator('desk-changes .said').count()).toBe(0);
  expect(await readMessage(page)).toBe('Keep the records of the desk');
  rmSync(join(room.ada.dir, 'content.inbox'), { recursive: true });
  await leave(page);
});

test('a deleted file comes back as it was', async () => {
  const page = await room.begin();
  const text = room.ada.read(DUES);
  rmSync(join(room.ada.dir, DUES));
  await enterChanges(page);
  await press(page, /^Restore: Dues/);
  await says(page, 'Not saved yet: look at the version, then save');
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() =>
    document.querySelector('#said')?.textContent.startsWith('Saved'),
  );
  expect(room.ada.read(DUES)).toBe(text);
  await leave(page);
});

test('what a hook refuses is told in its words; a running push is told, and can be stopped', async () => {
  const page = await room.begin();
  room.ada.hook('pre-commit', 'echo "Not before <b>noon</b>"; exit 1');
  edit(room.ada, QUIST, 'President', 'Queen');
  await enterChanges(page);
  await isAt(page, 'message');
  await page.fill('[data-path=message]', 'Crown her');
  await commit(page, 'Commit 1 file on main?');
  await page.waitForSelector('desk-changes pre:text-is("Not before <b>noon</b>")');
  expect(await readMessage(page)).toBe('Crown her');
  room.ada.hook('pre-commit', 'exit 0');
  room.ada.hook('pre-push', 'echo "Looking at everything" >&2; sleep 600');
  await commit(page, 'Commit 1 file on main?');
  await isSaid(page, 'Committed: 1 file on main.');
  await press(page, 'Push 1 commit to origin/main');
  await page.waitForSelector('dialog');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.busy:has-text("Looking at everything")');
  await press(page, 'Stop');
  await isSaid(page, 'Stopped. Nothing is pushed');
  for (const name of ['pre-commit', 'pre-push']) rmSync(join(room.ada.dir, '.git/hooks', name));
  await leave(page);
});

test('on no branch, and without a repository, the room says what to do', async () => {
  const page = await room.begin();
  room.ada.git('checkout', '-q', '--detach');
  edit(room.ada, QUIST, 'President', 'Queen');
  await enterChanges(page);
  await isAt(page, 'branch');
  await page.waitForSelector('desk-changes >> text=No branch is checked out');
  expect(await page.locator('desk-changes .commit').count()).toBe(0);
  room.ada.git('checkout', '-q', '-f', 'main');
  const [git, away] = ['.git', 'cache/git-away'].map((path) => join(room.ada.dir, path));
  renameSync(git ?? '', away ?? '');
  await goTo(page, 'Inbox');
  await page.waitForSelector('desk-inbox button:focus');
  const goOn = await holdBack(page, 'git-state');
  await goTo(page, 'Changes');
  await page.waitForSelector('desk-changes >> text=Reading…');
  expect(await page.locator('desk-changes .changed li').count()).toBe(0);
  goOn();
  const none = page.waitForSelector('desk-changes >> text=the content folder is in no repository');
  await none.finally(() => renameSync(away ?? '', git ?? ''));
  await leave(page);
});

test.each([
  [1440, 'dark'],
  [390, 'light'],
] as const)('the room is clean by axe, and fits, %i wide, %s', async (width, scheme) => {
  const page = await room.begin(width, scheme);
  edit(room.ada, QUIST, 'President', 'Queen');
  rmSync(join(room.ada.dir, DUES));
  room.ada.put('content/topics/ice.mdx', '---\ntitle: Ice\nsummary: Ice on the sea.\n---\n');
  edit(room.ada, VESPER, 'President', 'King');
  room.ada.git('add', VESPER);
  await enterChanges(page);
  await isAt(page, 'message');
  await page.focus('.changed summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.changed .change');
  await press(page, 'Pull from origin/main');
  await isSaid(page, 'Nothing new on origin/main.');
  expect(await listViolations(page)).toEqual([]);
  for (const wide of [width, 834]) {
    await page.setViewportSize({ width: wide, height: 900 });
    const { PICTURES } = process.env;
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/changes-${wide}-${scheme}.png` });
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      ),
    ).toBe(false);
  }
  await leave(page);
});
