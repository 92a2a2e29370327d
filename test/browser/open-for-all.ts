/** What the tests of a file begin and end with. */
import type { Browser, Page } from 'playwright-core';
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

/** A tab of its own for each test. */
export function openForEach(opened: Opened<{ readonly url: string; readonly close: () => void }>): {
  readonly page: Page;
} {
  const tab = {} as { page: Page };
  beforeEach(async () => {
    tab.page = await opened.browser.newPage({ baseURL: opened.site.url, locale: 'en-GB' });
  });
  afterEach(() => tab.page.close());
  return tab;
}
