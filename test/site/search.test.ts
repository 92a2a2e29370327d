/** Plain questions to the real publication: what answers them, what they weigh, and that nothing moves. */
import type { Browser, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { openBuiltSite, type BuiltSite } from './built-site.ts';

const LIMIT = 120 * 1024;

let site: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  site = await openBuiltSite();
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser.close();
  site.close();
});

/** As a host compresses it; Pagefind's files are packed already, and fonts have a limit of their own. */
function weigh(path: string): number {
  if (path.endsWith('.woff2') || path.includes('favicon')) return 0;
  const bytes = readFileSync(join(site.dir, path === '/search' ? 'search.html' : path));
  return /\.pf_|\.pagefind$/.test(path) ? bytes.length : gzipSync(bytes).length;
}

interface Seen {
  readonly page: Page;
  /** Requested before the first results were drawn. */
  readonly paths: readonly string[];
  readonly moved: number;
}

async function ask(q: string): Promise<Seen> {
  const page = await browser.newPage({
    baseURL: site.url,
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
  });
  await page.addInitScript(() => {
    const seen = { moved: 0, drawn: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as { value?: number }).value ?? 0;
    }).observe({ type: 'layout-shift', buffered: true });
    const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title') ?? {};
    Object.defineProperty(document, 'title', {
      get: () => title.get?.call(document) as unknown,
      // The title is the first thing that is drawn.
      set: (text: unknown) => {
        seen.drawn ||= performance.now();
        title.set?.call(document, text);
      },
    });
  });
  await page.goto(`/search?q=${encodeURIComponent(q)}`);
  await page.waitForFunction(
    () =>
      document.querySelector('#search .status')?.textContent !== '' &&
      document.querySelector('#search [aria-busy]') === null,
  );
  const seen = await page.evaluate(() => {
    const { moved, drawn } = (window as unknown as { seen: { moved: number; drawn: number } }).seen;
    const early = performance.getEntriesByType('resource').filter((one) => one.startTime <= drawn);
    return { moved, paths: ['/search', ...early.map(({ name }) => new URL(name).pathname)] };
  });
  return { page, ...seen };
}

const ASKED: readonly (readonly [q: string, answer: RegExp])[] = [
  ['what is the tariff on china', /^Rate Rates on 13 Nov 2025 .*20% .* = 20 .*10% /],
  ['us tariff today', /^Rate Rates on 13 Nov 2025 .*20%/],
  [
    'is soybean buying agreed',
    /^We have no page for this question.* soybean.*12 million.*No statement/,
  ],
  [
    'de minimis',
    /^Measure · de minimis US duty on small parcels from China Washington 54% In force/,
  ],
  ['did trump and xi speak', /^Question Did Trump and Xi speak .*Disputed since 28 Apr 2025/],
  ['tarrif', /^Rate Rates on 13 Nov 2025/],
  ['who is li chenggang', /^Person Li Chenggang Beijing International Trade Representative/],
  ['Boeing', /^$/],
  ['tariffs on 20 May', /^Rate 20 May 2025 .*30%/],
  ['what are points', /^Words explained Points Percentage points/],
];

test.for(ASKED)('“%s” is answered, in 120 KB, and nothing moves', async ([q, answer]) => {
  const { page, paths, moved } = await ask(q);
  const shown = (await page.locator('.ans').isVisible()) ? await page.innerText('.ans') : '';
  expect(shown.replaceAll(/\s+/g, ' ')).toMatch(answer);
  expect(moved).toBeLessThan(0.02);
  const total = [...new Set(paths)].reduce((sum, path) => sum + weigh(path), 0);
  expect(total).toBeGreaterThan(LIMIT / 2);
  expect(total).toBeLessThanOrEqual(LIMIT);
  await page.context().close();
});

test('what is not on record is said, and a typo is searched as its nearest word', async () => {
  const { page } = await ask('Boeing');
  expect(await page.textContent('.empty')).toMatch(/^No item reports this\./);
  expect(await page.locator('.narrow').isVisible()).toBe(false);
  await page.context().close();
  const { page: other } = await ask('tarrif');
  expect(await other.textContent('.nearest')).toBe('Showing results for tariff');
  expect(await other.locator('.hits h2').allTextContents()).toContain('Measures');
  await other.context().close();
});

test('results stand by kind: how measures stand, and which words are explained', async () => {
  const { page } = await ask('small parcels');
  const kinds = await page.locator('.hits h2').allTextContents();
  expect(kinds.slice(0, 2)).toEqual(['Measures', 'Words explained']);
  const stands = await page.textContent('.grp:first-child li:first-child .by');
  expect(stands?.replaceAll(/\s+/g, ' ')).toBe('In force 54% since 14 May 2025');
  await page.context().close();
});
