/** Several files one after the other: what belongs to one never reaches another, whatever is still on its way. */
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdBack, isAt, isKept, openFile, says, sitDown, type AtDesk } from './at-desk.ts';
import { HANGS } from '../support/patience.ts';

let desk: AtDesk;
/** Two items. */
const [ASKS, SPOKE] = [
  'coverage/2025/02/quist-asks-for-a-call.mdx',
  'coverage/2025/02/vesper-says-they-spoke.mdx',
];
const [ASKS_TITLE, SPOKE_TITLE] = ['Quist asks for a call', 'Vesper says that they have spoken'];
/** What they say on the disk. */
const texts = new Map<string, string>();

beforeAll(async () => {
  desk = await sitDown();
  for (const inside of [ASKS, SPOKE]) texts.set(inside, desk.read(inside));
});
beforeEach(() => {
  for (const [inside, text] of texts) writeFileSync(join(desk.contentDir, inside), text);
});
afterAll(() => desk.leave());

const isOpen = (page: Page, inside: string) =>
  page.waitForSelector(`.file code:text-is("${inside}")`);
const bodyOf = (page: Page) => page.textContent('desk-item .cm-content');
const written = (page: Page) => page.waitForResponse(/\/ask\/change$/);

/** Types at the end of the body, and waits until the desk has written it into the text. */
async function typeInBody(page: Page, words: string) {
  await page.click('desk-item .cm-content');
  await page.keyboard.press('Control+End');
  const done = written(page);
  await page.keyboard.insertText(words);
  await done;
}

async function leaveFor(page: Page, title: string) {
  await openFile(page, title);
  await page.click('dialog >> text=Keep them in this browser');
}

test('undo in the body of a file never brings the body of the file that was open before', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, ASKS_TITLE);
  await isOpen(page, ASKS);
  await openFile(page, SPOKE_TITLE);
  await isOpen(page, SPOKE);
  const body = await bodyOf(page);
  expect(body).toContain('He was asked at the quay.');
  await page.click('desk-item .cm-content');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  expect(await bodyOf(page)).toBe(body);
  await page.close({ runBeforeUnload: false });
});

test('undo in a field never brings back what was typed into the body of another file', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, ASKS_TITLE);
  await isOpen(page, ASKS);
  await typeInBody(page, 'Typed into the first.');
  await leaveFor(page, SPOKE_TITLE);
  await isOpen(page, SPOKE);
  const body = await bodyOf(page);
  await page.click('desk-item [data-path="title"]');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  expect(await bodyOf(page)).toBe(body);
  expect(body).not.toContain('Typed into the first.');
  // Nor does it from a field outside of the form, for which the browser has a history of its own.
  await page.click('nav >> text=List');
  await page.click('[type=search]');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  expect(await bodyOf(page)).toBe(body);
  await page.close({ runBeforeUnload: false });
});

test('undo takes back the last change of the open file, in whichever field, and redo makes it again', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, ASKS_TITLE);
  await isOpen(page, ASKS);
  const body = await bodyOf(page);
  const title = 'desk-item [data-path="title"]';
  const done = written(page);
  await page.fill(title, 'Quist asks again');
  await done;
  await typeInBody(page, 'Typed after it.');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    (before) => document.querySelector('.cm-content')?.textContent === before,
    body,
  );
  expect(await page.inputValue(title)).toBe('Quist asks again');
  await page.keyboard.press('Control+z');
  await isAt(page, 'title');
  expect(await page.inputValue(title)).toBe(ASKS_TITLE);
  await page.keyboard.press('Control+z');
  expect(await page.inputValue(title)).toBe(ASKS_TITLE);
  await page.keyboard.press('Control+Shift+z');
  await page.waitForFunction(
    (at) => document.querySelector<HTMLTextAreaElement>(at)?.value === 'Quist asks again',
    title,
  );
  await page.keyboard.press('Control+y');
  await page.waitForSelector('.cm-content >> text=Typed after it.');
  await page.close({ runBeforeUnload: false });
});

/** As the menu of the browser asks, with the focus where it is. */
async function choose(page: Page, command: 'undo' | 'redo') {
  const keys = await page.context().newCDPSession(page);
  const key = { key: 'Unidentified', commands: [command] };
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await keys.detach();
}

const hasTitle = (page: Page, title: string) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLTextAreaElement>('[data-path="title"]')?.value === wanted,
    title,
  );

test('undo by a menu is the undo of the keys, in every field', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, ASKS_TITLE);
  await isOpen(page, ASKS);
  const body = (await bodyOf(page)) ?? '';
  // What was typed a moment ago, and is written nowhere yet: undone by a menu, it is made again by the keys.
  await page.click('desk-item [data-path="title"]');
  await page.keyboard.press('End');
  await page.keyboard.type(' again');
  await choose(page, 'undo');
  await hasTitle(page, ASKS_TITLE);
  await page.keyboard.press('Control+Shift+z');
  await hasTitle(page, `${ASKS_TITLE} again`);
  // From a field, what was typed last in the body.
  await typeInBody(page, 'Typed after it.');
  await page.click('desk-item [data-path="summary"]');
  await choose(page, 'undo');
  await page.waitForFunction(
    (before) => document.querySelector('.cm-content')?.textContent === before,
    body,
  );
  await isAt(page, 'body');
  await hasTitle(page, `${ASKS_TITLE} again`);
  // From elsewhere the browser takes nothing of the file back, and by its name it is there as well.
  await typeInBody(page, 'And once more.');
  await page.click('nav >> text=List');
  await page.click('[type=search]');
  await choose(page, 'undo');
  await page.waitForTimeout(300);
  expect(await bodyOf(page)).toContain('And once more.');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Undo');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (before) => document.querySelector('.cm-content')?.textContent === before,
    body,
  );
  await page.close({ runBeforeUnload: false });
});

test('a slow answer to “open” never replaces what was opened after it', async () => {
  const { page } = await desk.openDesk();
  const release = await holdBack(page, 'open', (asked) => asked.includes(ASKS));
  const late = page.waitForResponse(
    (response) =>
      response.url().endsWith('/ask/open') && (response.request().postData() ?? '').includes(ASKS),
  );
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(ASKS_TITLE);
  await page.keyboard.press('Enter');
  await openFile(page, SPOKE_TITLE);
  await isOpen(page, SPOKE);
  const done = written(page);
  await page.fill('desk-item [data-path="summary"]', 'Typed into the second.');
  await done;
  release();
  await late;
  // The frame of the preview may keep the browser busy before it reads the answer.
  await page.waitForTimeout(1500);
  expect(await page.textContent('.file code')).toBe(SPOKE);
  expect(await page.inputValue('desk-item [data-path="summary"]')).toBe('Typed into the second.');
  await page.close({ runBeforeUnload: false });
});

test('what was typed while a file was on its way is asked about before it is laid', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, SPOKE_TITLE);
  await isOpen(page, SPOKE);
  const release = await holdBack(page, 'open', (asked) => asked.includes(ASKS));
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(ASKS_TITLE);
  await page.keyboard.press('Enter');
  await page.fill('desk-item [data-path="summary"]', 'Typed meanwhile.');
  release();
  await page.waitForSelector('dialog >> text=has unsaved changes');
  await page.click('dialog >> text=Keep editing');
  await page.waitForTimeout(200);
  expect(await page.textContent('.file code')).toBe(SPOKE);
  expect(await page.inputValue('desk-item [data-path="summary"]')).toBe('Typed meanwhile.');
  await page.close({ runBeforeUnload: false });
});

test('a change that is still on its way reaches its own file, and no other', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, ASKS_TITLE);
  await isOpen(page, ASKS);
  const release = await holdBack(page, 'change', (asked) => asked.includes('On its way.'));
  const asked = page.waitForRequest(/\/ask\/change$/);
  await page.click('desk-item .cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('On its way.');
  await asked;
  await openFile(page, SPOKE_TITLE);
  await page.waitForTimeout(300);
  release();
  // It counts as unsaved although nobody had heard of it when the other file was wanted.
  await page.click('dialog >> text=Keep them in this browser');
  await isOpen(page, SPOKE);
  await page.waitForTimeout(300);
  expect(await bodyOf(page)).not.toContain('On its way.');
  expect(await page.locator('.made').count()).toBe(0);
  await page.click('nav >> text=Inbox');
  await page.waitForSelector(`[aria-label="Discard the unsaved text of ${ASKS}"]`);
  await page.close({ runBeforeUnload: false });
});

test('the card of a statement goes with its item, and asks before it does', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, ASKS_TITLE);
  await isOpen(page, ASKS);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.page-text:focus');
  for (const key of ['n', 'n', 'n', 's']) await page.keyboard.press(key);
  await page.waitForSelector('desk-capture .take:focus');
  await page.keyboard.press('Enter');
  await isAt(page, 'capture.position');
  await openFile(page, SPOKE_TITLE);
  await page.click('dialog >> text=Keep editing');
  expect(await page.textContent('.file code')).toBe(ASKS);
  await page.waitForSelector('desk-capture .save');
  await openFile(page, SPOKE_TITLE);
  await page.click('dialog >> text=Discard it');
  await isOpen(page, SPOKE);
  expect(await page.locator('desk-capture .save').count()).toBe(0);
  // One that comes late comes to nothing.
  const release = await holdBack(page, 'capture', () => true);
  await page.keyboard.press('F2');
  await page.waitForTimeout(100);
  await openFile(page, ASKS_TITLE);
  await isOpen(page, ASKS);
  release();
  await page.waitForTimeout(300);
  expect(await page.locator('desk-capture .save').count()).toBe(0);
  await page.close({ runBeforeUnload: false });
});

test('that the desk does not answer stays said when it answers an earlier question', async () => {
  const { page } = await desk.openDesk();
  const release = await holdBack(page, 'check-model');
  const asked = page.waitForRequest(/\/ask\/check-model$/);
  await openFile(page, ASKS_TITLE);
  await asked;
  const away = (route: Route) => route.abort();
  await page.route('**/ask/change', away);
  await page.fill('desk-item [data-path="summary"]', 'Typed while the desk was away.');
  await page.waitForSelector('#said >> text=the desk does not answer');
  const answered = page.waitForResponse(/\/ask\/check-model$/);
  release();
  await (await answered).finished();
  await page.waitForTimeout(300);
  expect(await page.textContent('#said')).toContain('the desk does not answer');
  await page.unroute('**/ask/change', away);
  await typeInBody(page, 'Typed when it was back.');
  await page.waitForSelector('#said:not(:text("the desk does not answer"))', { state: 'attached' });
  await page.close({ runBeforeUnload: false });
});

test('an answer that breaks off is none: what was typed stays in the browser', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, ASKS_TITLE);
  await page.route('**/ask/change', (route) => route.fulfill({ body: '{"inside":' }));
  await page.fill('desk-item [data-path="summary"]', 'Typed as the desk went away.');
  await page.waitForSelector('#said >> text=the desk does not answer');
  await page.waitForTimeout(300);
  await isKept(page, /Typed as the desk went away/);
  await page.close({ runBeforeUnload: false });
});

test('a text that was kept is offered for its own file alone, however late it comes', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, ASKS_TITLE);
  await isOpen(page, ASKS);
  // Any later answer would take back what is said.
  await page.route('**/ask/*', (route) => route.abort());
  await page.fill('desk-item [data-path="summary"]', 'Typed while the desk was away.');
  await page.waitForSelector('#said >> text=the desk does not answer');
  await page.unroute('**/ask/*');
  await page.reload();
  await page.waitForSelector('.waiting button');
  const release = await holdBack(page, 'change', () => true);
  const asked = page.waitForRequest(/\/ask\/change$/);
  await openFile(page, ASKS_TITLE);
  await asked;
  await openFile(page, SPOKE_TITLE);
  await isOpen(page, SPOKE);
  release();
  await page.waitForTimeout(500);
  expect(await page.locator('dialog').count()).toBe(0);
  await page.close({ runBeforeUnload: false });
});

/** Another file is wanted, and the save before it is held back; gives what lets it go. */
async function saveFirst(page: Page) {
  await openFile(page, SPOKE_TITLE);
  await isOpen(page, SPOKE);
  await typeInBody(page, 'Typed before it.');
  const release = await holdBack(page, 'save', () => true);
  await openFile(page, ASKS_TITLE);
  const asked = page.waitForRequest(/\/ask\/save$/);
  await page.click('dialog .acts >> text="Save"');
  await page.click('dialog >> text=Save without');
  await asked;
  return release;
}

test('no key reaches a file that “Save” leaves, nor the next one before it is open', async () => {
  const { page } = await desk.openDesk();
  const release = await saveFirst(page);
  await page.keyboard.insertText('Typed during the save.');
  // Longer than the pause of the editor.
  await page.waitForTimeout(400);
  expect(await bodyOf(page)).not.toContain('Typed during the save.');
  release();
  await isOpen(page, ASKS);
  await typeInBody(page, 'Typed after it.');
  expect(await bodyOf(page)).not.toContain('Typed during the save.');
  expect(desk.read(SPOKE)).toContain('Typed before it.');
  expect(desk.read(SPOKE)).not.toContain('Typed during the save.');
  expect(desk.read(ASKS)).toBe(texts.get(ASKS));
  await page.close({ runBeforeUnload: false });
});

test('an editor who does not save after all goes on where she was', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, SPOKE_TITLE);
  await isOpen(page, SPOKE);
  await typeInBody(page, 'Typed before it.');
  await openFile(page, ASKS_TITLE);
  await page.click('dialog .acts >> text="Save"');
  await page.waitForSelector('dialog >> text=Save without');
  await page.keyboard.press('Escape');
  await says(page, 'Not saved');
  await page.keyboard.insertText('Typed after it.');
  await expect.poll(() => bodyOf(page), { timeout: HANGS }).toContain('Typed after it.');
  expect(await page.textContent('.file code')).toBe(SPOKE);
  await page.close({ runBeforeUnload: false });
});
