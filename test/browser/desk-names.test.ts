/** Names that nobody has yet: one list over all saved pages, a new person with what was read, and one who is there. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMade, listViolations, sitDown, type AtDesk } from './at-desk.ts';

const toPage = (title: string, text: string) => `<!doctype html>
<html lang="en"><head><title>${title}</title>
<link rel="canonical" href="https://times.example/2025/03/${title.toLowerCase().replaceAll(' ', '-')}"></head>
<body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;

const PAGES = {
  'a.html': toPage(
    'Quay closed',
    '“No ship sails today from here,” Chen Rui, the harbour master, said on Monday.',
  ),
  'b.html': toPage(
    'Quay open',
    '“All ships may sail today from here,” said Rui Chen, the harbour master, on Tuesday.',
  ),
  'c.html': toPage('Quay full', '“There is no place left at our quay,” Chen Rui said on Friday.'),
};

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
  const { page } = await desk.openDesk();
  for (const [name, text] of Object.entries(PAGES)) {
    await page.click('nav >> text=Inbox');
    const kept = page.waitForResponse(/\/ask\/add-clip$/);
    await page.setInputFiles('#saved-page', {
      name,
      mimeType: 'text/html',
      buffer: Buffer.from(text),
    });
    expect((await kept).status()).toBe(200);
  }
  await page.close({ runBeforeUnload: false });
});
afterAll(() => desk.leave());

async function enter(page: Page) {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('names');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.strangers [aria-label="Chen Rui"]');
}

test('a name of three pages becomes a new person, with what stands beside it as suggestions', async () => {
  const { page } = await desk.openDesk(390);
  await enter(page);
  const line = await page.textContent('.strangers [aria-label="Chen Rui"]');
  expect(line).toContain('3 pages, harbour master (2)');
  expect(line).toContain('Also written Rui Chen (1)');
  expect(await listViolations(page)).toEqual([]);
  await page.focus('[aria-label="New person: Chen Rui"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.file code:text-is("people/chen-rui.mdx")');
  await page.waitForSelector('desk-item >> text=beside the name in');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said >> text=Saved');
  // Nothing was taken.
  expect(desk.read('people/chen-rui.mdx')).toBe('---\nname: Chen Rui\nstatus: draft\n---\n');
  await page.close({ runBeforeUnload: false });
});

test('a name is taken as another of a person who is there, and saved by the editor', async () => {
  const { page } = await desk.openDesk();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('names');
  await page.keyboard.press('Enter');
  const field = page.locator('.strangers [role=combobox]').first();
  const label = (await field.getAttribute('aria-label')) ?? '';
  const name = label.replace(' is the same as', '');
  await field.focus();
  await page.keyboard.insertText('mara');
  await page.waitForSelector('.strangers [role=option]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#said >> text=Mara Quist has');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('dialog, #said:text-is("Saved")');
  if (await page.isVisible('dialog')) await page.click('dialog >> text=Save without');
  await page.waitForSelector('#said:text-is("Saved")');
  expect(desk.read('people/mara-quist.mdx')).toContain(name);
  await page.close({ runBeforeUnload: false });
});

test('a new item is offered what publication.yaml says, and nothing is taken', async () => {
  const { page } = await desk.openDesk();
  await findMade(page, 'inbox', () => {
    appendFileSync(
      join(desk.contentDir, 'publication.yaml'),
      'defaults:\n  topics: [ferry-dues]\n  language: de\n',
    );
  });
  await page.keyboard.press('Enter');
  await page.fill('form.new input', 'A quiet day');
  await page.press('form.new input', 'Enter');
  await page.waitForSelector('desk-item >> text=as publication.yaml says', { state: 'attached' });
  expect(await page.locator('desk-item .chip').count()).toBe(0);
  await page.close({ runBeforeUnload: false });
});
