/**
 * The built site in a real browser, each page opened once with scripts and once without: nothing keeps anyone out, nothing
 * sticks out, moves or complains, what is drawn can be read, and a phone gets what it is promised.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SUBJECTS } from '../../src/site/subjects.ts';
import { openForAll } from '../browser/open-for-all.ts';
import { listPages, openBuiltSite, toPath } from './built-site.ts';
import { findBarriers } from './looks/accessibility.ts';
import { readLabels } from './looks/charts.ts';
import { findLowTargets } from './looks/fingers.ts';
import { openSlowly } from './looks/moves.ts';
import { findOverflow } from './looks/overflow.ts';
import { compareWords, readWords } from './looks/words.ts';
import { ELSEWHERE, FORMS, TEMPLATES } from './templates.ts';

const PHONE = { width: 390, height: 844 };
const WIDTHS = [320, 834, 1440];
const CHART_WIDTHS = [1440, 834, 390];
/** The search needs scripts, and says so. */
const NEEDS_SCRIPTS: readonly string[] = ['/search'];
const FOR_FINGERS: readonly string[] = [
  '/',
  '/questions/have-they-spoken',
  '/measures',
  '/measures/rates/us-on-china',
  '/corrections',
  '/coverage',
  '/timeline',
  '/days/2025-04-24',
];
const MOST_HIGH = 8000;
/** The open part of a list of coverage may be a whole month; the list of outlets is one part. */
const ONE_PART = /^(\/outlets|(\/.+)?\/coverage(\/\d{4}\/\d\d)?(\/page\/\d+)?)$/;
const MOST_OF_PART = 9500;
/** A page is high because it is long; those after them are far lower. */
const LONGEST = 80;
const LINE = 27;

const opened = openForAll(openBuiltSite);
/** Those who have scripts, and those who have none. */
let readers: Readonly<Record<'with' | 'without', BrowserContext>>;
beforeAll(async () => {
  const about = { baseURL: opened.site.url, locale: 'en-GB', viewport: PHONE };
  readers = {
    with: await opened.browser.newContext(about),
    without: await opened.browser.newContext({ ...about, javaScriptEnabled: false }),
  };
});
afterAll(() => Promise.all(Object.values(readers).map((reader) => reader.close())));

let labels = 0;

/** A page, and what it complains of on the way. */
async function newPage() {
  const page = await readers.with.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== opened.site.url) complaints.push(`asks ${request.url()}`);
  });
  return { page, complaints };
}

const openFolds = (page: Page) =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/** Everything that depends on the width of the window or on its scheme. Leaves the page wide. */
async function lookAtEachWidth(page: Page, note: (look: string, found: string[]) => void) {
  note('light at 390', [...(await findOverflow(page)), ...(await findBarriers(page))]);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    note(String(width), await findOverflow(page));
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  note('dark at 1440', await findBarriers(page));
}

test.concurrent.for(TEMPLATES)('%s', async (path, { expect }) => {
  const all: string[] = [];
  const note = (look: string, found: readonly string[]) => {
    all.push(...found.map((one) => `${look}: ${one}`));
  };
  const { page, complaints } = await newPage();
  const { found, held, status } = await openSlowly(page, path);
  note('late scripts and fonts at 390', found);
  if (status !== 200) note('status', [String(status)]);
  // Frames have no scripts and no fonts of their own.
  expect(held > 0).toBe(!path.startsWith('/embed/'));
  await lookAtEachWidth(page, note);
  const words = await readWords(page);
  await openFolds(page);
  for (const width of CHART_WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { count, found } = await readLabels(page);
    labels += count;
    note(`charts at ${width}`, found);
  }
  note('complaints', complaints);
  await page.close();

  const plain = await readers.without.newPage();
  await plain.goto(path);
  if (FOR_FINGERS.includes(path)) {
    await openFolds(plain);
    note('fingers at 390', await findLowTargets(plain));
    await plain.reload();
  }
  await plain.setViewportSize({ width: 1440, height: 900 });
  if (!NEEDS_SCRIPTS.includes(path)) note('words', compareWords(await readWords(plain), words));
  await plain.close();
  expect(all).toEqual([]);
});

test('there are labels of charts to look at', () => {
  expect(labels).toBeGreaterThan(300);
});

/** What a reader opens or moves: sheets, folds, and a rate on another day. */
test.for([
  ['/questions/have-they-spoken', '.fl'],
  ['/questions/have-they-spoken', '.nav a[href="#more"]'],
  ['/statements', '.filter summary'],
  ['/measures/rates/us-on-china', '.bt button'],
] as const)('%s is as clean after a tap on %s', async ([path, place]) => {
  const { page, complaints } = await newPage();
  await page.goto(path);
  const before = await page.locator('main, .sheet').allInnerTexts();
  await page.locator(place).first().click();
  expect(await page.locator('main, .sheet').allInnerTexts()).not.toEqual(before);
  const all: string[] = [];
  await lookAtEachWidth(page, (look, found) => {
    all.push(...found.map((one) => `${look}: ${one}`));
  });
  expect([...all, ...complaints]).toEqual([]);
  await page.close();
});

test('pages are at most 8,000 px high, as long lists fold', async () => {
  const page = await readers.without.newPage();
  const high: string[] = [];
  const byLength = listPages(opened.site).toSorted(
    (a, b) => opened.site.read(b).length - opened.site.read(a).length,
  );
  for (const file of byLength.slice(0, LONGEST)) {
    await page.goto(toPath(file));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const most = ONE_PART.test(toPath(file)) ? MOST_OF_PART : MOST_HIGH;
    if (height > most) high.push(`${file}: ${String(height)} px`);
  }
  expect(high).toEqual([]);
  await page.close();
});

test('the story of an item begins within 500 px, however long its title is', async () => {
  const items = listPages(opened.site)
    .filter((page) => /^coverage\/\d{4}\/\d\d\/[^/]+\.html$/.test(page))
    .map(
      (page) => [page, /<h1[^>]*>([^<]*)/.exec(opened.site.read(page))?.[1]?.length ?? 0] as const,
    )
    .toSorted(([, a], [, b]) => b - a);
  expect(items.length).toBeGreaterThan(20);
  const page = await readers.without.newPage();
  for (const [path] of items.slice(0, 8)) {
    await page.goto(toPath(path));
    const box = await page.locator('.story > p').first().boundingBox();
    expect([path, (box?.y ?? Infinity) + LINE <= 500]).toEqual([path, true]);
  }
  await page.close();
});

test('without scripts the search leads to every month and topic', async () => {
  const page = await readers.without.newPage();
  await page.goto('/search?q=tariffs');
  expect(await page.locator('main').innerText()).toContain('needs JavaScript');
  const hrefs = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => /^\/coverage\/2025\/\d\d$/.test(href)).length).toBe(11);
  expect(hrefs.filter((href) => href.startsWith('/topics/')).length).toBeGreaterThan(1);
  await page.close();
});

test('every template is looked at', () => {
  const templates = SUBJECTS.map(({ template }) => template);
  expect([...Object.keys(FORMS), ...ELSEWHERE].sort()).toEqual([...templates].sort());
  const without = Object.values(FORMS)
    .flat()
    .filter((form) => !TEMPLATES.some((path) => form.test(path)));
  expect(without).toEqual([]);
});
