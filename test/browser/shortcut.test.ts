/** `/` leads to the search from every page, and can be turned off. */
import { expect, test } from 'vitest';
import { openForAll, openForEach } from './open-for-all.ts';
import { openSearchSite } from './search-site.ts';

const opened = openForAll(openSearchSite);
const tab = openForEach(opened);

const focused = () => tab.page.evaluate(() => document.activeElement?.id);

test.for(['/', '/topics/ferries', '/coverage/2025/05/toll', '/people', '/corrections-policy'])(
  '/ leads from %s to the field of the search page',
  async (path) => {
    await tab.page.goto(path);
    await tab.page.keyboard.press('/');
    await tab.page.waitForURL('**/search#q');
    expect(await focused()).toBe('q');
    expect(await tab.page.inputValue('#q')).toBe('');
    await tab.page.goBack();
    expect(new URL(tab.page.url()).pathname).toBe(path);
  },
);

test.for(['/search', '/no-such-page'])('/ goes to the field of %s', async (path) => {
  await tab.page.goto(path);
  await tab.page.keyboard.press('/');
  expect(await focused()).toBe('q');
  await tab.page.keyboard.type('a/b');
  expect(await tab.page.inputValue('#q')).toBe('a/b');
});

test('a keyboard on which / needs Shift has the shortcut too', async () => {
  await tab.page.goto('/topics');
  await tab.page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '/', code: 'Digit7', shiftKey: true, bubbles: true }),
    ),
  );
  await tab.page.waitForURL('**/search#q');
});

test.for(['Control+/', 'Alt+/', 'Meta+/'])('%s is left to the browser', async (stroke) => {
  await tab.page.goto('/topics');
  await tab.page.keyboard.press(stroke);
  await tab.page.waitForTimeout(300);
  expect(tab.page.url()).toBe(`${opened.site.url}/topics`);
});

test('assistive technology is told of it', async () => {
  await tab.page.goto('/topics');
  expect(await tab.page.getAttribute('nav a[href="/search"]', 'aria-keyshortcuts')).toBe('/');
  await tab.page.goto('/search');
  expect(await tab.page.getAttribute('#q', 'aria-keyshortcuts')).toBe('/');
});

test('it can be turned off, and on again', async () => {
  await tab.page.goto('/search');
  const button = tab.page.locator('[data-shortcut] button');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await tab.page.goto('/topics');
  await tab.page.keyboard.press('/');
  await tab.page.waitForTimeout(300);
  expect(tab.page.url()).toBe(`${opened.site.url}/topics`);
  await tab.page.goto('/search');
  await button.click();
  await tab.page.goto('/topics');
  await tab.page.keyboard.press('/');
  await tab.page.waitForURL('**/search#q');
});
