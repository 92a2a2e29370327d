/** Git at the desk, by the keyboard, with real repositories: nothing is committed or sent that nobody asked for. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { edit } from '../support/git-desk.ts';
import { addHub, type Copy, makeClone, toCopy, toGitEnv } from '../support/repositories.ts';
import { type AtDesk, holdBack, isAt, listViolations, openFile, says, sitDown } from './at-desk.ts';

const QUIST = 'content/people/mara-quist.mdx';
const VESPER = 'content/people/ilan-vesper.mdx';
const DUES = 'content/measures/ferry-dues.mdx';

let desk: AtDesk;
let ada: Copy;
let hub: Copy;
let ben: Copy;
let start = '';

beforeAll(async () => {
  Object.assign(process.env, toGitEnv(join(process.cwd(), '.cache/test/git')));
  desk = await sitDown();
  ada = toCopy(desk.dir, process.env);
  ada.git('checkout', '-q', '-B', 'main');
  ada.put(
    '.git/info/exclude',
    'cache\nout\n.astro\nnode_modules\n*.lock\npage.html\ncontent.clips\n',
  );
  ada.git('add', '-A');
  ada.git('commit', '-qm', 'All that there is');
  start = ada.git('rev-parse', 'HEAD').trim();
});
afterEach(() => {
  for (const copy of [ben, hub]) rmSync(copy.dir, { recursive: true, force: true });
});
afterAll(() => desk.leave());

/** Two editors, at the same commit. */
async function begin(width?: number, scheme?: 'light' | 'dark'): Promise<Page> {
  const dir = join(desk.dir, 'cache', `round-${String(Math.random())}`);
  ada.git('checkout', '-q', '-f', '-B', 'main', start);
  ada.git('clean', '-q', '-fd', 'content');
  if (ada.git('remote').trim() !== '') ada.git('remote', 'remove', 'origin');
  hub = addHub(ada, join(dir, 'hub'), process.env);
  ben = makeClone(hub, join(dir, 'ben'), process.env);
  const { page } = await desk.openDesk(width, scheme);
  return page;
}

async function goTo(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
}
/** By the keyboard: the field or button with this name gets the focus, and Enter. */
async function press(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}
async function enterChanges(page: Page) {
  await goTo(page, 'Changes');
  await page.waitForSelector('desk-changes h2');
}
const message = (page: Page) => page.inputValue('desk-changes .commit input');
const said = (page: Page, words: string) =>
  page.waitForSelector(`desk-changes .said:has-text("${words}")`);
/** Both are asked before, in a dialog whose first button does it. */
async function confirm(page: Page, title: string) {
  await page.waitForSelector(`dialog h2:text-is("${title}")`);
  await page.keyboard.press('Enter');
}
async function commit(page: Page, title: string) {
  await page.focus('[data-path=message]');
  await page.keyboard.press('Enter');
  await confirm(page, title);
}
const leave = (page: Page) => page.close({ runBeforeUnload: false });

test('a correction is saved, committed under the proposed message, and pushed to where it is said', async () => {
  const page = await begin();
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
  expect(await message(page)).toBe('Change the roles of “Mara Quist”');
  expect(await page.textContent('.changed li')).toContain(
    'changed · content/people/mara-quist.mdx',
  );
  await page.focus('.changed summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.changed del:text-is("President ")');
  expect(await page.textContent('.changed .change')).toBe(
    'roles[0].titlePresident Queen of Norland',
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
  expect(ada.git('rev-parse', 'HEAD').trim()).toBe(start);
  await commit(page, 'Commit 1 file on main?');
  await said(page, 'Committed: 1 file on main.');
  expect(ada.git('log', '-1', '--format=%an: %s').trim()).toBe(
    'Ada: Change the roles of “Mara Quist”',
  );
  await page.waitForSelector('text=Everything is committed.');
  await press(page, 'Push 1 commit to origin/main');
  await page.waitForSelector(`dialog code:text-is("${hub.dir}")`);
  expect(await page.textContent('dialog .commits')).toBe('Change the roles of “Mara Quist”');
  expect(await listViolations(page)).toEqual([]);
  expect(hub.git('rev-parse', 'main').trim()).toBe(start);
  await page.keyboard.press('Enter');
  await said(page, 'Pushed 1 commit to origin/main.');
  expect(hub.git('show', `main:${QUIST}`)).toContain('Queen of Norland');
  await leave(page);
});

test('a push that is refused says why; after a pull both are there, and it goes', async () => {
  const page = await begin();
  edit(ben, VESPER, 'President', 'King');
  ben.git('commit', '-qam', 'Crown Vesper');
  ben.git('push', '-q');
  edit(ada, QUIST, 'President', 'Queen');
  ada.git('commit', '-qam', 'Crown Quist');
  await openFile(page, 'Ilan Vesper');
  await isAt(page, 'name');
  await enterChanges(page);
  await press(page, 'Push 1 commit to origin/main');
  await page.waitForSelector('dialog');
  await page.keyboard.press('Enter');
  await said(page, 'Nothing is pushed: others have pushed commits there that you do not have.');
  expect(await page.textContent('desk-changes pre')).toContain('[rejected]');
  await press(page, 'Pull from origin/main');
  await said(page, 'Pulled 1 commit from origin/main, and merged with 1 commit of yours.');
  // It asks each time, also for the same place.
  await press(page, 'Push 2 commits to origin/main');
  await confirm(page, 'Push 2 commits to origin/main?');
  await said(page, 'Pushed 2 commits to origin/main.');
  expect(hub.git('show', `main:${QUIST}`)).toContain('Queen');
  // The file that is open follows.
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Ilan Vesper');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-path="roles.0.title"]:has-text("King")');
  await leave(page);
});

test('before a pull, an open file that is not saved is told, and its text stays', async () => {
  const page = await begin();
  edit(ben, VESPER, 'President', 'King');
  ben.git('commit', '-qam', 'Crown Vesper');
  ben.git('push', '-q');
  await openFile(page, 'Ilan Vesper');
  await isAt(page, 'name');
  const changed = page.waitForResponse(/\/ask\/change$/);
  await page.fill('[data-path="name"]', 'Ilan Vesper the Third');
  await changed;
  await enterChanges(page);
  await press(page, 'Pull from origin/main');
  await page.waitForSelector('dialog >> text=people/ilan-vesper.mdx is open and not saved.');
  await press(page, 'Go on: what I typed stays here');
  await said(page, 'Pulled 1 commit from origin/main.');
  await says(
    page,
    'Not saved yet: someone else changed other lines, and your text now has both changes. Check it, then save',
  );
  await goTo(page, 'Item');
  expect(ada.read(VESPER)).toContain('King');
  await page.waitForSelector('[data-path="roles.0.title"]:has-text("King")', { state: 'attached' });
  expect(await page.inputValue('[data-path="name"]')).toBe('Ilan Vesper the Third');
  await leave(page);
});

test('a request goes to a branch of its own, and the server’s link is shown', async () => {
  const page = await begin();
  hub.hook('post-receive', 'echo "Open a request: https://hub.example/new?side=1"');
  ada.put('content/topics/ice.mdx', '---\ntitle: Ice\nsummary: Ice on the sea.\n---\n');
  await enterChanges(page);
  await isAt(page, 'message');
  expect(await message(page)).toBe('Add “Ice”');
  await press(page, 'Make a branch for a request');
  await page.waitForSelector('dialog input');
  expect(await page.inputValue('dialog input')).toBe('add-ice');
  await press(page, 'Make it');
  await said(page, 'You are on the new branch add-ice: commit, then push it.');
  await commit(page, 'Commit 1 file on add-ice?');
  await said(page, 'Committed: 1 file on add-ice.');
  await press(page, 'Push 1 commit to origin/add-ice (new)');
  await page.waitForSelector('dialog');
  await page.keyboard.press('Enter');
  await said(page, 'Pushed 1 commit to origin/add-ice.');
  expect(await page.getAttribute('desk-changes a', 'href')).toBe('https://hub.example/new?side=1');
  await press(page, 'Go back to main');
  await said(page, 'You are on main again.');
  expect(hub.git('rev-parse', 'main').trim()).toBe(start);
  await leave(page);
});

test('the history of a file shows words that changed, and gives a version back as an unsaved change', async () => {
  const page = await begin();
  edit(ada, QUIST, 'President', 'Queen');
  ada.git('commit', '-qam', 'Crown Quist');
  await openFile(page, 'Mara Quist');
  await isAt(page, 'name');
  await page.waitForSelector('desk-item .file >> text=History');
  await goTo(page, 'History');
  await page.waitForSelector('dialog.history');
  const first = page.locator('dialog summary').first();
  expect(await first.textContent()).toMatch(/^\d{4}-\d\d-\d\d, Ada: Crown Quist$/);
  await first.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog del:text-is("President ")');
  expect(await listViolations(page)).toEqual([]);
  await press(page, /^Use this version: \S+, Released/);
  await says(page, 'Not saved yet: look at the version, then save');
  expect(await page.inputValue('[data-path="roles.0.title"]')).toContain('President');
  expect(ada.read(QUIST)).toContain('Queen');
  await page.focus('[data-path="name"]');
  await page.keyboard.press('Control+z');
  await page.waitForSelector('[data-path="roles.0.title"]:has-text("Queen")');
  await leave(page);
});

test('a deleted file comes back as it was', async () => {
  const page = await begin();
  const text = ada.read(DUES);
  rmSync(join(ada.dir, DUES));
  await enterChanges(page);
  await press(page, /^Restore: Dues/);
  await says(page, 'Not saved yet: look at the version, then save');
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() =>
    document.querySelector('#said')?.textContent.startsWith('Saved'),
  );
  expect(ada.read(DUES)).toBe(text);
  await leave(page);
});

test('a conflict is settled side by side, and the merge finished', async () => {
  const page = await begin();
  edit(ben, QUIST, 'President', 'Duchess');
  ben.git('commit', '-qam', 'Duchess');
  ben.git('push', '-q');
  edit(ada, QUIST, 'President', 'Queen');
  ada.git('commit', '-qam', 'Queen');
  await enterChanges(page);
  await press(page, 'Pull from origin/main');
  await said(
    page,
    'Conflict: 1 commit from origin/main and your own changed the same lines of 1 file.',
  );
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
  await press(page, 'Use this text');
  await said(page, 'Settled: content/people/mara-quist.mdx.');
  expect(ada.read(QUIST)).toContain('Queen and duchess');
  await isAt(page, 'message');
  expect(await message(page)).toBe('Merge origin/main');
  expect(await listViolations(page)).toEqual([]);
  await commit(page, 'Finish the merge on main?');
  await said(page, 'The merge is finished.');
  expect(ada.git('log', '-1', '--format=%p').trim().split(' ').length).toBe(2);
  await leave(page);
});

/** The same words, by both. */
async function pullConflict(page: Page) {
  edit(ben, QUIST, 'President', 'Duchess');
  ben.git('commit', '-qam', 'Duchess');
  ben.git('push', '-q');
  edit(ada, QUIST, 'President', 'Queen');
  ada.git('commit', '-qam', 'Queen');
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
  const page = await begin();
  const pull = await pullConflict(page);
  const changed = page.waitForResponse(/\/ask\/change$/);
  await page.fill('[data-path="roles.0.title"]', 'Empress of Norland');
  await changed;
  await pull();
  await press(page, 'Go on: what I typed stays here');
  await said(page, CONFLICT);
  expect(await page.locator('dialog').count()).toBe(0);
  await page.keyboard.press('Control+s');
  await says(
    page,
    'Not saved: people/mara-quist.mdx is in conflict. Settle it under “Changes”; what you typed stays here',
  );
  expect(await page.locator('dialog').count()).toBe(0);
  await press(page, 'Settle: Mara Quist');
  await press(page, 'Use the other version');
  await said(page, 'Settled: content/people/mara-quist.mdx.');
  const both = page.waitForSelector('dialog .both mark:has-text("Duchess")');
  expect(await page.inputValue('dialog textarea')).toContain('Empress');
  await both;
  await press(page, 'Decide later');
  await isAt(page, 'message');
  await commit(page, 'Finish the merge on main?');
  await said(page, 'The merge is finished.');
  expect(await page.locator('dialog').count()).toBe(0);
  await page.keyboard.press('Control+s');
  // Also a save that comes before the chosen text is there.
  const goOn = await holdBack(page, 'change');
  await press(page, 'Use my version');
  await page.keyboard.press('Control+s');
  goOn();
  await press(page, /Save without/);
  await says(page, 'Saved');
  expect(ada.read(QUIST)).toContain('Empress');
  await leave(page);
});

test('an open file without changes waits for its conflict to be settled, and follows it', async () => {
  const page = await begin(390);
  const pull = await pullConflict(page);
  await pull();
  await said(page, CONFLICT);
  await openFile(page, 'Ilan Vesper');
  await openFile(page, 'Mara Quist');
  await says(page, 'people/mara-quist.mdx is in conflict: settle it under “Changes” first');
  // Settled by another program, which did not tell git.
  const text = ada.read(QUIST).replace(/<<<<<<<[^]*>>>>>>> .*\n/, '  - title: Both of Norland\n');
  ada.put(QUIST, text);
  await enterChanges(page);
  await press(page, 'Settle: Mara Quist');
  await page.waitForSelector('dialog .both');
  expect(await page.inputValue('dialog textarea')).toContain('Both of Norland');
  await press(page, 'Use this text');
  await said(page, 'Settled: content/people/mara-quist.mdx.');
  await isAt(page, 'message');
  await openFile(page, 'Mara Quist');
  await page.waitForSelector('[data-path="roles.0.title"]:has-text("Both of Norland")');
  await leave(page);
});

test('what a hook refuses is told in its words; a running push is told, and can be stopped', async () => {
  const page = await begin();
  ada.hook('pre-commit', 'echo "Not before <b>noon</b>"; exit 1');
  edit(ada, QUIST, 'President', 'Queen');
  await enterChanges(page);
  await isAt(page, 'message');
  await page.fill('[data-path=message]', 'Crown her');
  await commit(page, 'Commit 1 file on main?');
  await page.waitForSelector('desk-changes pre:text-is("Not before <b>noon</b>")');
  expect(await message(page)).toBe('Crown her');
  ada.hook('pre-commit', 'exit 0');
  ada.hook('pre-push', 'echo "Looking at everything" >&2; sleep 600');
  await commit(page, 'Commit 1 file on main?');
  await said(page, 'Committed: 1 file on main.');
  await press(page, 'Push 1 commit to origin/main');
  await page.waitForSelector('dialog');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.busy:has-text("Looking at everything")');
  await press(page, 'Stop');
  await said(page, 'Stopped. Nothing is pushed');
  for (const name of ['pre-commit', 'pre-push']) rmSync(join(ada.dir, '.git/hooks', name));
  await leave(page);
});

test('on no branch, and without a repository, the room says what to do', async () => {
  const page = await begin();
  ada.git('checkout', '-q', '--detach');
  edit(ada, QUIST, 'President', 'Queen');
  await enterChanges(page);
  await isAt(page, 'message');
  await page.waitForSelector('desk-changes >> text=until you are on a branch. Make one first');
  await page.keyboard.press('Enter');
  await said(page, 'No branch is checked out');
  await page.keyboard.press('Escape');
  ada.git('checkout', '-q', '-f', 'main');
  const [git, away] = ['.git', 'cache/git-away'].map((path) => join(ada.dir, path));
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
  const page = await begin(width, scheme);
  edit(ada, QUIST, 'President', 'Queen');
  rmSync(join(ada.dir, DUES));
  ada.put('content/topics/ice.mdx', '---\ntitle: Ice\nsummary: Ice on the sea.\n---\n');
  edit(ada, VESPER, 'President', 'King');
  ada.git('add', VESPER);
  await enterChanges(page);
  await isAt(page, 'message');
  await page.focus('.changed summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.changed .change');
  await press(page, 'Pull from origin/main');
  await said(page, 'Nothing new on origin/main.');
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
