/** The field for a date, and what stands in its place where scripts do not run. */
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { openBuiltSite } from './built-site.ts';

const opened = openForAll(openBuiltSite);

async function openForm(path: string, javaScriptEnabled = true) {
  const page = await opened.browser.newPage({ baseURL: opened.site.url, javaScriptEnabled });
  await page.goto(path);
  return { page, form: page.locator('.go-day form').first() };
}

test.for([
  ['/questions/have-they-spoken', '2025-04-24', '/days/2025-04-24'],
  // Of the sixth nothing is on record, nor of the days before it to the second.
  ['/timeline', '2025-05-06', '/days/2025-05-02#2025-05-06'],
  ['/topics/us-china-relations', '2025-05-06', '/days/2025-05-02#2025-05-06'],
  ['/days/2025-04-24', '2025-05-12', '/days/2025-05-12'],
])('on %s the date %s leads to %s', async ([path = '', date = '', target = '']) => {
  const { page, form } = await openForm(path);
  await form.getByLabel(/Go to a day/).fill(date);
  await form.getByRole('button').click();
  await page.waitForURL(`**${target}`);
  await page.close();
});

test('where the list of days does not come the field leads to the calendar of the month', async () => {
  const { page, form } = await openForm('/timeline');
  await page.route('**/days/all.json', (route) => route.abort());
  await form.getByLabel(/Go to a day/).fill('2025-05-06');
  await form.getByRole('button').click();
  await page.waitForURL('**/days#2025-05');
  await page.close();
});

test('without scripts the months lead to the calendar, and the field is left out', async () => {
  const { page, form } = await openForm('/timeline', false);
  expect(await form.isVisible()).toBe(false);
  await page.locator('.go-day').getByRole('link', { name: /Apr/ }).first().click();
  await page.waitForURL('**/days#2025-04');
  await page.locator('[id="2025-04"]').getByRole('link', { name: /^24/ }).click();
  await page.waitForURL('**/days/2025-04-24');
  expect(await page.locator('h1').innerText()).toMatch(/Thursday 24.April 2025/);
  await page.close();
});
