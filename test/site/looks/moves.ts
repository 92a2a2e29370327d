/** Nothing moves after the first paint, however late fonts and scripts come, and the fonts of a page are few. */
import type { Page } from 'playwright-core';

const MOST = 0.02;
const MOST_FONTS = 60 * 1024;

interface Moved extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

declare global {
  interface Window {
    painted: Promise<unknown>;
    moves: [share: number, ...what: string[]][];
  }
}

/** Opens a page whose sheets come at once, all else after the first paint: the worst that a slow line does. */
export async function openSlowly(
  page: Page,
  path: string,
): Promise<{ found: string[]; held: number; status: number | undefined }> {
  await page.addInitScript(watch);
  const fonts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().endsWith('.woff2')) return;
    fonts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route(/\.(woff2|js|json)$/, (route) => {
    const go = () => void route.continue();
    if (isHeld) held.push(go);
    else go();
  });
  const response = await page.goto(path, { waitUntil: 'commit' });
  await page.evaluate(() => window.painted);
  await waitForFrames(page);
  isHeld = false;
  for (const go of held) go();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await waitForFrames(page);
  const moves = await page.evaluate(() => window.moves);
  const share = moves.reduce((sum, [one]) => sum + one, 0);
  const bytes = (await Promise.all(fonts)).reduce((sum, one) => sum + one, 0);
  const found = [
    ...(share > MOST ? [`moves after the first paint: ${JSON.stringify(moves)}`] : []),
    ...(bytes > MOST_FONTS ? [`its fonts have ${bytes} bytes`] : []),
  ];
  return { found, held: held.length, status: response?.status() };
}

/** Runs in the page, before all else. */
function watch(): void {
  window.painted = new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
  });
  window.moves = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Moved[])
      window.moves.push([
        value,
        ...sources.map(({ node, previousRect: { y }, currentRect }) =>
          [node?.textContent?.trim().slice(0, 40), y, currentRect.y].join(' '),
        ),
      ]);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Until what changed has been laid out, painted and seen. */
const waitForFrames = (page: Page) =>
  page.evaluate(async () => {
    for (let left = 3; left > 0; left -= 1) await new Promise(requestAnimationFrame);
  });
