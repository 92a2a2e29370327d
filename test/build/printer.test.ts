/** What the printer prints and what Astro renders are the same pages, byte for byte: all pages of all test publications. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findParams } from '../../src/subjects/patterns.ts';
import { SUBJECTS } from '../../src/subjects/subjects.ts';
import { openDesk, readSite, run } from '../support/build.ts';
import { listPrinted } from '../support/printed-routes.ts';

/** Those that can be built. */
const PUBLICATIONS = [
  'any-script',
  'april-2025',
  'corrections',
  'four-sides',
  'one-story',
  'order-not-known',
  'three-sides',
];

const PATTERNS = SUBJECTS.flatMap(({ patterns }) => patterns);

test.each(PUBLICATIONS)('%s', async (name) => {
  const desk = openDesk(name);
  const other = { ...openDesk(name), contentDir: desk.contentDir };
  try {
    const printed = await run('build', desk);
    expect(printed.code, printed.output).toBe(0);
    const rendered = await run('build', { ...other, env: { PRINTER: 'off' } });
    expect(rendered.code, rendered.output).toBe(0);
    const [ours, astros] = [readSite(desk.outDir), readSite(other.outDir)];
    expect([...ours.keys()]).toEqual([...astros.keys()]);
    expect([...ours.keys()].filter((path) => ours.get(path) !== astros.get(path))).toEqual([]);
    // Every page belongs to a route that was judged and printed, but for the publisher’s own.
    const routes = listPrinted(desk.cacheDir);
    const own = ['/about', '/corrections-policy', '/method'];
    const pages = [...ours.keys()]
      .filter((path) => path.endsWith('.html'))
      .map((path) => `/${path === 'index.html' ? '' : path.replace(/\.html$/, '')}`);
    const left = pages.filter((url) => {
      const pattern = PATTERNS.find((one) => findParams(one, url) !== undefined);
      return pattern === undefined || !routes.some((one) => findParams(one, url) !== undefined);
    });
    expect(left.filter((url) => !own.includes(url))).toEqual([]);
    // The same again from what was kept, without Astro.
    rmSync(desk.outDir, { recursive: true });
    const again = await run('build', desk);
    expect(again.code, again.output).toBe(0);
    expect([...readSite(desk.outDir)]).toEqual([...astros]);
  } finally {
    desk.close();
    other.close();
  }
});

test('in one thread, two or four the bytes are the same', async () => {
  const desk = openDesk('april-2025');
  try {
    const sites: [string, string][][] = [];
    for (const workers of ['0', '1', '2', '4']) {
      rmSync(desk.outDir, { recursive: true, force: true });
      const { code, output } = await run('build', { ...desk, env: { WORKERS: workers } });
      expect(code, output).toBe(0);
      sites.push([...readSite(desk.outDir)]);
    }
    for (const site of sites) expect(site).toEqual(sites[0]);
    // What threads have told is what the next build goes by.
    const { output } = await run('build', desk);
    expect(output).toContain('Nothing has changed');
  } finally {
    desk.close();
  }
});
