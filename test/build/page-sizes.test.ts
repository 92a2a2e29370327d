/** What readers get of the fullest item: no page above 500 KB as it is sent. */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { openDesk, run } from '../support/build.ts';
import { AROUND_FULL_ITEM, toFullItem } from '../support/full-item.ts';

const ITEM = 'coverage/2025/02/full';
const LARGEST = 500_000;

const desk = openDesk('one-story');
afterAll(() => {
  desk.close();
});

test('an item with as much as the check lets through, and all pages that tell of it', async () => {
  rmSync(desk.contentDir, { recursive: true });
  for (const [path, text] of Object.entries({
    ...AROUND_FULL_ITEM,
    [`${ITEM}.mdx`]: toFullItem(),
  })) {
    mkdirSync(dirname(join(desk.contentDir, path)), { recursive: true });
    writeFileSync(join(desk.contentDir, path), text);
  }
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  const pages = listAllFiles(desk.outDir)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, bytes: statSync(join(desk.outDir, path)).size }));
  // Else the item is no longer the fullest that there can be.
  expect(pages.find(({ path }) => path === `${ITEM}.html`)?.bytes).toBeGreaterThan(LARGEST / 2);
  expect(pages.filter(({ bytes }) => bytes > LARGEST)).toEqual([]);
});
