/** Keys that take an editor where something is to be done. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAt, openFile, says, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

test('F8 goes from one thing that is missing in a new file to the next, and says it', async () => {
  const { page } = await desk.openDesk();
  await page.selectOption('[aria-label="What is new"]', 'coverage');
  await page.fill('[aria-label="Its name or title"]', 'Quist leaves');
  await page.keyboard.press('Enter');
  await isAt(page, 'title');
  await page.waitForSelector('.sum:has-text("F8 goes there")');
  await page.keyboard.press('F8');
  await says(page, 'is missing → add it.');
  await isAt(page, 'summary');
  await page.keyboard.press('F8');
  await page.waitForFunction(() => {
    const { path } = (document.activeElement as HTMLElement).dataset;
    return path !== undefined && path !== 'summary' && path !== 'title';
  });
  await page.close({ runBeforeUnload: false });
});

test('q goes to the next words in quotation marks', async () => {
  const { page } = await desk.openDesk();
  await openFile(page, 'Quist asks for a call');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.page-text:focus');
  await page.keyboard.press('q');
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^“[^“”]+”$/);
  await page.close();
});
