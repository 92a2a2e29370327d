/** At the desk things go by the names that an editor knows; their ids stand small beside. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAt, says, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

test('what is grey names the outlet, and its field is told in words', async () => {
  const { page } = await desk.openDesk();
  await page.click('.waiting >> nth=0 >> text=Dues of Norland double');
  await isAt(page, 'title');
  const take = '[data-path="sources.0 take"] .grey';
  await page.waitForSelector(take);
  expect(await page.textContent(take)).toContain('outlet: The Harbour Times harbour-times');
  expect(await page.textContent(`${take} small`)).toBe('harbour-times');
  const outlet = page.locator('.field:has([data-path="sources.0.outlet"])');
  expect(await outlet.locator('.label').getAttribute('title')).toBe(
    'The outlet that published it.',
  );
  expect(await outlet.locator('.hint small').textContent()).toBe('harbour-times');
  await page.close({ runBeforeUnload: false });
});

test('a page without a title is kept by its first words', async () => {
  const { page } = await desk.openDesk();
  // A first line of that length is no title.
  const words = `Norland asks for nothing today, and the quay is as empty as it was all winter${' and spring'.repeat(40)}.`;
  const buffer = Buffer.from(`${words}\n\nIlan Vesper waits.\n`);
  await page.setInputFiles('#saved-page', { name: 'notes.txt', mimeType: 'text/plain', buffer });
  await says(page, 'Kept: Norland asks for nothing today, and the quay is as empty as…');
  await page.close({ runBeforeUnload: false });
});
