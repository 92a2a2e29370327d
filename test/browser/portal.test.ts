/** Two publications in two languages side by side, and a front, feeds and one search for both. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPreview } from '../../src/astro/serve/preview-server.ts';
import { readSettings } from '../../src/build/settings.ts';
import { takeBundle } from '../support/kept-bundles.ts';
import { launchBrowser } from './launch.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-portal-')));
const out = join(place, 'out');
const URL_OF_ALL = 'https://dams.example';
/** Folders and what they hold. */
const MADE = { weir: 'single', demning: 'norwegian' };

beforeAll(() => {
  for (const [folder, publication] of Object.entries(MADE)) {
    const dir = join(place, folder);
    cpSync(join('test/publications', publication, 'content'), join(dir, 'content'), {
      recursive: true,
    });
    const env = {
      PUBLICATION_DIR: process.cwd(),
      CONTENT_DIR: join(dir, 'content'),
      CACHE_DIR: join(dir, '.cache'),
    };
    takeBundle(readSettings({ ...env, SITE_URL: `${URL_OF_ALL}/${folder}` }));
  }
  // More than a page of results.
  const item = readFileSync(ITEM, 'utf8');
  for (let n = 1; n <= 31; n++) {
    const text = item
      .replace(/^title: .*$/m, `title: Sluice ${String(n)}`)
      .replace('example/weir', `example/sluice-${String(n)}`);
    writeFileSync(join(dirname(ITEM), `sluice-${String(n)}.mdx`), text);
  }
});
const ITEM = join(place, 'weir/content/coverage/2025/03/weir-to-be-lowered.mdx');

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function portal() {
  const dirs = Object.keys(MADE).map((folder) => join(place, folder));
  const words = [
    '--out',
    out,
    '--url',
    URL_OF_ALL,
    '--name',
    'Two dams',
    '--about',
    'Who said what of dams',
  ];
  return dateline(['portal', ...dirs, ...words]);
}

function dateline(words: readonly string[], given: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'bin/dateline.mjs'), ...words],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PUBLICATION_DIR: process.cwd(),
        SOURCE_DATE_EPOCH: '1795911000',
        ...given,
      },
      encoding: 'utf8',
    },
  );
  return { status, said: stdout + stderr };
}

const read = (path: string) => readFileSync(join(out, path), 'utf8');

test('a front lists both, each in its language, and a search finds what either says', async () => {
  const { status, said } = portal();
  expect(status, said).toBe(0);
  const [feed, list] = [read('feed.json'), read('feeds.opml')];
  const { items } = JSON.parse(feed) as { items: { url: string; language: string }[] };
  expect(new Set(items.map(({ language }) => language))).toEqual(new Set(['en-GB', 'nb']));
  for (const folder of Object.keys(MADE))
    expect(list).toContain(`${URL_OF_ALL}/${folder}/atom.xml`);
  expect(read('_headers')).toContain('/weir/search');

  const { url, server } = await openPreview({ outDir: out, siteUrl: URL_OF_ALL }, 0);
  const { browser }: { browser: Browser } = await launchBrowser();
  try {
    const page = await browser.newPage({ baseURL: url, locale: 'en-GB' });
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto('/');
    expect(await page.locator('article h3').allTextContents()).toEqual([
      'The Weir Notebook',
      'Demningsdagboka',
    ]);
    expect(await page.locator('article').last().getAttribute('lang')).toBe('nb');
    await page.click('article h3 a');
    expect(new URL(page.url()).pathname).toBe('/weir/');
    await page.goBack();
    const stands = await page
      .locator('article', { hasText: 'Demningsdagboka' })
      .locator('.st')
      .all();
    expect(stands.length).toBeGreaterThan(0);
    for (const one of stands) expect(await one.textContent()).toMatch(/^(Known|Disputed|Unknown)$/);
    const find = async (words: string, name: string) => {
      await page.fill('#q', words);
      await page.keyboard.press('Enter');
      const first = page.locator('.res article').first();
      await first.waitFor();
      await expect.poll(() => first.locator('.by').textContent()).toBe(name);
      return first.locator('a');
    };
    await find('demningen', 'Demningsdagboka');
    expect(new URL(page.url()).pathname).toBe('/search');
    const link = await find('weir lowered', 'The Weir Notebook');
    await link.click();
    expect(new URL(page.url()).pathname).toMatch(/^\/weir\/coverage\//);
    expect(await page.locator('h1').textContent()).toContain('weir');
    const status = page.locator('[role=status]');
    await page.goto('/');
    await page.click('text=Follow');
    expect(await page.locator('h1').textContent()).toBe('Feeds of Two dams');
    await page.goto('/search?q=nothinglikethis');
    await expect.poll(() => status.textContent()).toBe('Nothing found.');
    await page.fill('#q', 'notebook');
    await expect
      .poll(() => page.locator('.res h2').first().textContent())
      .toBe('The Weir Notebook');
    expect(await status.textContent()).toMatch(/^\d+ results?$/);
    await page.fill('#q', 'sluice');
    await expect
      .poll(() => status.textContent())
      .toMatch(/^\d\d results\. The best 30 are shown\.$/);
    expect(await page.locator('.res article').count()).toBe(30);
    expect(complaints).toEqual([]);

    // A publication that is built again by itself has another index: in the open page, and in one opened then.
    const text = readFileSync(ITEM, 'utf8').replace('An invented report', 'A heron, in a report');
    writeFileSync(ITEM, text);
    const alone = dateline(['build'], {
      CONTENT_DIR: join(place, 'weir/content'),
      CACHE_DIR: join(place, 'weir/.cache'),
      OUT_DIR: join(out, 'weir'),
      SITE_URL: `${URL_OF_ALL}/weir`,
    });
    expect(alone.status, alone.said).toBe(0);
    await find('heron', 'The Weir Notebook');
    await page.reload();
    await find('heron', 'The Weir Notebook');

    // One that does not answer is named, and the other one answers.
    renameSync(join(out, 'demning/search.html'), join(out, 'demning/away.html'));
    await page.reload();
    await find('heron', 'The Weir Notebook');
    expect(await status.locator('p').allTextContents()).toEqual([
      '1 result',
      'No answer from Demningsdagboka.',
    ]);
    renameSync(join(out, 'demning/away.html'), join(out, 'demning/search.html'));
  } finally {
    await browser.close();
    server.close();
  }
});

test('one that cannot be built keeps its site and is named, and the other one is renewed', () => {
  const about = join(place, 'demning/content/publication.yaml');
  appendFileSync(about, 'colour: red\n');
  const weir = join(place, 'weir/content/publication.yaml');
  writeFileSync(weir, readFileSync(weir, 'utf8').replace(/^tagline: .*$/m, 'tagline: Renewed'));
  const before = read('demning/index.html');
  const { status, said } = portal();
  expect(status).toBe(1);
  expect(said).toContain(`${join(place, 'demning')} could not be built, and keeps its last site`);
  expect(said).toContain('publication.yaml');
  expect(read('demning/index.html')).toBe(before);
  const front = read('index.html');
  expect(front).toContain('Renewed');
  expect(front).toContain('Demningsdagboka');
});
