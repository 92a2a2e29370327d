/** The two orders by tap, key and without script; the sheets that open over a page. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './launch.ts';
import { openSite } from './search-site.ts';

const QUESTION = '/questions/have-they-spoken';
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  ({ browser } = await launchBrowser());
  site = await openSite('april-2025');
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ baseURL: site.url, viewport: PHONE, ...options });
  await page.goto(path);
  return page;
}

/** The words that a reader sees under the dots. */
const readWords = (page: Page) =>
  page.locator('.orders .l .w').evaluateAll((all) =>
    all.flatMap((one) => {
      const isSeen = getComputedStyle(one).opacity === '1';
      return isSeen ? [one.querySelector('.q')?.textContent.trim()] : [];
    }),
  );

describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
  test('the decisive words stand below at first; a tap on a number shows its own', async () => {
    const page = await open(QUESTION, { javaScriptEnabled });
    expect(await readWords(page)).toEqual(['“He’s called.”']);
    await page.locator('.orders .r li').first().locator('a.dot').click();
    await expect.poll(() => readWords(page)).toEqual([expect.stringContaining('China and the US')]);
    expect(page.url()).toMatch(/#two-2$/);
    await page.close();
  });

  test('More opens over the page, and closes', async () => {
    const page = await open(QUESTION, { javaScriptEnabled });
    const sheet = page.getByRole('dialog', { name: 'More' });
    await page.getByRole('navigation', { name: 'Main' }).getByText('More').click();
    await expect.poll(() => sheet.isVisible()).toBe(true);
    expect(await sheet.getByRole('link', { name: 'Topics' }).count()).toBe(1);
    await sheet.getByText('Close').click();
    await expect.poll(() => sheet.isVisible()).toBe(false);
    await page.close();
  });
});

test.each(['en-GB', 'ar'])(
  'in %s each line runs from a dot to the dot of the same statement',
  async (language) => {
    const about = readFileSync('test/publications/april-2025/content/publication.yaml', 'utf8');
    const files = { 'publication.yaml': about.replace(/^language: .*$/m, `language: ${language}`) };
    const own = await openSite('april-2025', files);
    const page = await browser.newPage({ baseURL: own.url, viewport: PHONE });
    await page.goto(QUESTION);
    const apart = await page.evaluate(() => {
      const centre = (one: Element | null) => {
        const { left, right, top, bottom } = one?.getBoundingClientRect() ?? new DOMRect();
        return [(left + right) / 2, (top + bottom) / 2] as const;
      };
      return [...document.querySelectorAll<SVGLineElement>('.ln line')].map((line) => {
        const key = [...line.classList].find((name) => /^k\d+$/.test(name)) ?? '';
        const dots = ['l', 'r'].map((side) =>
          centre(document.querySelector(`.orders .${side} .${key} .dot i`)),
        );
        const matrix = line.getScreenCTM();
        const ends = [
          [line.x1, line.y1],
          [line.x2, line.y2],
        ].map(([x, y]) =>
          new DOMPoint(x?.baseVal.value, y?.baseVal.value).matrixTransform(matrix ?? undefined),
        );
        return Math.max(
          ...dots.map(([, y], at) => Math.abs(y - (ends[at]?.y ?? 0))),
          Math.sign((dots[1]?.[0] ?? 0) - (dots[0]?.[0] ?? 0)) ===
            Math.sign((ends[1]?.x ?? 0) - (ends[0]?.x ?? 0))
            ? 0
            : 999,
        );
      });
    });
    expect(apart.length).toBeGreaterThan(2);
    expect(Math.max(...apart)).toBeLessThan(3);
    await page.close();
    own.close();
  },
);

test('keys go down a column, and across to the same statement', async () => {
  const page = await open(QUESTION);
  await page.locator('.orders .l a.dot').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await readWords(page)).toEqual([expect.stringContaining('China and the US')]);
  await page.keyboard.press('ArrowRight');
  const focused = () =>
    page.evaluate(() => ({
      column: document.activeElement?.closest('ol')?.className,
      number: document.activeElement?.querySelector('i')?.textContent,
    }));
  expect(await focused()).toEqual({ column: 'r', number: '1' });
  await page.keyboard.press('ArrowDown');
  expect((await focused()).number).toBe('2');
  await page.close();
});

test('the sheet to follow takes the focus, copies the address, and gives the focus back', async () => {
  const page = await open(QUESTION, { permissions: ['clipboard-read', 'clipboard-write'] });
  const link = page.getByRole('link', { name: 'Follow this question' });
  await link.click();
  const sheet = page.getByRole('dialog', { name: 'Follow this question' });
  expect(await sheet.isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await sheet.getByRole('button', { name: 'Copy' }).first().click();
  await sheet.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/questions\/have-they-spoken\/atom\.xml$/,
  );
  await page.keyboard.press('Escape');
  await expect.poll(() => sheet.isVisible()).toBe(false);
  await page.close();
});
