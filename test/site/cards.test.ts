/** Every page has a card, the picture that other sites show for it: of the right size, and its own wherever it can be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, listPages, openBuiltSite, toPath } from './built-site.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await openBuiltSite();
});
afterAll(() => {
  site.close();
});

/** Pages that show the publication’s own card: lists of all things of a sort, and pages that are about the site. */
const OWN: readonly (readonly [why: string, pages: RegExp])[] = [
  ['lists of all things of a kind', /^\/(topics|questions|people|organizations|places|outlets)$/],
  ['the list of events, days and measures', /^\/(events|days|measures)$/],
  ['measures of one side or sort', /^\/measures\/(side|instrument|status)\/[^/]+$/],
  ['archives of coverage', /^\/coverage(\/\d{4}(\/\d\d)?)?(\/page\/\d+)?$/],
  [
    'statements of all, of a side, a place of speaking, a month, or without a name',
    /^\/statements(\/published|\/(side|venue|\d{4})\/[^/]+|\/by\/anonymous)?(\/page\/\d+)?$/,
  ],
  ['how the site works', /^\/(search|feeds|data|glossary|corrections|404)$/],
  ['texts of the desk', /^\/(about|method|corrections-policy)$/],
  [
    'outlets and others that no item names',
    /^\/(outlets|organizations|people|places|events)\/[^/]+$/,
  ],
];

function readCard(page: string) {
  const meta = [...site.read(page).matchAll(/<meta property="og:image(:\w+)?" content="([^"]*)"/g)];
  return meta.map(([, name = '', content = '']) => [name, content] as const);
}

const toFile = (url: string) => new URL(url).pathname.slice(1);

/** No item of the example has a picture of its own, which it would show. */
const CARD = /(^|\/)card\.\w+\.png$/;

test('each page names one card with its size and what it says', () => {
  const faults = listPages(site).flatMap((page) => {
    const meta = readCard(page);
    const names = meta.map(([name]) => name).join(' ');
    const {
      '': url = '',
      ':width': width,
      ':height': height,
      ':alt': alt = '',
    } = Object.fromEntries(meta);
    const isRight = names === ' :width :height :alt' && `${width}×${height}` === '1200×630';
    return isRight && alt.length > 10 && CARD.test(url) ? [] : [page];
  });
  expect(faults).toEqual([]);
});

test('each card is a file of that size, and no other card is published', async () => {
  const named = new Set(listPages(site).map((page) => toFile(readCard(page)[0]?.[1] ?? '')));
  const drawn = site.files.filter((file) => CARD.test(file));
  expect([...named].sort()).toEqual([...drawn].sort());
  for (const file of named) {
    const path = join(site.dir, file);
    const { width, height, format } = await sharp(readFileSync(path)).metadata();
    expect([file, width, height, format]).toEqual([file, 1200, 630, 'png']);
  }
});

test('the publication’s own card is only where there is nothing to draw', () => {
  const toUrl = (page: string) => readCard(page)[0]?.[1];
  const own = toUrl('about.html');
  const pages = listPages(site).filter((page) => toUrl(page) === own);
  const isAllowed = (page: string) => OWN.some(([, allowed]) => allowed.test(toPath(page)));
  expect(pages.filter((page) => !isAllowed(page))).toEqual([]);
  // Each of the reasons has a page, and pages of things that are named have a card of their own.
  for (const [why, allowed] of OWN)
    expect(
      pages.some((page) => allowed.test(toPath(page))),
      why,
    ).toBe(true);
  for (const page of ['people/xi-jinping', 'outlets/xinhua', 'places/geneva', 'timeline/known'])
    expect(toUrl(`${page}.html`), page).not.toBe(own);
});

test('pages that say the same share a card', () => {
  const toUrl = (page: string) => readCard(`${page}.html`)[0]?.[1];
  const question = toUrl('questions/have-they-spoken');
  expect(toUrl('questions/have-they-spoken/timeline/known')).toBe(question);
  expect(toUrl('embed/figures/have-they-spoken')).toBe(question);
  expect(toUrl('measures/rates/us-on-china')).toBe(toUrl('measures/rates/china-on-us'));
  expect(toUrl('statements/by/xi-jinping')).toBe(toUrl('people/xi-jinping'));
});
