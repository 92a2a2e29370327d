/** No side is louder than another: size, weight and width of the words of all sides, in every figure of every page, on a screen and printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { launchBrowser } from './launch.ts';
import { openSite } from './search-site.ts';

/** A phone, a desk, and the printed page (A4 without its margins). */
const VIEWS = [
  { width: 390, media: 'screen' },
  { width: 1440, media: 'screen' },
  { width: 680, media: 'print' },
] as const;
const PAST = [VIEWS[0]];

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await launchBrowser());
});
afterAll(() => browser.close());

/**
 * The figures of a page in which several sides speak, and what differs among them. A part of a side is compared with the
 * same part of the others: what has the same name, wherever the side is in it. Strokes of charts have no words.
 */
function listUnequal(): string[] {
  const HUES = new Set(['a', 'b', 'c', 'd', 'x']);
  const FIGURES = '.sides, .fs, ol, ul, tbody, dl';
  const WORDS = 'blockquote, .para, .say, .q, .w, .ties p:not(.by)';
  const toHue = (one: Element) => [...one.classList].find((name) => HUES.has(name));
  /** The side that an entry is of: its own, or that of its edge, disc or by-line. */
  const findSide = (one: Element) => {
    const own = toHue(one);
    if (own !== undefined) return own;
    const hued = [...one.querySelectorAll('.a, .b, .c, .d')]
      .filter((part) => part.closest(FIGURES) === one.parentElement)
      .map(toHue);
    return new Set(hued).size === 1 ? hued[0] : undefined;
  };
  const toPart = (one: Element) => {
    if (one.closest(WORDS) !== null) return 'words';
    const names = [...one.classList].filter((name) => !HUES.has(name) && !/^[ko]\d+$/.test(name));
    return [one.tagName.toLowerCase(), ...names.sort()].join('.');
  };
  const isSeen = (one: Element) => one.checkVisibility() && one.getClientRects().length > 0;
  const hasText = (one: Element) =>
    [...one.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
  const faults = new Set<string>();
  for (const figure of document.querySelectorAll(FIGURES)) {
    const entries = [...figure.children].filter((one) => isSeen(one));
    const sides = new Map(entries.map((one) => [one, findSide(one)]));
    if (new Set([...sides.values()].filter((side) => side !== undefined)).size < 2) continue;
    const looks = new Map<string, Set<string>>();
    const add = (part: string, look: string) => {
      looks.set(part, (looks.get(part) ?? new Set()).add(look));
    };
    for (const entry of entries) {
      if (sides.get(entry) === undefined) continue;
      if (getComputedStyle(entry).display !== 'inline')
        add('width', String(Math.round(entry.getBoundingClientRect().width)));
      for (const part of [entry, ...entry.querySelectorAll('*')]) {
        if (part !== entry && part.closest(FIGURES) !== figure) continue;
        if (!hasText(part) || !isSeen(part) || part.closest('svg, .vh') !== null) continue;
        const { fontSize, fontWeight } = getComputedStyle(part);
        const name = toPart(part);
        if (name === 'words' || toHue(part) !== undefined) add(name, `${fontSize} ${fontWeight}`);
      }
    }
    for (const [part, found] of looks)
      if (found.size > 1)
        faults.add(
          `${figure.tagName.toLowerCase()}.${figure.className}: ${part} ${[...found].join(' or ')}`,
        );
  }
  return [...faults];
}

/** Stacked sides that do not stand in the order of the days on which they spoke. */
function listDisordered(): string[] {
  return [...document.querySelectorAll('.sides, .fs')].flatMap((figure) => {
    const boxes = [...figure.children].map((one) => ({
      box: one.getBoundingClientRect(),
      said: one.querySelector('time')?.getAttribute('datetime')?.split('/')[0] ?? '',
      words: one.querySelector('blockquote, .para, .say'),
    }));
    const isStacked = new Set(boxes.map(({ box }) => Math.round(box.left))).size === 1;
    const days = boxes
      .filter(({ words }) => words !== null)
      .toSorted((a, b) => a.box.top - b.box.top)
      .map(({ said }) => said.slice(0, 10) || '9999');
    const isOrdered = days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
    return !isStacked || isOrdered ? [] : [`${figure.className}: ${days.join(', ')}`];
  });
}

/** Whether at least two sides have a colour on it: without them nothing can be unequal. */
function hasSides(html: string): boolean {
  const hues = [...html.matchAll(/ class="(?:[^"]* )?([abcdx])[ "]/g)].map(([, hue]) => hue);
  return new Set(hues).size > 1;
}

describe.each(['april-2025', 'one-story', 'three-sides'])('%s', (name) => {
  const unequal: string[] = [];
  const disordered: string[] = [];
  let seen = 0;

  beforeAll(async () => {
    const site = await openSite(name);
    const page = await browser.newPage({ baseURL: site.url });
    const add = (to: string[], where: string, faults: readonly string[]) => {
      to.push(...faults.map((fault) => `${where}: ${fault}`));
    };
    for (const file of listAllFiles(site.desk.outDir)) {
      if (!file.endsWith('.html')) continue;
      if (!hasSides(readFileSync(join(site.desk.outDir, file), 'utf8'))) continue;
      const path = `/${file.replace(/(^|(?<=\/))index\.html$|\.html$/, '')}`;
      seen += 1;
      // With its sheets: what is measured before them has other weights.
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      // A past day of a page is drawn as the page is.
      for (const { width, media } of path.includes('/as-of/') ? PAST : VIEWS) {
        const where = `${path} at ${String(width)}, ${media}`;
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ media });
        add(unequal, where, await page.evaluate(listUnequal));
        add(disordered, where, await page.evaluate(listDisordered));
      }
    }
    await page.close();
    site.close();
  });

  test('in every figure of every page all sides have one size, weight and width', () => {
    expect(seen).toBeGreaterThan(5);
    expect(unequal.join('\n')).toBe('');
  });

  test('one under the other, they stand in the order in which they spoke', () => {
    expect(disordered.join('\n')).toBe('');
  });
});
