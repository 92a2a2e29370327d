/** A page of another site with our frames in it, and what is wrong with them there. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame } from 'playwright-core';
import { expect } from 'vitest';
import type { BuiltSite } from '../site/built-site.ts';
import { HANGS } from '../support/patience.ts';

const WIDTHS = [320, 375, 640, 1000];
const MOST_BLANK = 80;

export interface Told {
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** What oEmbed says of each frame, with the address of the site on this machine. */
export function listTold({ files, read, url }: Pick<BuiltSite, 'files' | 'read' | 'url'>): Told[] {
  return files
    .filter((file) => /^embed\/.*\.json$/.test(file))
    .map((file) => {
      const told = JSON.parse(read(file)) as Told;
      return { ...told, html: told.html.replace(told.provider_url, `${new URL(url).origin}/`) };
    });
}

/** Frames that are cut, have a bar to scroll by, or leave much blank in a page with this body, at each width. */
export async function findMisfits(
  browser: Browser,
  { style, body, count }: { readonly style: string; readonly body: string; readonly count: number },
): Promise<object[]> {
  const foreign = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style>${body}`,
    );
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  try {
    const { port } = foreign.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${String(port)}`, { timeout: HANGS });
    const wrong: object[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      const seen = await Promise.all(page.frames().slice(1).map(measure));
      expect(seen.length).toBe(count);
      wrong.push(
        ...seen
          .filter(({ cut, bar, blank }) => cut > 0 || bar > 0 || blank > MOST_BLANK)
          .map((one) => ({ width, ...one })),
      );
    }
    return wrong;
  } finally {
    await page.close();
    foreign.closeAllConnections();
    foreign.close();
  }
}

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
