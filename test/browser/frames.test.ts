/** Frames in pages of other sites: whole at each width, without a bar to scroll by, and with little left blank. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HANGS } from '../support/patience.ts';
import { openBuiltSite } from '../site/built-site.ts';
import { openForAll } from './open-for-all.ts';

const WIDTHS = [320, 375, 640, 1000];
const MOST_BLANK = 80;

interface Told {
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

const opened = openForAll(openBuiltSite);
let foreign: Server;
/** By path. */
const pages = new Map<string, string>();
let host = '';
let all: readonly Told[] = [];

beforeAll(async () => {
  const { files, read, url } = opened.site;
  all = files
    .filter((file) => /^embed\/.*\.json$/.test(file))
    .map((file) => {
      const told = JSON.parse(read(file)) as Told;
      return { ...told, html: told.html.replace(told.provider_url, `${new URL(url).origin}/`) };
    });
  foreign = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pages.get(request.url ?? ''));
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${String((foreign.address() as AddressInfo).port)}`;
});
afterAll(() => {
  foreign.closeAllConnections();
  foreign.close();
});

/** What WordPress leaves of the code of a site that it does not know: no style, and no wrapper. */
function filterAsWordPress(html: string): string {
  const kept = [...html.matchAll(/ (src|title|width|height)="([^"]*)"/g)].map(([, name, value]) =>
    name === 'src'
      ? ` src="${value ?? ''}#?secret=a" data-secret="a"`
      : ` ${name ?? ''}="${value ?? ''}"`,
  );
  return `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${kept.join('')}></iframe>`;
}

/** The markup around a code, and the rules of its theme that bear on it. */
const SYSTEMS: Readonly<
  Record<string, { style: string; put: (html: string) => string; body?: [string, string] }>
> = {
  'a plain page': { style: '', put: (html) => `<p>Before</p>${html}<p>After</p>` },
  'WordPress, as a block of HTML': {
    style: `.entry-content { padding: 0 24px } .entry-content > * { max-width: 645px; margin: 1.2rem auto !important }`,
    put: (html) => html,
    body: [
      '<main class="wp-site-blocks"><div class="entry-content wp-block-post-content is-layout-constrained">',
      '</div></main>',
    ],
  },
  'WordPress, by the address': {
    style: `.wp-block-embed { margin: 0 0 1em; overflow-wrap: break-word } .wp-block-embed iframe { max-width: 100% }
      .wp-embed-responsive .wp-has-aspect-ratio iframe { position: absolute; inset: 0; height: 100%; width: 100% }`,
    put: (html) =>
      `<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">${filterAsWordPress(html)}</div></figure>`,
    body: ['<div class="entry-content wp-embed-responsive">', '</div>'],
  },
  'Ghost, as a card of HTML': {
    style: `.gh-canvas { display: grid; grid-template-columns: [full-start] minmax(max(4vw, 20px), auto) [main-start] min(720px, calc(100% - max(8vw, 40px))) [main-end] minmax(max(4vw, 20px), auto) [full-end] }
      .gh-canvas > * { grid-column: main-start / main-end }`,
    put: (html) => `<!--kg-card-begin: html-->${html}<!--kg-card-end: html-->`,
    body: ['<section class="gh-content gh-canvas">', '</section>'],
  },
  'Ghost, by the address': {
    style: `.gh-content { padding: 0 20px; max-width: 720px; margin: auto }
      .kg-embed-card { display: flex; flex-direction: column; align-items: center; width: 100%; margin: 0 }`,
    put: (html) => `<figure class="kg-card kg-embed-card">${html}</figure>`,
    body: ['<section class="gh-content">', '</section>'],
  },
};

async function measure(frame: Frame) {
  return await frame.evaluate(() => {
    const { clientWidth, scrollHeight, scrollWidth } = document.documentElement;
    const { bottom } = document.body.getBoundingClientRect();
    return {
      cut: Math.max(scrollHeight - innerHeight, scrollWidth - innerWidth),
      bar: innerWidth - clientWidth,
      blank: Math.round(innerHeight - bottom),
      path: location.pathname,
    };
  });
}

test.for(Object.entries(SYSTEMS).map(([name, system], place) => ({ name, place, ...system })))(
  'in $name',
  async ({ name, place, style, put, body = ['', ''] }) => {
    // Each of the sorts, and long and short; the page of another system has others.
    const shown = all.filter((_, index) => index % 8 === place);
    const frames = shown.map(({ html }) => put(html.replaceAll(' loading="lazy"', '')));
    const path = `/${encodeURIComponent(name)}`;
    pages.set(
      path,
      `<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style>${body[0]}${frames.join('\n')}${body[1]}`,
    );
    expect(frames.join('')).not.toMatch(/<script|\son\w+=/);
    const page = await opened.browser.newPage();
    await page.goto(host + path, { timeout: HANGS });
    const wrong: object[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      const seen = await Promise.all(page.frames().slice(1).map(measure));
      expect(seen.length).toBe(shown.length);
      wrong.push(
        ...seen
          .filter(({ cut, bar, blank }) => cut > 0 || bar > 0 || blank > MOST_BLANK)
          .map((one) => ({ width, ...one })),
      );
    }
    expect(wrong).toEqual([]);
    await page.close();
  },
);

test('the size that is told is that of the frame without its style', () => {
  for (const { html, width, height } of all) {
    expect(width).toBe(300);
    expect(html).toContain(` height="${String(height)}"`);
    expect(html).not.toContain(' width="');
  }
});
