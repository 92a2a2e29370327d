/** A field in which nobody types stays as it is, however its file writes it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

const ITEM = 'coverage/2025/02/quist-asks-for-a-call.mdx';
const QUESTION = 'questions/have-they-spoken.mdx';

/** Opens a file after `change` was made to its text on the disk. `count` returns how many changes were asked for. */
async function open(inside: string, title: string, change: (text: string) => string) {
  const text = change(desk.read(inside));
  writeFileSync(join(desk.contentDir, inside), text);
  const { page } = await desk.openDesk();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/ask/change')) asked += 1;
  });
  await openFile(page, title);
  await page.waitForSelector('desk-item [data-stop]');
  return { page, text, count: () => asked };
}

/** Opens all that is folded, and goes through every field. */
async function passAll(page: Page): Promise<void> {
  const folded = page.locator('desk-item .form details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  for (const field of await page.locator('desk-item .form [data-stop]:visible').all())
    await field.focus();
  await page.locator('desk-item .cm-content').focus();
  // A choice is written after a pause.
  await page.waitForTimeout(1000);
}

test.each([
  ['a block', 'summary: |\n  Quist waits.\n  The Harbour Times\n  reports it.\n'],
  [
    'a folded text with a paragraph',
    'summary: >\n  Quist waits.\n\n  The Harbour Times reports it.\n',
  ],
  ['spaces in marks', 'summary: "Quist waits.  The Harbour Times reports it. "\n'],
])('a field that holds %s stays as it is when it is left', async (_, summary) => {
  const { page, text, count } = await open(ITEM, 'Quist asks for a call', (before) =>
    before.replace(/^summary: (?:.*\n)(?: .*\n|\n)*/m, summary),
  );
  expect(text).toContain(summary);
  await passAll(page);
  expect(count()).toBe(0);
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said >> text=/^Saved/');
  expect(desk.read(ITEM)).toBe(text);
  await page.close({ runBeforeUnload: false });
});

test('a choice that is none is shown, and stays until another is made', async () => {
  const { page, count } = await open('people/ilan-vesper.mdx', 'Ilan Vesper', (before) =>
    before.replace('party: sudmark', 'party: westmark'),
  );
  await passAll(page);
  expect(await page.inputValue('desk-item [data-path="party"]')).toBe('westmark');
  expect(count()).toBe(0);
  await page.close({ runBeforeUnload: false });
});

test('words where something may be named stay as they are, also after Enter', async () => {
  const { page, count } = await open('measures/ferry-dues.mdx', 'Dues on the ferries', (before) =>
    before.replace('series: dues', 'target: |-\n  The ferries\n  of Sudmark\nseries: dues'),
  );
  await passAll(page);
  const target = page.locator('desk-item [data-path="target"]');
  expect(await target.inputValue()).toBe('The ferries of Sudmark');
  await target.press('Enter');
  await page.waitForTimeout(300);
  expect(count()).toBe(0);
  await page.close({ runBeforeUnload: false });
});

test('a line of a map that nobody typed in keeps what it holds', async () => {
  const { page, count } = await open(QUESTION, 'Have Quist and Vesper', (before) =>
    before.replace('spoke: They have spoken', 'spoke: |-\n    They have\n    spoken'),
  );
  await passAll(page);
  expect(count()).toBe(0);
  const written = page.waitForResponse(/\/ask\/change$/);
  const lines = page.locator('desk-item [data-path="positions"]');
  expect(await lines.inputValue()).toBe(
    'spoke: They have spoken\nnot-yet: They have not spoken yet',
  );
  await lines.fill('spoke: They have spoken\nnot-yet: They have not');
  await page.locator('desk-item .cm-content').focus();
  expect(await (await written).json()).toMatchObject({
    data: { positions: { spoke: 'They have\nspoken', 'not-yet': 'They have not' } },
  });
  await page.close({ runBeforeUnload: false });
});

test('a file with line ends of Windows keeps them', async () => {
  const { page, text, count } = await open(ITEM, 'Quist asks for a call', (before) =>
    before.replace(/\r?\n/g, '\r\n'),
  );
  await passAll(page);
  expect(count()).toBe(0);
  expect(text.split('\r\n').length).toBeGreaterThan(5);
  // Somebody else writes meanwhile, and both texts are shown.
  await page.locator('desk-item .cm-content').click();
  await page.keyboard.press('Control+End');
  const changed = page.waitForResponse(/\/ask\/change$/);
  await page.keyboard.insertText('Ours.');
  await changed;
  const theirs = `${text}Theirs.\r\n`;
  writeFileSync(join(desk.contentDir, ITEM), theirs);
  await page.keyboard.press('Control+s');
  await page.waitForSelector('dialog .both');
  await page.click('dialog .acts button >> nth=0');
  // A save asked before this stands for the text that was shown, and saves nothing.
  await page.waitForSelector('#said >> text="Check it, then save"');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('#said >> text=/^Saved/');
  expect(desk.read(ITEM)).toContain('Ours.\r\n');
  expect(desk.read(ITEM).replaceAll('\r\n', '')).not.toContain('\n');
  await page.close({ runBeforeUnload: false });
});
