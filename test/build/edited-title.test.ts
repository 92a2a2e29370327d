/** What a host has to send after one title was edited, and what a browser has to load again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, readSite, run } from '../support/build.ts';

const desk = openDesk('april-2025');
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

beforeAll(async () => {
  before = await build();
  const item = join(desk.contentDir, 'coverage/2025/04/low-level.mdx');
  const text = readFileSync(item, 'utf8');
  writeFileSync(item, text.replace(/^title: .*$/m, 'title: Another quayside word'));
  after = await build();
});
afterAll(() => {
  desk.close();
});

async function build(): Promise<ReadonlyMap<string, string>> {
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  return readSite(desk.outDir);
}

const listSearch = (site: ReadonlyMap<string, string>) =>
  [...site].filter(([path]) => path.startsWith('pagefind/'));

test('an edited title gives the search index as many files as it changes, and no other an address of its own', () => {
  const added = listSearch(after).filter(([path]) => !before.has(path));
  const known = new Set(listSearch(before).map(([, bytes]) => bytes));
  const moved = added.filter(([, bytes]) => known.has(bytes)).map(([path]) => path);
  // The folder of a shard is named by what is in it, and begins with how many records that is.
  expect(moved.filter((path) => !path.endsWith('/pagefind-entry.json'))).toEqual([]);
  const fragments = added.filter(([path]) => path.endsWith('.pf_fragment'));
  expect(fragments).toHaveLength(1);
  expect(listSearch(after).length).toBeGreaterThan(40);
  expect(added.length).toBeLessThan(10);
});

test('what did not change under an address has the same bytes', () => {
  const changed = listSearch(after).filter(
    ([path, bytes]) => before.has(path) && before.get(path) !== bytes,
  );
  expect(changed).toEqual([]);
});
