/** How tables stand on a phone, and the list of coverage across a wide page. */
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { openBuiltSite } from './built-site.ts';

const opened = openForAll(openBuiltSite);

test('a label of two lines stands beside its words on a phone, not across them', async () => {
  const viewport = { width: 390, height: 844 };
  const page = await opened.browser.newPage({ baseURL: opened.site.url, viewport });
  await page.goto('/people/lin-jian');
  const cell = page.locator('section:has(#positions) td[data-l]').first();
  const { label, room } = await cell.evaluate((td: HTMLElement) => {
    td.dataset.l = 'Una etichetta assai lunga';
    const toWidth = (width: string) => Number.parseFloat(width);
    return {
      label: toWidth(getComputedStyle(td, '::before').width),
      room: toWidth(getComputedStyle(td).paddingInlineStart),
    };
  });
  expect(label).toBeLessThan(room);
  await page.close();
});

test('in three columns no item of the first row after a gap has a line above it', async () => {
  const viewport = { width: 1440, height: 900 };
  const page = await opened.browser.newPage({ baseURL: opened.site.url, viewport });
  await page.goto('/');
  const lines = await page.locator('.on-latest section').evaluate((section) => {
    for (const gap of section.querySelectorAll('.gap')) gap.remove();
    const items = [...section.querySelectorAll('.item')];
    items[0]?.insertAdjacentHTML('afterend', '<p class="gap">1</p>');
    return items.map((item) => getComputedStyle(item).borderBlockStartWidth);
  });
  expect(lines).toEqual(['0px', '0px', '0px', '0px', '1px', '1px']);
  await page.close();
});
