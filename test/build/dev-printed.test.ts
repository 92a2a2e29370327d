/** Pages of dev are printed from the bundle that a build keeps, until the code is another; then they are Vite’s, and the same. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { copyCheckout, openDesk, run } from '../support/build.ts';
import { SOON, startDev, type Dev } from '../support/dev.ts';

const root = mkdtempSync(join(tmpdir(), 'printed-'));
copyCheckout(root);
const desk = { ...openDesk('april-2025'), root };
afterAll(() => {
  desk.close();
  rmSync(root, { recursive: true, force: true });
});

/** Of every page with styles: those of Vite stand in the page. */
const isPrinted = (text: string) => text.includes('<link rel="stylesheet" href="/_astro/');
const isOfVite = (text: string) => text.includes('data-vite-dev-id');
const CLIENT = '<script type="module" src="/@vite/client"></script>';

/** What styles and scripts are called, and where those of a page stand, is the affair of Vite or of the bundle. */
function toText(html: string): string {
  return html
    .replace(/<style[^>]*data-vite-dev-id[^]*?<\/style>/g, '')
    .replace(/<script type="module"[^]*?<\/script>/g, '')
    .replace(/<link rel="(?:stylesheet|preload)"[^>]*>/g, '');
}

/** A page of each sort that the front page leads to: those of one folder and as deep. */
function listPages(front: string): string[] {
  const urls = [...front.matchAll(/href="(\/[^"#?.]*)"/g)].map(([, url = '']) => url);
  const toSort = (url: string) => `${String(url.split('/').length)} ${url.split('/')[1] ?? ''}`;
  return [...new Map(urls.map((url) => [toSort(url), url])).values()];
}

async function fetchAll(dev: Dev, paths: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) texts.set(path, (await dev.get(path)).text);
  return texts;
}

test('the kept bundle answers; what is written shows; after an edit of a template Vite answers with the same pages', async () => {
  const built = await run('build', desk);
  expect(built.code, built.output).toBe(0);
  const dev = await startDev(desk);
  try {
    const front = (await dev.get('/')).text;
    const paths = listPages(front);
    expect(paths.length).toBeGreaterThan(8);
    const printed = await fetchAll(dev, paths);
    expect(paths.filter((path) => !isPrinted(printed.get(path) ?? ''))).toEqual([]);
    for (const text of printed.values()) expect(text.split(CLIENT)).toHaveLength(2);
    for (const [, file = ''] of front.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)) {
      const response = await fetch(dev.url + file);
      const type = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' };
      const [ending = ''] = /\w+$/.exec(file) ?? [];
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining(type[ending as keyof typeof type]),
      ]);
    }
    expect((await dev.get('/no-such-page')).status).toBe(404);

    const item = paths.find((path) => /^\/coverage\/.*\/.*\//.test(path)) ?? '';
    const file = join(desk.contentDir, `${item}.mdx`);
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace(/^title: .*$/m, 'status: draft\ntitle: Seen while written'));
    await dev.shows(item, 200, 'Seen while written');
    const draft = (await dev.get(item)).text;
    expect([isPrinted(draft), draft.includes('class="band"')]).toEqual([true, true]);
    writeFileSync(file, good);
    await vi.waitFor(async () => {
      expect((await dev.get(item)).text).toBe(printed.get(item));
    }, SOON);

    const template = join(root, 'src/site/parts/frame/Foot.astro');
    const before = readFileSync(template, 'utf8');
    writeFileSync(template, before.replace('</footer>', 'Written anew.</footer>'));
    await dev.shows('/', 200, 'Written anew.');
    writeFileSync(template, before);
    await vi.waitFor(async () => {
      expect((await dev.get('/')).text).not.toContain('Written anew.');
    }, SOON);
    const rendered = await fetchAll(dev, paths);
    expect([...rendered].filter(([, text]) => isPrinted(text) || !isOfVite(text))).toEqual([]);
    // The page of the search says which index there is by now.
    const others = [...rendered].filter(
      ([path, text]) => path !== '/search' && toText(printed.get(path) ?? '') !== toText(text),
    );
    expect(others.map(([path]) => path)).toEqual([]);
  } finally {
    await dev.close();
  }
});

test('where no bundle is kept, pages are Vite’s until one is made beside them', async () => {
  rmSync(desk.cacheDir, { recursive: true });
  rmSync(join(root, '.astro'), { recursive: true, force: true });
  const dev = await startDev(desk);
  try {
    expect(isOfVite((await dev.get('/')).text)).toBe(true);
    await vi.waitFor(async () => {
      expect(isPrinted((await dev.get('/')).text)).toBe(true);
    }, SOON);
    expect(isPrinted((await dev.get('/topics')).text)).toBe(true);
  } finally {
    await dev.close();
  }
});
