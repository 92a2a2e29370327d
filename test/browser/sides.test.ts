/** Stories of three and four sides: nothing false is said or drawn, at any width. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { launchBrowser } from './launch.ts';
import { FILES, openSite } from './search-site.ts';

const WIDTHS = [390, 834, 1440] as const;
/** What is true of two sides alone. */
const OF_TWO =
  /\b(the )?(other (side|capital)|both sides|neither( side)?|either side|two sides)\b/i;

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await launchBrowser());
});
afterAll(() => browser.close());

describe.each([
  ['three-sides', '/questions/shares', ['Torsay', 'Varnes', 'Herring Council']],
  ['four-sides', '/questions/pays', ['Northport', 'Southvale', 'Eastmere', 'Westby']],
] as const)('%s', (name, ladder, sides) => {
  let site: Awaited<ReturnType<typeof openSite>>;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(name);
    page = await browser.newPage({ baseURL: site.url, locale: 'en-GB' });
  });
  afterAll(async () => {
    await page.close();
    site.close();
  });

  async function open(path: string, width: number): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
  }

  /** Left edges in whole pixels. */
  const lefts = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));

  test('no page counts to two', () => {
    const pages = listAllFiles(site.desk.outDir).filter(
      (file) => file.endsWith('.html') && !/^(about|method|corrections-policy)\.html$/.test(file),
    );
    const wrong = pages.flatMap((file) => {
      const html = readFileSync(join(site.desk.outDir, file), 'utf8');
      const [found] = OF_TWO.exec(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')) ?? [];
      return found === undefined ? [] : [`${file}: ${found}`];
    });
    expect(pages.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  async function openLadder(width: number): Promise<void> {
    await open(ladder, width);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
  }

  test.for(WIDTHS)('the ladder is one column, edges before its words, at %i px', async (width) => {
    await openLadder(width);
    expect(new Set(await lefts('.col > li')).size).toBe(1);
    const [edge = 0] = await lefts('.col > li > .edge');
    const [words = 0] = await lefts('.col > li > .by');
    expect(words - edge).toBeGreaterThan(8);
  });

  test('each statement begins with the name of its side', async () => {
    await openLadder(390);
    const named = await page
      .locator('.col > li:has(> .edge > :only-child) > .by:first-of-type > b:first-child')
      .allTextContents();
    expect(named.length).toBeGreaterThan(2);
    for (const name of named) expect(sides).toContain(name.trim());
  });

  test('a link to a statement opens its month', async () => {
    await open(ladder, 390);
    const folds = page.locator('.fold:has(.col)');
    await folds.evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = false;
    });
    const id = (await page.locator('.col > li').first().getAttribute('id')) ?? '';
    await page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    expect(await page.locator('.col > li').first().isVisible()).toBe(true);
  });

  test('paper has every statement', async () => {
    await open(ladder, 390);
    await page.emulateMedia({ media: 'print' });
    const heights = await page
      .locator('.col > li')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    await page.emulateMedia({ media: null });
    expect(Math.min(...heights)).toBeGreaterThan(20);
  });

  test('the edge of a joint statement is divided among all whose it is', async () => {
    await openLadder(1440);
    const joint = page.locator('.col > li:has(> .edge > :nth-child(2))').first();
    const named = await joint.locator('.by:first-of-type > b:first-child > span').allTextContents();
    expect(named.length).toBeGreaterThan(1);
    const colours = await joint
      .locator('.edge > span')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderInlineStartColor));
    expect(new Set(colours).size).toBe(named.length);
  });

  test.for([352, 390, 800, 960, 1440])('the masthead is two rows at %i px', async (width) => {
    await open('/', width);
    const tops = await page
      .locator('.nav li, .nav p')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getClientRects().length > 0)
          .map((one) => Math.round(one.getBoundingClientRect().top)),
      );
    expect(tops.length).toBeGreaterThan(3);
    expect(new Set(tops).size).toBe(1);
    const head = await page.locator('.mast').boundingBox();
    expect(head?.height).toBeLessThan(121);
  });

  test('positions of four stand in one row, in two, or one under the other', async () => {
    for (const width of WIDTHS) {
      await open(ladder, width);
      const columns = new Set(await lefts('.sides > .side')).size;
      if (sides.length === 4) expect([1, 2, 4]).toContain(columns);
      else expect([1, 2, 3]).toContain(columns);
    }
  });

  /** What stands under the name of a side: quoted, told in our words, or that there is nothing. */
  test.for(WIDTHS)('the words of all sides have one size and one width at %i px', async (width) => {
    const pages = [
      [ladder, '.sides > .side', 'blockquote p, .para'],
      ['/', '.leadq .side', 'blockquote p, .para'],
      [`/embed${ladder}`, '.fs > section', '.say'],
    ] as const;
    for (const [path, side, words] of pages) {
      await open(path, width);
      const widths = await page
        .locator(side)
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
      const looks = await page.locator(`:is(${side}) :is(${words})`).evaluateAll((all) =>
        all.map((one) => {
          const { fontSize, fontWeight, fontFamily } = getComputedStyle(one);
          return `${fontSize} ${fontWeight} ${fontFamily}`;
        }),
      );
      expect([path, looks.length]).toEqual([path, widths.length]);
      expect([path, new Set(widths).size]).toEqual([path, Math.min(1, widths.length)]);
      expect([path, ...new Set(looks)]).toHaveLength(1 + Math.min(1, widths.length));
    }
  });

  test.for(WIDTHS)('nothing is wider than the window at %i px', async (width) => {
    for (const path of ['/', ladder, '/questions', '/measures', '/statements', '/timeline']) {
      await open(path, width);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, wide]).toEqual([path, 0]);
    }
  });

  test('each side has a colour of its own', async () => {
    await open(ladder, 1440);
    const colours = await page
      .locator('.sides > .side')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderBlockStartColor));
    expect(new Set(colours).size).toBe(sides.length);
  });
});

describe('a story without sides', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    const dir = 'test/publications/one-story/content';
    const own = listAllFiles(dir)
      .filter((file) => /\.(mdx|yaml)$/.test(file))
      .map((file) => [file, readFileSync(join(dir, file), 'utf8')] as const);
    const sideless = [...own, ...Object.entries(FILES)].map(([file, text]) => [
      file,
      text
        .replace(/^(part(?:y|ies): ?.*\n)( +- .*\n)*/gm, '')
        .replace(/, party: \w+|^ +party: .*\n/gm, ''),
    ]);
    site = await openSite('one-story', Object.fromEntries(sideless) as Record<string, string>);
  });
  afterAll(() => {
    site.close();
  });

  test('no page speaks of sides', () => {
    // The columns of tables are those of every publication.
    const pages = listAllFiles(site.desk.outDir).filter(
      (file) => file.endsWith('.html') && file !== 'data.html',
    );
    const wrong = pages.flatMap((file) => {
      const html = readFileSync(join(site.desk.outDir, file), 'utf8');
      const text = html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      const found = /.{0,40}\b(sides?|part(y|ies))\b.{0,40}/i.exec(text);
      return found === null ? [] : [`${file}: ${found[0]}`];
    });
    expect(pages.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  test.for(WIDTHS)('a question says who said what, at %i px', async (width) => {
    const page = await browser.newPage({ baseURL: site.url, viewport: { width, height: 900 } });
    await page.goto('/questions/toll');
    const names = await page.locator('.sides > .side > :is(h2, h3)').allInnerTexts();
    expect(names).toEqual(['Cy Dunn', 'Di Marr']);
    expect(await page.locator('.st.disputed').first().isVisible()).toBe(true);
    await page.goto('/embed/questions/toll');
    expect(await page.locator('.fs h2').allInnerTexts()).toEqual(['Cy Dunn', 'Di Marr']);
    await page.close();
  });

  test('data name the speaker where they would name a side', () => {
    const text = readFileSync(join(site.desk.outDir, 'data/questions.json'), 'utf8');
    expect(text).toContain('"speaker":"cy"');
    expect(text).not.toContain('"party"');
  });
});
