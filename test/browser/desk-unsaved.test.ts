/** Unsaved work stays in the browser until it is saved or discarded: each text of each tab. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDesk } from '../support/desk.ts';
import { isAt, isKept, listKept, openFile, says, sitDown, type AtDesk } from './at-desk.ts';
import { HANGS } from '../support/patience.ts';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

/** A browser that nobody has used yet. */
async function openBrowser(): Promise<BrowserContext> {
  const { page } = await desk.openDesk();
  const browser = page.context().browser();
  await page.close();
  if (browser === null) throw new Error('The page has no browser');
  return browser.newContext();
}

/** The desk in another tab of the browser. */
async function openTab(browser: BrowserContext): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(HANGS);
  await page.goto(desk.address);
  await page.waitForSelector('.waiting button');
  return page;
}

async function openVesper(page: Page): Promise<void> {
  await openFile(page, 'Ilan Vesper');
  await page.waitForSelector('.file code:text-is("people/ilan-vesper.mdx")');
}

async function typeInBody(page: Page, words: string): Promise<void> {
  await page.click('desk-item .cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(words);
  await isKept(page, words);
}

async function saveAs(page: Page, name: string): Promise<void> {
  await page.fill('desk-item [data-path="name"]', name);
  await isKept(page, name);
  await page.keyboard.press('Control+s');
  const without = page.locator('dialog >> text=Save without');
  const saved = page.locator('#said:text-is("Saved")');
  await without.or(saved).first().waitFor();
  if (await without.isVisible()) await without.click();
  await says(page, 'Saved');
}

test('a text that was put off stays whatever is typed and saved after it, in this tab or another', async () => {
  const browser = await openBrowser();
  const first = await openTab(browser);
  await openVesper(first);
  await typeInBody(first, 'The first paragraph.');
  await first.close({ runBeforeUnload: false });

  const second = await openTab(browser);
  await openVesper(second);
  await second.click('dialog >> text=Decide later');
  await typeInBody(second, 'The second paragraph.');

  const third = await openTab(browser);
  await openVesper(third);
  await third.waitForSelector('dialog textarea:focus');
  await third.keyboard.press('Escape');
  await saveAs(third, 'Ilan K. Vesper');
  await third.click('nav >> text=Inbox');
  const listed = third.locator('[aria-label^="Discard the unsaved text of"]');
  await listed.nth(1).waitFor();
  expect(await listed.count()).toBe(2);
  await third.close();
  await second.close({ runBeforeUnload: false });

  const last = await openTab(browser);
  await openVesper(last);
  const ours = last.locator('dialog textarea');
  expect(await ours.inputValue()).toMatch(/^name: Ilan K. Vesper$[^]*The second paragraph\./m);
  await last.click('dialog >> text=Use my version');
  await says(last, 'Check it, then save');
  // The one that was not asked about waits.
  await last.click('nav >> text=Inbox');
  await last.click('.waiting >> text=unsaved, kept in this browser since');
  await last.click('dialog >> text=Keep them in this browser');
  await last.waitForSelector('dialog .both');
  expect(await ours.inputValue()).toContain('The first paragraph.');
  await last.click('dialog >> text=Use the version on disk');
  await last.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('dialog textarea')?.value.includes('The second'),
  );
  await last.click('dialog >> text=Use the version on disk');
  // The first of the two answers has said so already: what is kept goes when the second is heard.
  await expect.poll(() => last.evaluate(listKept, undefined), { timeout: HANGS }).toEqual([]);
  await browser.close();
});

test('what was made on the way is kept with the file, under the name that it has by now', async () => {
  const browser = await openBrowser();
  const first = await openTab(browser);
  await first.fill('[aria-label="Name or title"]', 'Newts are seen at the quay');
  await first.keyboard.press('Enter');
  await isAt(first, 'title');
  await addNew(first, 'Newt Person');
  await first.fill('.made [data-path="name"]', 'Newton Person');
  await isKept(first, 'name: Newton Person');
  await first.close({ runBeforeUnload: false });

  const second = await openTab(browser);
  await second.click('.waiting >> text=Newts are seen at the quay');
  await second.waitForSelector('.made code:text-is("people/newt-person.mdx")');
  expect(await second.inputValue('.made [data-path="name"]')).toBe('Newton Person');
  await second.keyboard.press('Control+s');
  await second.waitForSelector('#said:text-matches("^Saved as a draft")');
  expect(desk.read('people/newt-person.mdx')).toContain('name: Newton Person\n');
  await second.close();

  const third = await openTab(browser);
  await openFile(third, 'Quist asks for a call');
  await addNew(third, 'Ada Spring');
  await isKept(third, 'people/ada-spring.mdx');
  await third.close({ runBeforeUnload: false });
  const last = await openTab(browser);
  await openFile(last, 'Quist asks for a call');
  await last.click('dialog >> text=Use my version');
  await last.waitForSelector('.made code:text-is("people/ada-spring.mdx")');
  await browser.close();
});

test('what was put together by hand of two texts is there again, also after Escape, typing and another tab', async () => {
  const browser = await openBrowser();
  const first = await openTab(browser);
  const theirs = () =>
    desk.read('people/mara-quist.mdx').replace(/^name: .*$/m, 'name: Mara T. Quist');
  const at = join(desk.contentDir, 'people/mara-quist.mdx');
  await openFile(first, 'Mara Quist');
  await first.waitForSelector('.file code:text-is("people/mara-quist.mdx")');
  await first.fill('desk-item [data-path="name"]', 'Mara J. Quist');
  await isKept(first, 'Mara J. Quist');
  writeFileSync(at, theirs());
  await first.keyboard.press('Control+s');
  await mixIn(first, '# By hand, of both.');
  await first.keyboard.press('Escape');
  await typeInBody(first, 'Typed after it.');
  await first.keyboard.press('Control+s');
  await first.waitForSelector('dialog textarea:focus');
  const ours = await first.inputValue('dialog textarea');
  expect(ours).toMatch(/^# By hand, of both\.$[^]*Typed after it\./m);
  await first.close({ runBeforeUnload: false });

  const second = await openTab(browser);
  await openFile(second, 'Mara Quist');
  await second.waitForSelector('dialog textarea:focus');
  expect(await second.inputValue('dialog textarea')).toBe(ours);
  await mixIn(second, '# And once more.');
  await second.click('dialog >> text=Decide later');
  await second.close();

  const last = await openTab(browser);
  await openFile(last, 'Mara Quist');
  await last.waitForSelector('dialog textarea:focus');
  expect(await last.inputValue('dialog textarea')).toBe(
    ours.replace('---\n', '---\n# And once more.\n'),
  );
  // A text that cannot be read is not lost either.
  await last.fill('dialog textarea', '---\nname: [Mara\n---\n');
  await last.click('dialog >> text=Use my version');
  await last.waitForSelector('#said.wrong');
  await last.click('nav >> text=Inbox');
  await last.click('.waiting >> text=unsaved, kept in this browser since');
  await last.waitForSelector('dialog textarea:focus');
  expect(await last.inputValue('dialog textarea')).toContain('name: [Mara\n');
  await browser.close();
});

test('an unsaved text is there when the publication has another name', async () => {
  const browser = await openBrowser();
  const first = await openTab(browser);
  await openFile(first, 'Dues on the ferries of Sudmark');
  await first.fill('desk-item [data-path="title"]', 'Dues on all ferries');
  await isKept(first, 'Dues on all ferries');
  await first.close({ runBeforeUnload: false });
  const at = join(desk.contentDir, 'publication.yaml');
  const before = desk.read('publication.yaml');
  writeFileSync(at, before.replace(/^name: .*$/m, 'name: Another name'));
  const last = await openTab(browser);
  await last
    .waitForFunction(() => document.title === 'Another name: the desk')
    .catch(() => last.reload());
  await last.waitForFunction(() => document.title === 'Another name: the desk');
  await last.waitForSelector('.waiting >> text=Dues on the ferries of Sudmark');
  expect(await last.textContent('desk-inbox')).toContain('kept in this browser since');
  writeFileSync(at, before);
  await browser.close();
});

test('a desk that does not get its port says so', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-desk-'));
  const { port } = new URL(desk.address);
  const other = await makeDesk(dir).start(Number(port));
  await other.stop();
  rmSync(dir, { recursive: true, force: true });
  expect(other.said).toContain(`Port ${port} is taken, so texts that the desk kept unsaved`);
});

test('a browser without room for more is said, and nothing is left to it', async () => {
  const browser = await openBrowser();
  const page = await openTab(browser);
  const devtools = await browser.newCDPSession(page);
  const { origin } = new URL(desk.address);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await openVesper(page);
  await page.fill('desk-item [data-path="name"]', 'Ilan V. Vesper');
  await page.waitForSelector('[role=alert] >> text=This browser has no room to keep what you type');
  await openFile(page, 'Dues on the ferries of Sudmark');
  await page.waitForSelector('dialog >> text=has unsaved changes');
  expect(await page.textContent('dialog')).not.toContain('kept in this browser');
  await page.click('dialog >> text=Keep editing');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.fill('desk-item [data-path="name"]', 'Ilan W. Vesper');
  await isKept(page, 'Ilan W. Vesper');
  await page.waitForSelector('[role=alert]', { state: 'detached' });
  await browser.close();
});

/** Writes a line into the text that is ours, after its first. */
async function mixIn(page: Page, line: string): Promise<void> {
  await page.waitForSelector('dialog textarea:focus');
  await page.$eval('dialog textarea', (own: HTMLTextAreaElement) => {
    own.setSelectionRange(4, 4);
  });
  await page.keyboard.insertText(`${line}\n`);
}

async function addNew(page: Page, name: string): Promise<void> {
  await page.click('desk-item [data-path="entities"]');
  await page.keyboard.insertText(name);
  await page.click(`[role=option] >> text=New person: ${name}`);
  await page.waitForSelector(`.chip >> text=${name}`);
}
