/** Words in tables can be read at every width, and those of dates do not break. */
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { openBuiltSite } from './built-site.ts';

const WIDTHS = [390, 834, 1440];
const LEAST_LETTERS = 30;

const opened = openForAll(openBuiltSite);

test.for(WIDTHS)('a line of a statement has at least 30 letters at %i px', async (width) => {
  const viewport = { width, height: 900 };
  const page = await opened.browser.newPage({ baseURL: opened.site.url, viewport });
  await page.goto('/statements');
  const counts = await page.locator('.clk td.q').evaluateAll((all) =>
    all.flatMap((cell) => {
      const { width, height } = cell.getBoundingClientRect();
      if (height === 0) return [];
      const { fontSize, paddingInlineEnd } = getComputedStyle(cell);
      // A letter of our serif is less than half as wide as it is high.
      return [(width - parseFloat(paddingInlineEnd)) / (parseFloat(fontSize) * 0.46)];
    }),
  );
  expect(counts.length).toBeGreaterThan(1);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(LEAST_LETTERS);
  await page.close();
});

test.for(['/timeline', '/timeline/known'])('no word breaks within in %s', async (path) => {
  const viewport = { width: 390, height: 844 };
  const page = await opened.browser.newPage({ baseURL: opened.site.url, viewport });
  await page.goto(path);
  const { all, broken } = await page.locator('.when').evaluateAll((places) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const words = places.flatMap((place) => {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      const found: { word: string; lines: number }[] = [];
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top / 6));
          found.push({ word, lines: new Set(tops).size });
        }
      }
      return found;
    });
    return { all: words.length, broken: words.filter(({ lines }) => lines > 1) };
  });
  expect(all).toBeGreaterThan(100);
  expect(broken).toEqual([]);
  await page.close();
});

test('on a phone the filters of statements are one line until they are opened', async () => {
  const viewport = { width: 390, height: 844 };
  const page = await opened.browser.newPage({ baseURL: opened.site.url, viewport });
  await page.goto('/statements');
  const filter = page.locator('nav.filter');
  expect((await filter.boundingBox())?.height).toBeLessThanOrEqual(56);
  await filter.locator('summary').click();
  expect(await filter.getByRole('link', { name: /^Beijing/ }).isVisible()).toBe(true);
  await page.close();
});
