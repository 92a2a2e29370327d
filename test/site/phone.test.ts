/** How far coverage is on a phone of 390 by 844 px, in languages of long words and of high lines. */
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { readSettings } from '../../src/build/settings.ts';
import { toEnv } from '../support/build.ts';
import { startDev } from '../support/dev.ts';
import { takeBundle } from '../support/kept-bundles.ts';
import { openBuiltSite } from './built-site.ts';

const VIEWPORT = { width: 390, height: 844 };

const opened = openForAll(openBuiltSite);

async function openPage(path: string, baseURL = opened.site.url): Promise<Page> {
  const page = await opened.browser.newPage({
    baseURL,
    viewport: VIEWPORT,
    javaScriptEnabled: false,
  });
  await page.goto(path);
  return page;
}

/** The example with words and dates of another language: the longest words, and the highest lines. One page needs no build. */
async function openCopy(language: string) {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-')));
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'), 'junction');
  const contentDir = join(dir, 'content');
  cpSync('content', contentDir, { recursive: true });
  const about = join(contentDir, 'publication.yaml');
  const text = readFileSync(about, 'utf8').replace(/^language: .*$/m, `language: ${language}`);
  writeFileSync(about, text);
  const env = { PUBLICATION_DIR: dir };
  const desk = { contentDir, outDir: join(dir, 'out'), cacheDir: join(dir, 'cache'), env };
  takeBundle(readSettings(toEnv(desk)));
  const dev = await startDev(desk);
  const close = async () => {
    await dev.close();
    rmSync(dir, { recursive: true });
  };
  return { url: dev.url, close };
}

test.for([
  [undefined, 1700],
  ['ru', 1950],
  ['ar', 1950],
] as const)('coverage begins early on the front page, in %s by %i px', async ([language, most]) => {
  const copy = language && (await openCopy(language));
  const page = await openPage('/', copy?.url);
  const box = await page.locator('.on-latest').boundingBox();
  expect(box?.y).toBeLessThanOrEqual(most);
  await page.close();
  await copy?.close();
});
