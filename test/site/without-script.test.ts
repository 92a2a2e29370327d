/** The page is the fallback: what scripts add can be missed. */
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { openBuiltSite } from './built-site.ts';
import { TEMPLATES } from './templates.ts';

const opened = openForAll(openBuiltSite);

/** The words that are seen, by whether scripts run. */
async function readSeen(javaScriptEnabled: boolean): Promise<Map<string, string>> {
  const page = await opened.browser.newPage({ baseURL: opened.site.url, javaScriptEnabled });
  const seen = new Map<string, string>();
  for (const path of TEMPLATES) {
    await page.goto(path);
    // Without scripts the months lead to a day, and the field is left out; a rate is not moved by hand.
    await page.locator('.go-day form, [data-live], .copy button').evaluateAll((all) => {
      for (const one of all) one.remove();
    });
    seen.set(path, await page.locator('main').innerText());
  }
  await page.close();
  return seen;
}

test('every page but the search says the same without scripts', async () => {
  const [without, with_] = [await readSeen(false), await readSeen(true)];
  for (const path of TEMPLATES) {
    expect(without.get(path)?.length, path).toBeGreaterThan(200);
    if (path !== '/search') expect(without.get(path), path).toBe(with_.get(path));
  }
});

test('without scripts the search leads to every month and topic', async () => {
  const page = await opened.browser.newPage({ baseURL: opened.site.url, javaScriptEnabled: false });
  await page.goto('/search?q=tariffs');
  expect(await page.locator('main').innerText()).toContain('needs JavaScript');
  const hrefs = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => /^\/coverage\/2025\/\d\d$/.test(href)).length).toBe(11);
  expect(hrefs.filter((href) => href.startsWith('/topics/')).length).toBeGreaterThan(1);
  await page.close();
});
