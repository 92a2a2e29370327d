/** What is new since the last visit: marked and counted for a reader who was here, and never for one who was not. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  toCounts,
  toSeen,
  type VisitChange,
  type ChangeKind,
  type VisitChanges,
} from '../../src/site/parts/since/visit.ts';
import { getWords } from '../../src/words/words.ts';
import { launchBrowser } from './launch.ts';
import { openBuiltSite, type BuiltSite } from '../site/built-site.ts';

const en = getWords('en');

const KEY = 'dateline.visit';
const words = { locale: en.text.locale, ...en.scripts.since };
const KINDS: readonly ChangeKind[] = ['item', 'statement', 'correction', 'status'];
/** Pages that have the latest by its own day: of what was added on one day, some is on later pages. */
const LISTS: Partial<Record<ChangeKind, string>> = {
  item: 'index.html',
  statement: 'statements.html',
};
const PAGES = ['/', '/topics', '/topics/tariffs', '/statements', '/questions', '/corrections'];

let browser: Browser;
let site: BuiltSite;
let there: VisitChanges;
/** The newest of each kind, on the page that is looked at: what a reader who saw all else has not seen. */
let fresh: Record<Exclude<ChangeKind, 'correction'>, VisitChange> & { correction?: VisitChange };

beforeAll(async () => {
  site = await openBuiltSite();
  ({ browser } = await launchBrowser());
  there = JSON.parse(site.read('data/changes.json')) as VisitChanges;
  fresh = Object.fromEntries(
    KINDS.flatMap((kind) => {
      const page = LISTS[kind];
      const newest = there.changes.find(
        ([own, url]) =>
          own === kind && (page === undefined || site.read(page).includes(`data-key="${url}"`)),
      );
      return newest === undefined ? [] : [[kind, newest]];
    }),
  ) as typeof fresh;
  expect(Object.keys(fresh)).toEqual(expect.arrayContaining(['item', 'statement', 'status']));
});
afterAll(async () => {
  await browser.close();
  site.close();
});

/** A visit that began `hours` ago, before the newest of each kind came. */
function toKept(hours = 24) {
  const news: VisitChange[] = Object.values(fresh);
  const seen = toSeen({ ...there, changes: there.changes.filter((one) => !news.includes(one)) });
  return { before: seen, now: seen, at: Date.now() - hours * 3_600_000 };
}

/** A browser whose storage holds `kept` until the site writes to it. */
async function openReader(kept?: unknown): Promise<BrowserContext> {
  const reader = await browser.newContext({ baseURL: site.url, locale: 'en-GB' });
  if (kept === undefined) return reader;
  const value = typeof kept === 'string' ? kept : JSON.stringify(kept);
  const page = await reader.newPage();
  await page.goto('/robots.txt');
  await page.evaluate(
    ([key, text]) => {
      localStorage.setItem(key, text);
    },
    [KEY, value] as const,
  );
  await page.close();
  return reader;
}

/** Opens `path` and waits until the script has done what it does. */
async function open(reader: BrowserContext, path: string) {
  const page = await reader.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(path);
  await settle(page);
  return { page, complaints };
}

/** The script of a page that is loaded has asked for the changes, if it asks at all: it is answered before us. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    const response = await fetch('/data/changes.json', { cache: 'no-store' });
    await response.text();
    await new Promise((resolve) => setTimeout(resolve));
  });

const readMarks = (page: Page) =>
  page
    .locator('b.new')
    .evaluateAll((marks) =>
      marks.map((mark) => mark.closest('[data-key]')?.getAttribute('data-key')),
    );
const readLines = async (page: Page) =>
  (await page.locator('[data-since]').allInnerTexts()).map((text) => text.trim());
const isSilent = async (page: Page) =>
  (await readMarks(page)).length === 0 && (await readLines(page)).every((text) => text === '');
const toLine = (...changes: VisitChange[]) =>
  `New since your last visit: ${toCounts(words, changes)}. Mark all as seen`;

test('on a first visit nothing is called new, and what is there is kept', async () => {
  const reader = await openReader();
  for (const path of PAGES) {
    const { page, complaints } = await open(reader, path);
    expect([await isSilent(page), complaints], path).toEqual([true, []]);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toContain('"before"');
  }
  await reader.close();
});

test('on a later visit the new is counted over all, per topic and per question', async () => {
  const reader = await openReader(toKept());
  const all = Object.values(fresh);
  const front = await open(reader, '/');
  expect(await readLines(front.page)).toEqual([toLine(...all)]);
  const topics = all.flatMap(([, , , of]) => of.filter((url) => url.startsWith('/topics/')));
  for (const topic of new Set(topics)) {
    const own = all.filter(([, , , of]) => of.includes(topic));
    expect(await readLines((await open(reader, topic)).page), topic).toEqual([toLine(...own)]);
    const { page } = await open(reader, '/topics');
    expect(await page.locator(`[data-since="${topic}"]`).innerText()).toBe(
      `New: ${toCounts(words, own)}.`,
    );
  }
  const question = fresh.status[1].replace(/#.*/, '');
  const own = all.filter(([, , , of]) => of.includes(question));
  expect(await readLines((await open(reader, question)).page)).toEqual([toLine(...own)]);
  await reader.close();
});

test('on a later visit items, statements, corrections and statuses are marked', async () => {
  const reader = await openReader(toKept());
  const marks = async (path: string) => readMarks((await open(reader, path)).page);
  const [, statement, , of] = fresh.statement;
  const question = fresh.status[1].replace(/#.*/, '');
  expect(await marks('/')).toContain(fresh.item[1]);
  expect(await marks('/statements')).toEqual([statement]);
  expect(await marks(of.find((url) => url.startsWith('/questions/')) ?? '')).toContain(statement);
  expect(await marks('/questions')).toEqual([question]);
  expect(await marks(question)).toContain(question);
  expect(await marks('/corrections')).toEqual(fresh.correction ? [fresh.correction[1]] : []);
  await reader.close();
});

test('it stays new through a visit, and is not new in the next', async () => {
  const reader = await openReader(toKept());
  await open(reader, '/');
  const { page } = await open(reader, '/statements');
  expect(await readMarks(page)).toHaveLength(1);
  await page.evaluate((key) => {
    const visit = JSON.parse(localStorage.getItem(key) ?? '') as { at: number };
    localStorage.setItem(key, JSON.stringify({ ...visit, at: visit.at - 3_600_000 }));
  }, KEY);
  await page.reload();
  await settle(page);
  expect(await isSilent(page)).toBe(true);
  await reader.close();
});

test('marked as seen in one tab, it is seen in the other', async () => {
  const reader = await openReader(toKept());
  const other = await open(reader, '/questions');
  const { page } = await open(reader, '/');
  expect(await readMarks(other.page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Mark all as seen' }).click();
  expect(await readLines(page)).toEqual(['All marked as seen.']);
  expect(await readMarks(page)).toEqual([]);
  await expect.poll(() => isSilent(other.page)).toBe(true);
  await other.page.reload();
  await settle(other.page);
  expect([await isSilent(other.page), other.complaints]).toEqual([true, []]);
  await reader.close();
});

const FUTURE = { on: '9999-12-31', after: '9999-12-31', marks: [] };

test.for<[name: string, kept: unknown, broken: string]>([
  [
    'denied',
    undefined,
    `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })`,
  ],
  ['absent', undefined, `Object.defineProperty(window, 'localStorage', { value: null })`],
  ['unreadable', undefined, `Storage.prototype.getItem = () => { throw new Error() }`],
  [
    'full',
    undefined,
    `Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }`,
  ],
  ['corrupt', '{"before":', ''],
  ['of another shape', { before: ['2025-01-01', []], now: 7, at: 0 }, ''],
  ['of the future', { before: FUTURE, now: FUTURE, at: Date.UTC(2999, 0) }, ''],
])(
  'storage that is %s breaks nothing and calls nothing new',
  async ([, kept, broken], { expect: see }) => {
    const reader = await openReader(kept);
    await reader.addInitScript(broken);
    for (const path of ['/', '/statements']) {
      const { page, complaints } = await open(reader, path);
      see([await isSilent(page), complaints], path).toEqual([true, []]);
    }
    await reader.close();
  },
);

test('a clock that was put back calls nothing new that was seen', async () => {
  const reader = await openReader(toKept(-24 * 365));
  const { page } = await open(reader, '/');
  expect(await readLines(page)).toEqual([toLine(...Object.values(fresh))]);
  await reader.close();
});

test('without the list of changes, or without scripts, the page is whole', async () => {
  const reader = await openReader(toKept());
  await reader.route('**/data/changes.json', (route) => route.fulfill({ status: 404, body: '' }));
  const { page, complaints } = await open(reader, '/');
  expect([await isSilent(page), complaints]).toEqual([true, []]);
  const plain = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  await plain.goto('/statements');
  expect(await plain.locator('[data-since]').allInnerTexts()).toEqual(['']);
  await plain.close();
  await reader.close();
});

test.for(PAGES)(
  '%s with marks fits its window and can be read by all',
  async (path, { expect: see }) => {
    const reader = await openReader(toKept());
    const { page } = await open(reader, path);
    await page.evaluate(axe.source);
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const over = () =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth;
      see(await page.evaluate(over), String(width)).toBe(0);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      see(found, colorScheme).toEqual([]);
    }
    await reader.close();
  },
);
