/** Each kind of page in a real browser: nothing keeps anyone out, nothing sticks out, nothing complains. */
import { globSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../launch.ts';
import { openBuiltSite, type BuiltSite } from './built-site.ts';
import { ROUTES, TEMPLATES } from './templates.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let site: BuiltSite;

beforeAll(async () => {
  site = await openBuiltSite();
  ({ browser } = await launchBrowser());
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function openPage(path: string, colorScheme: 'light' | 'dark') {
  const viewport = { width: 390, height: 844 };
  const page = await browser.newPage({ baseURL: site.url, locale: 'en-GB', colorScheme, viewport });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site.url) complaints.push(`asks ${request.url()}`);
  });
  const response = await page.goto(path);
  expect(response?.status()).toBe(200);
  return { page, complaints };
}

async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, TAGS);
}

/** By how many pixels the page is wider than its window, and what sticks out. */
function findOverflow(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return `${scrollWidth - clientWidth} px at ${clientWidth}: ${wide.at(-1)?.outerHTML.slice(0, 200) ?? ''}`;
  });
}

test.for(
  TEMPLATES.flatMap((path) => (['light', 'dark'] as const).map((scheme) => ({ path, scheme }))),
)('$path in $scheme', async ({ path, scheme }) => {
  const { page, complaints } = await openPage(path, scheme);
  for (const width of scheme === 'light' ? [320, 390, 834, 1440] : [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await findOverflow(page)).toBeUndefined();
    if (width === 390 || width === 1440) {
      expect.soft(await listViolations(page), `at ${width}`).toEqual([]);
    }
  }
  expect(complaints).toEqual([]);
  await page.close();
});

test('every route has a template', () => {
  const routes = globSync('**/[^_]*.{astro,mdx}', { cwd: 'src/pages' });
  expect(Object.keys(ROUTES).sort()).toEqual(routes.map((one) => one.replaceAll('\\', '/')).sort());
  const without = Object.values(ROUTES).filter(
    (form) => !TEMPLATES.some((path) => form.test(path)),
  );
  expect(without).toEqual([]);
});
