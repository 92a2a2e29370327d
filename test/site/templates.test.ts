/** Each kind of page in a real browser: nothing keeps anyone out, nothing sticks out, nothing complains. */
import { SUBJECTS } from '../../src/site/subjects.ts';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { openBuiltSite } from './built-site.ts';
import { ELSEWHERE, FORMS, TEMPLATES } from './templates.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 390, 834, 1440];
/** What is seen depends on the width, and its colours on the scheme: each is looked at once. */
const SCHEMES: Readonly<Record<number, 'light' | 'dark'>> = { 390: 'light', 1440: 'dark' };

const opened = openForAll(openBuiltSite);

/** A phone’s window, in light. */
async function openPage(path: string) {
  const viewport = { width: 390, height: 844 };
  const page = await opened.browser.newPage({
    baseURL: opened.site.url,
    locale: 'en-GB',
    viewport,
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== opened.site.url) complaints.push(`asks ${request.url()}`);
  });
  const response = await page.goto(path);
  if (response?.status() !== 200) complaints.push(`answers ${response?.status() ?? 'nothing'}`);
  return { page, complaints };
}

function listViolations(page: Page): Promise<string[]> {
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

test.concurrent.for(TEMPLATES)('%s', async (path, { expect }) => {
  const { page, complaints } = await openPage(path);
  await page.evaluate(axe.source);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await findOverflow(page)).toBeUndefined();
    const colorScheme = SCHEMES[width];
    if (colorScheme === undefined) continue;
    await page.emulateMedia({ colorScheme });
    expect.soft(await listViolations(page), `${colorScheme} at ${width}`).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await page.close();
});

/** What a reader opens or moves: sheets, folds, and a rate on another day. */
test.for([
  ['/questions/have-they-spoken', '.fl'],
  ['/questions/have-they-spoken', '.nav a[href="#more"]'],
  ['/statements', '.filter summary'],
  ['/measures/rates/us-on-china', '.bt button'],
] as const)('%s is as clean after a tap on %s', async ([path, place]) => {
  const { page, complaints } = await openPage(path);
  await page.evaluate(axe.source);
  const before = await page.locator('main, .sheet').allInnerTexts();
  await page.locator(place).first().click();
  expect(await page.locator('main, .sheet').allInnerTexts()).not.toEqual(before);
  for (const [width, colorScheme] of Object.entries(SCHEMES)) {
    await page.setViewportSize({ width: Number(width), height: 900 });
    await page.emulateMedia({ colorScheme });
    expect.soft(await listViolations(page), `${colorScheme} at ${width}`).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await page.close();
});

test('every template is tested', () => {
  const templates = SUBJECTS.map(({ template }) => template);
  expect([...Object.keys(FORMS), ...ELSEWHERE].sort()).toEqual([...templates].sort());
  const without = Object.values(FORMS)
    .flat()
    .filter((form) => !TEMPLATES.some((path) => form.test(path)));
  expect(without).toEqual([]);
});
