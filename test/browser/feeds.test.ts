/** Feeds as browsers and feed readers take them: by a real XML parser, and on the screen under our content policy. */
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHeaders } from '../../src/outputs/headers.ts';
import { listOutputs } from '../../src/outputs/all-outputs.ts';
import { findMediaType } from '../../src/site/addresses/media-types.ts';
import { type FeedData, toAtom, toRss } from '../../src/outputs/feeds/feed-formats.ts';
import { toLegal } from '../../src/outputs/print/xml.ts';
import { hostile } from '../support/hostile.ts';
import { SMALLEST, toItem, toTestContext } from '../support/publication.ts';
import { launchBrowser } from './launch.ts';

let browser: Browser;
let page: Page;

const files = listOutputs(
  toTestContext({ ...SMALLEST, 'coverage/2025/02/first.mdx': toItem({ title: 'A <b> & “c”' }) }),
  [{ url: '/' }],
);

beforeAll(async () => {
  ({ browser } = await launchBrowser());
  page = await browser.newPage();
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = files.find((one) => `/${one.path}` === path);
    return route.fulfill({
      status: file === undefined ? 404 : 200,
      headers: { ...toHeaders(path), 'Content-Type': findMediaType(path)?.type ?? 'text/plain' },
      body: file?.body ?? '',
    });
  });
});

afterAll(() => browser.close());

/** The texts of the elements of a name, or the complaint of the parser. */
function readXml(xml: string, names: readonly string[]): Promise<string[] | string> {
  return page.evaluate(
    ([source, wanted]) => {
      const document = new DOMParser().parseFromString(source, 'application/xml');
      const error = document.querySelector('parsererror');
      if (error !== null) return error.textContent;
      return wanted.map((name) => {
        const [tag = '', attribute] = name.split('@');
        const found = [...document.getElementsByTagName(tag)].at(-1);
        return (
          (attribute === undefined ? found?.textContent : found?.getAttribute(attribute)) ?? ''
        );
      });
    },
    [xml, names] as const,
  );
}

test.for(files.filter(({ path }) => /\.(xml|opml)$/.test(path)))(
  '$path is well formed',
  async ({ body }) => {
    expect(await readXml(body, [])).toEqual([]);
  },
);

function toFeed(text: string): FeedData {
  const entry = {
    id: text,
    url: text,
    title: text,
    summary: text,
    html: text,
    language: undefined,
    authors: [text],
    categories: [text],
    published: 0,
    updated: 0,
    source: { outlet: text, title: text, url: text },
    references: [],
  };
  const feed = {
    id: text,
    title: text,
    description: text,
    language: 'en',
    publisher: text,
    rights: text,
  };
  return {
    ...feed,
    pageUrl: text,
    baseUrl: text,
    styleSheet: '/x.css',
    updated: 0,
    entries: [entry],
  };
}

test('hostile texts come back from RSS and Atom in every field', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const legal = toLegal(text);
      const rss = [
        'title',
        'link',
        'guid',
        'dc:creator',
        'category',
        'source',
        'source@url',
        'description',
        'content:encoded',
        'copyright',
      ];
      expect(await readXml(toRss(toFeed(text)), rss)).toEqual(rss.map(() => legal));
      const atom = [
        'title',
        'id',
        'name',
        'category@term',
        'link@href',
        'rights',
        'summary',
        'content',
        'subtitle',
      ];
      expect(await readXml(toAtom(toFeed(text)), atom)).toEqual(atom.map(() => legal));
    }),
  );
});

test.for(['rss.xml', 'atom.xml'])('%s reads as a page in a browser', async (path) => {
  await page.goto(`https://record.example/${path}`);
  const shown = await page.evaluate(() => {
    const of = (name: string) => [...document.getElementsByTagName(name)].at(-1);
    const isShown = (name: string) => {
      const found = of(name);
      return found === undefined ? undefined : getComputedStyle(found).display !== 'none';
    };
    const root = document.documentElement;
    return {
      note: getComputedStyle(root, '::before').content,
      title: isShown('title'),
      summary: isShown('summary') ?? isShown('description'),
      content: isShown('content') ?? isShown('content:encoded'),
    };
  });
  expect(shown).toMatchObject({ title: true, summary: true, content: false });
  expect(shown.note).toContain('This is a feed.');
});
