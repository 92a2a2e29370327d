/** What pages keep in a reader's browser is what the page of feeds lists. */
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { KEPT_ID, KEPT_IN_BROWSER } from '../../src/site/addresses/kept.ts';
import { FEEDS_URL, SEARCH_URL } from '../../src/site/addresses/pages.ts';
import { openBuiltSite } from './built-site.ts';

const opened = openForAll(openBuiltSite);
/** Each but the one that the test below sees used. */
const STORES = /\b(?:sessionStorage|indexedDB|document\.cookie|cookieStore|caches\.|sendBeacon)\b/g;

test('nothing is kept but what is listed, and no script can keep it elsewhere', async () => {
  const reader = await opened.browser.newContext({ baseURL: opened.site.url });
  const page = await reader.newPage();
  await page.goto('/');
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, KEPT_IN_BROWSER.visit);
  await page.goto(SEARCH_URL);
  await page.click('[data-shortcut] button');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  await page.waitForURL(`**${FEEDS_URL}#${KEPT_ID}`);
  const listed = await page.locator(`section[aria-labelledby="${KEPT_ID}"] code`).allTextContents();
  const kept = await page.evaluate(() => ({
    local: Object.keys(localStorage).sort(),
    session: sessionStorage.length,
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: listed.toSorted(), session: 0, cookies: '' });
  expect(listed).toHaveLength(2);
  await reader.close();
  const { files, read } = opened.site;
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const found = scripts.flatMap((file) =>
    [...read(file).matchAll(STORES)].map(([store]) => `${file}: ${store}`),
  );
  expect(found).toEqual([]);
  const names = scripts.flatMap((file) => read(file).match(/(?<=["'`])dateline\.\w+(?=["'`])/g));
  expect([...new Set(names)].filter((name) => name !== null).sort()).toEqual(listed.toSorted());
});
