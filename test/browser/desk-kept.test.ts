/** What is on the desk is not lost, what others have written is not written over, and nobody else writes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAt, openFile, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

test('what is new is begun in the page, and what is left unsaved is kept and shown', async () => {
  const { page } = await desk.openDesk();
  await page.selectOption('[aria-label="What is new"]', 'organization');
  await page.fill('[aria-label="Its name or title"]', 'Guild of Pilots');
  await page.keyboard.press('Enter');
  await isAt(page, 'name');
  expect(await page.inputValue('desk-item [data-path="name"]')).toBe('Guild of Pilots');
  await page.fill('desk-item [data-path="name"]', 'Guild of the Pilots');
  await page.waitForTimeout(400);
  await openFile(page, 'Ilan Vesper');
  await page.click('dialog >> text=Leave it');
  await page.waitForSelector('.file code:text-is("people/ilan-vesper.mdx")');
  await page.waitForSelector('desk-item .file >> text=last in git: E, ');
  await page.click('nav >> text=Inbox');
  await page.click('.waiting >> text=Guild of the Pilots');
  await isAt(page, 'name');
  expect(await page.inputValue('desk-item [data-path="name"]')).toBe('Guild of the Pilots');
  expect(existsSync(join(desk.contentDir, 'organizations/guild-of-the-pilots.mdx'))).toBe(false);
  await page.close({ runBeforeUnload: false });
});

test('what somebody else has written meanwhile is never written over', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Mara Quist');
  const path = join(desk.contentDir, 'people/mara-quist.mdx');
  const before = readFileSync(path, 'utf8');
  await page.fill('[data-path="name"]', 'Mara J. Quist');
  const theirs = before.replace('party: norland\n', 'party: sudmark\n');
  writeFileSync(path, theirs);
  await page.keyboard.press('Control+s');
  await page.waitForSelector('dialog .both');
  expect(readFileSync(path, 'utf8')).toBe(theirs);
  expect(await page.inputValue('dialog textarea')).toContain('Mara J. Quist');
  expect(await page.textContent('dialog pre')).toBe(theirs);
  expect(await page.textContent('dialog mark')).toContain('name: Mara Quist');
  expect(
    await page.$eval('dialog textarea', (own: HTMLTextAreaElement) =>
      own.value.slice(own.selectionStart, own.selectionEnd),
    ),
  ).toBe('name: Mara J. Quist');
  await page.click('dialog >> text=Decide later');
  expect(await page.inputValue('[data-path="name"]')).toBe('Mara J. Quist');
  await page.close({ runBeforeUnload: false });
  writeFileSync(path, before);
});

test('another page can do nothing', async () => {
  const before = readFileSync(join(desk.contentDir, 'people/mara-quist.mdx'), 'utf8');
  const url = new URL('ask/save', desk.address.replace(/#.*/, ''));
  const body = JSON.stringify({
    files: [{ inside: 'people/mara-quist.mdx', text: 'gone' }],
  });
  const token = new URL(desk.address).hash.slice(1);
  const headers = { 'Content-Type': 'application/json', 'X-Dateline-Token': token };
  const ask = async (more: Record<string, string>, asked = body) =>
    (await fetch(url, { method: 'POST', headers: { ...headers, ...more }, body: asked })).status;
  expect(await ask({ 'X-Dateline-Token': 'a'.repeat(43) })).toBe(403);
  expect(await ask({ Origin: 'https://evil.example' })).toBe(403);
  expect(await ask({ 'Content-Type': 'text/plain' })).toBe(415);
  for (const inside of ['../x.mdx', 'people/Mara-Quist.mdx', '/etc/x.mdx', 'people/x\u0301.mdx'])
    expect(await ask({}, JSON.stringify({ files: [{ inside, text: 'x' }] }))).toBe(400);
  expect(existsSync(join(desk.dir, 'x.mdx'))).toBe(false);
  expect(readFileSync(join(desk.contentDir, 'people/mara-quist.mdx'), 'utf8')).toBe(before);
});
