import type { Browser, Page } from 'playwright-core';
import { findBrowser } from '../test/browser/find.ts';
import { startBrowser } from '../test/browser/start-browser.ts';
import type { Fiction } from './fiction/fiction.ts';
import { buildItem } from './fiction/item.ts';
import { at } from './fiction/random.ts';

/** Seconds until the first results of each search are on the page. */
export interface SearchTimes {
  /** From Enter, on a page that is open. */
  readonly entered: readonly number[];
  /** From the start of the way to `/search?q=…`, in a browser that has never been here. */
  readonly opened: readonly number[];
}

const COUNT = 100;

/** What readers may look for, each once: names of people, words of a title, one word. All of them are found. */
export function listQueries(fiction: Fiction, count = COUNT): string[] {
  const queries = new Set<string>();
  for (let i = 0; queries.size < count && i < 10 * count; i++) {
    const index = Math.floor(((i * 7) % (10 * count)) * (fiction.items / (10 * count)));
    const { title, entities } = buildItem(fiction, index);
    const words = title.toLowerCase().split(' ');
    const [first, second] = [at(words, 0), at(words, 1)];
    queries.add(at([at(entities, 0).name, `${first} ${second}`, second], i % 3));
  }
  return [...queries];
}

export async function measureSearches(
  url: string,
  queries: readonly string[],
): Promise<SearchTimes> {
  const browser = await startBrowser(await findBrowser());
  try {
    return {
      entered: await timeEntered(browser, url, queries),
      opened: await timeOpened(browser, url, queries),
    };
  } finally {
    await browser.close();
  }
}

async function timeEntered(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  const page = await browser.newPage({ baseURL: url, locale: 'en-GB' });
  await page.goto('/search');
  await page.focus('#q');
  // The index comes with the focus, before the first word is written.
  await page.waitForLoadState('networkidle');
  const times: number[] = [];
  for (const query of queries) times.push(await enter(page, query));
  await page.close();
  return times;
}

async function timeOpened(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    // A context of its own has a cache of its own.
    const page = await browser.newPage({ baseURL: url, locale: 'en-GB' });
    await page.goto(`/search?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    times.push(await waitForResults(page, query));
    await page.context().close();
  }
  return times;
}

/** Resolves to the seconds from here until a frame shows results; measured on the page, without the way from here. */
function enter(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const box = document.querySelector<HTMLInputElement>('#q');
    if (box === null) throw new Error('there is nothing to write into');
    box.value = text;
    const start = performance.now();
    box.form?.requestSubmit();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const status = document.querySelector('.status')?.textContent ?? '';
      const isThere = document.querySelector('.hits li') !== null;
      if (isThere && status.endsWith(`for “${text}”`)) return (performance.now() - start) / 1000;
    }
  }, query);
}

/** Resolves to the seconds from the start of the page until a frame shows results of `query`. */
async function waitForResults(page: Page, query: string): Promise<number> {
  const found = await page.waitForFunction((text) => {
    const status = document.querySelector('.status')?.textContent ?? '';
    const isThere = document.querySelector('.hits li') !== null;
    return isThere && status.endsWith(`for “${text}”`) ? performance.now() : undefined;
  }, query);
  return ((await found.jsonValue()) ?? NaN) / 1000;
}
