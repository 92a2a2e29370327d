/** Plants one fault in a page for each look of the crawl, and expects the look to report it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { findBarriers } from './looks/accessibility.ts';
import { readLabels } from './looks/charts.ts';
import { findLowTargets } from './looks/fingers.ts';
import { openSlowly } from './looks/moves.ts';
import { findOverflow } from './looks/overflow.ts';
import { compareWords, readWords } from './looks/words.ts';

const CLEAN = '<h1>Rates</h1><p>What each side <a href="/">says</a> of them.</p>';
const LONG = `<p>${'What each side says of the rates. '.repeat(10)}</p>`;
const toPage = (main: string, head = '') =>
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Rates</title>${head}<main>${main}</main></html>`;

/** What is asked for by path. */
const PAGES: Readonly<Record<string, string>> = {
  '/clean': toPage(CLEAN),
  '/late': toPage(`${CLEAN}<script async src="/late.js"></script>`),
  '/moves': toPage(`<script async src="/late.js"></script><div id="room"></div>${LONG}`),
  '/late.js':
    'const room = document.querySelector("#room"); if (room) room.style.height = "400px";',
  '/needs-script': toPage(`<h1>Rates</h1><div id="room"></div>
    <script>document.querySelector('#room').innerHTML = ${JSON.stringify(LONG)};</script>`),
};

async function open() {
  const server = createServer((request, response) => {
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.end(PAGES[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => void server.close() };
}

const opened = openForAll(open);

const newPage = (javaScriptEnabled = true): Promise<Page> =>
  opened.browser.newPage({
    baseURL: opened.site.url,
    viewport: { width: 390, height: 844 },
    javaScriptEnabled,
  });

async function lookAt(html: string, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const page = await newPage();
  await page.setContent(html);
  const found = await look(page);
  await page.close();
  return found;
}

const LIGHT = '<style>p { color: #bbb }</style>';
const readFound = async (page: Page) => (await readLabels(page)).found;
const draw = (texts: string) => `<svg viewBox="0 0 200 100" width="200">${texts}</svg>`;

test.for<[string, string, string, (page: Page) => Promise<string[]>]>([
  ['low contrast', 'color-contrast', toPage(CLEAN, LIGHT), findBarriers],
  ['a wrong role', 'aria-roles', toPage(`${CLEAN}<p role="chart">1</p>`), findBarriers],
  ['a button without a name', 'button-name', toPage(`${CLEAN}<button></button>`), findBarriers],
  [
    'what sticks out',
    'px too wide',
    toPage(`${CLEAN}<div style="width: 500px">wide</div>`),
    findOverflow,
  ],
  [
    'labels that cover each other',
    'March on April',
    toPage(draw('<text y="50">March</text><text x="4" y="50">April</text>')),
    readFound,
  ],
  [
    'a small label',
    'March: 8.0 px',
    toPage(draw('<text y="50" style="font-size: 8px">March</text>')),
    readFound,
  ],
  [
    'a low link',
    'On: 18 px high',
    toPage('<a href="/" style="display: block; font-size: 16px; line-height: 18px">On</a>'),
    findLowTargets,
  ],
])('%s is seen', async ([, said, html, look]) => {
  expect((await lookAt(html, look)).join('\n')).toContain(said);
  expect(await lookAt(toPage(CLEAN), look)).toEqual([]);
});

test('what a late script moves is seen', async () => {
  for (const [path, expected] of [
    ['/moves', [expect.stringContaining('moves after the first paint')]],
    ['/late', []],
  ] as const) {
    const page = await newPage();
    const { found, held } = await openSlowly(page, path);
    expect(held).toBe(1);
    expect(found).toEqual(expected);
    await page.close();
  }
});

test('a page that needs its script is seen', async () => {
  const [words, plain] = await Promise.all(
    [true, false].map(async (hasScripts) => {
      const page = await newPage(hasScripts);
      await page.goto('/needs-script');
      const words = await readWords(page);
      await page.close();
      return words;
    }),
  );
  expect(compareWords(plain ?? '', words ?? '')).toEqual([
    'says no more without scripts than: Rates',
  ]);
  expect(compareWords(`${words ?? ''}\nOnce`, `${words ?? ''}\nTwice`)).toEqual([
    'says without scripts “Once”, with them “Twice”',
  ]);
  expect(compareWords(words ?? '', words ?? '')).toEqual([]);
});
