/** What reaches other files: who names something, a new address, two that are one, a withdrawal, an end; by the keyboard. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMade, holdBack, listViolations, openFile, sitDown, type AtDesk } from './at-desk.ts';

const ITEM = 'coverage/2025/02/vesper-says-they-spoke.mdx';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

const at = (inside: string) => join(desk.contentDir, inside);
const has = (page: Page, inside: string) => page.waitForSelector(`.file code:text-is("${inside}")`);

async function act(page: Page, title: string) {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.act');
}

const says = (page: Page, words: string) => page.waitForSelector(`#said >> text=${words}`);

test('who names a person is listed with each line, and a place is opened from there', async () => {
  const { page } = await desk.openDesk();
  const line =
    desk
      .read(ITEM)
      .split('\n')
      .findIndex((one) => one.startsWith('entities:')) + 1;
  await openFile(page, 'Mara Quist');
  await has(page, 'people/mara-quist.mdx');
  await act(page, 'who names');
  await page.waitForSelector('dialog >> text=/^\\d+ places in \\d+ files name it:$/');
  await page.waitForSelector(`dialog code >> text=${ITEM}:${line} entities`);
  expect(await page.locator('.places .line').allTextContents()).toContain(
    'entities: [ilan-vesper, mara-quist]',
  );
  expect(await listViolations(page)).toEqual([]);
  const opener = page
    .locator('.places li', { hasText: `${ITEM}:${line} ` })
    .locator('button')
    .first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await has(page, ITEM);
  await page.close();
});

test('a person is renamed with all who name her, and it is taken back', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Mara Quist');
  await has(page, 'people/mara-quist.mdx');
  await act(page, 'rename');
  await page.waitForSelector('dialog input:focus');
  await page.fill('dialog input', 'Ilan Vesper');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog [role=alert] >> text=ilan-vesper is taken');
  await page.fill('dialog input', 'Mara J. Quist');
  const goOn = await holdBack(page, 'plan');
  let asked = 0;
  page.on('request', (one) => (asked += Number(/ask\/(?:plan|carry-out)$/.test(one.url()))));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  goOn();
  await has(page, 'people/mara-j-quist.mdx');
  await says(page, '“Mara Quist” is at /people/mara-j-quist');
  expect(asked).toBe(2);
  expect(desk.read(ITEM)).toContain('entities: [ilan-vesper, mara-j-quist]');
  expect(desk.read('people/mara-j-quist.mdx')).toContain('redirects: [people/mara-quist]');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('take back');
  await page.keyboard.press('Enter');
  await says(page, 'Taken back: “Mara Quist” is at /people/mara-quist again');
  await has(page, 'people/mara-quist.mdx');
  expect(desk.read(ITEM)).toContain('entities: [ilan-vesper, mara-quist]');
  expect(existsSync(at('people/mara-j-quist.mdx'))).toBe(false);
  await page.close();
});

test('an act says what it does, and its dialog does not come over what was begun since', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Mara Quist');
  await has(page, 'people/mara-quist.mdx');
  const find = async (words: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
  };
  const show = await holdBack(page, 'plan');
  await find('delete');
  await says(page, 'Looking who names it…');
  // The next command is not disturbed while it is open, and what it opens is what stays.
  await page.keyboard.press('Control+k');
  const planned = page.waitForResponse(/\/ask\/plan$/);
  show();
  await planned;
  await page.keyboard.insertText('Ilan Vesper');
  await page.waitForSelector('dialog [role=option] >> text=Ilan Vesper');
  expect(await page.locator('dialog').count()).toBe(1);
  await page.keyboard.press('Enter');
  await has(page, 'people/ilan-vesper.mdx');
  expect(await page.locator('dialog').count()).toBe(0);
  await page.unroute('**/ask/plan');
  await act(page, 'rename');
  await page.waitForSelector('dialog input:focus');
  await page.fill('dialog input', 'Mara Quist');
  const answer = await holdBack(page, 'plan');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog .busy:text-is("Renaming…")');
  await page.waitForSelector('dialog .save[aria-disabled=true]');
  answer();
  await page.waitForSelector('dialog [role=alert] >> text=mara-quist is taken');
  await page.waitForSelector('dialog .save:not([aria-disabled])');
  await page.close();
});

test('two files that are one person become one, and what differs is chosen', async () => {
  const { page } = await desk.openDesk();
  await findMade(page, 'M. Quist', () => {
    writeFileSync(
      at('people/m-quist.mdx'),
      '---\nname: M. Quist\nparty: sudmark\nroles:\n  - { title: Mayor of Portsea }\n---\n',
    );
    const text = desk.read(ITEM).replace('[ilan-vesper, mara-quist]', '[m-quist, mara-quist]');
    writeFileSync(at(ITEM), text);
  });
  await page.waitForSelector('dialog [role=option] >> text=M. Quist');
  await page.keyboard.press('Enter');
  await has(page, 'people/m-quist.mdx');
  await expect
    .poll(async () => {
      await act(page, 'merge');
      const names = await page.locator('.places li').count();
      if (names === 0) await page.keyboard.press('Escape');
      return names;
    })
    .toBe(1);
  await page.waitForSelector('dialog [role=combobox]:focus');
  await page.keyboard.insertText('mara');
  await page.waitForSelector('dialog [role=option]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog [role=radiogroup][aria-label^="party"]:focus');
  expect(await page.locator('dialog input:checked').count()).toBe(0);
  expect(await listViolations(page)).toEqual([]);
  await page.keyboard.press('1');
  await page.waitForSelector('dialog [role=radiogroup][aria-label^="roles"]:focus');
  await page.keyboard.press('3');
  await page.waitForSelector('dialog .save:focus');
  await page.keyboard.press('Enter');
  await has(page, 'people/mara-quist.mdx');
  await says(page, '“M. Quist” is one with /people/mara-quist');
  expect(desk.read(ITEM)).toContain('entities: [mara-quist]');
  const text = desk.read('people/mara-quist.mdx');
  expect(text).toContain('party: norland\n');
  expect(text).toContain('Mayor of Portsea');
  expect(text).toContain('M. Quist');
  expect(text).toContain('redirects: [people/m-quist]');
  expect(existsSync(at('people/m-quist.mdx'))).toBe(false);
  await page.close();
});

test('what others name is not deleted, but withdrawn with a reason; from the menu, on a phone', async () => {
  const { page } = await desk.openDesk(390);
  await openFile(page, 'Ferry dues');
  await has(page, 'topics/ferry-dues.mdx');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('withdraw');
  // Before the field “withdrawn”.
  expect(await page.locator('dialog [role=option]').first().textContent()).toMatch(
    /^Withdraw(?!n)/,
  );
  await page.keyboard.press('Escape');
  await page.click('summary >> text=This file');
  await page.click('.menu >> text=Delete');
  await page.waitForSelector('dialog >> text=/It cannot be deleted: \\d+ places name it/');
  expect(await listViolations(page)).toEqual([]);
  await page.waitForSelector('dialog button:focus >> text=Withdraw it');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[aria-label="Withdraw"] input:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog [role=alert] >> text=readers are told why');
  await page.keyboard.insertText('It is two topics.');
  await page.keyboard.press('Enter');
  await says(page, 'is withdrawn: its address shows the reason');
  expect(desk.read('topics/ferry-dues.mdx')).toContain('withdrawn: It is two topics.');
  await page.close();
});

test('a file that nobody names goes, and nothing unsaved is passed over', async () => {
  const { page } = await desk.openDesk();
  await findMade(page, 'Nobody', () => {
    writeFileSync(at('people/nobody.mdx'), '---\nname: Nobody\nstatus: draft\n---\n');
  });
  await page.waitForSelector('dialog [role=option] >> text=Nobody');
  await page.keyboard.press('Enter');
  await has(page, 'people/nobody.mdx');
  await page.fill('desk-item [data-path="name"]', 'Nobody at all');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('delete');
  await page.keyboard.press('Enter');
  await says(page, 'Save first');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said:text-is("Saved")');
  await act(page, 'delete');
  await page.waitForSelector('dialog >> text=Nobody names it.');
  await page.locator('dialog .save').focus();
  await page.keyboard.press('Enter');
  await says(page, '“Nobody at all” is deleted');
  expect(existsSync(at('people/nobody.mdx'))).toBe(false);
  expect(await page.isVisible('desk-inbox')).toBe(true);
  await page.close();
});
