/** What the tests of a file begin and end with. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './launch.ts';

interface Opened<Site> {
  readonly site: Site;
  readonly browser: Browser;
}

/** A site and a browser for all tests of a file; both are there when the first begins. */
export function openForAll<Site extends { readonly close: () => void }>(
  open: () => Promise<Site>,
): Opened<Site> {
  const opened = {} as { -readonly [Name in keyof Opened<Site>]: Opened<Site>[Name] };
  beforeAll(async () => {
    opened.site = await open();
    ({ browser: opened.browser } = await launchBrowser());
  });
  afterAll(async () => {
    await opened.browser.close();
    opened.site.close();
  });
  return opened;
}

/** A tab of its own for each test, in one window: what a site keeps in the browser stays. */
export function openForEach(opened: Opened<{ readonly url: string; readonly close: () => void }>): {
  readonly page: Page;
} {
  const tab = {} as { page: Page };
  let reader: BrowserContext | undefined;
  beforeEach(async () => {
    reader ??= await opened.browser.newContext({ baseURL: opened.site.url, locale: 'en-GB' });
    tab.page = await reader.newPage();
  });
  afterEach(() => tab.page.close());
  return tab;
}
