import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAt, sitDown, type AtDesk } from './at-desk.ts';

let desk: AtDesk;
beforeAll(async () => {
  desk = await sitDown();
});
afterAll(() => desk.leave());

test('Enter passes over what was taken from the page, and stops at all of a credit that is added', async () => {
  const { page } = await desk.openDesk();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'Enter');
  await isAt(page, 'title');
  await press('Enter', 'Enter', 'Enter');
  await isAt(page, 'sources.0 take');
  await press('Enter');
  await isAt(page, 'sources.0.outlet');
  await page.waitForSelector('[data-path="sources.0.credits.0.name"]');
  await press('Control+k');
  await page.keyboard.type('add to sources 1 cre');
  await press('Enter');
  await isAt(page, 'sources.0.credits.1.role');
  await page.keyboard.type('au');
  await press('Enter');
  await isAt(page, 'sources.0.credits.1.name');
  expect(await page.inputValue('[data-path="sources.0.credits.1.name"]')).toBe('');
  await page.close();
});
