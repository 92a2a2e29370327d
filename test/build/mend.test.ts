/** What somebody deletes, cuts or replaces in the output or in the cache, the next build makes anew, byte for byte. */
import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { addPicture, openDesk, readSite, run } from '../support/build.ts';

const desk = openDesk('one-story');
let clean: Map<string, string>;

beforeAll(async () => {
  await addPicture(desk.contentDir);
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  clean = readSite(desk.outDir);
});
afterAll(() => {
  desk.close();
});

type Damage = (path: string) => void;
const remove: Damage = (path) => {
  rmSync(path);
};
const cut: Damage = (path) => {
  truncateSync(path, 1);
};
const toFolder: Damage = (path) => {
  rmSync(path);
  mkdirSync(path);
  writeFileSync(join(path, 'x'), '');
};

/** The first file below `dir` whose path fits. */
function find(dir: string, pattern: RegExp): string {
  const path = listAllFiles(dir).find((one) => pattern.test(one));
  if (path === undefined) throw new Error(`nothing fits ${String(pattern)} in ${dir}`);
  return join(dir, path);
}

async function expectMended(): Promise<void> {
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  const site = readSite(desk.outDir);
  const differing = [...new Set([...clean.keys(), ...site.keys()])].filter(
    (path) => clean.get(path) !== site.get(path),
  );
  expect(differing).toEqual([]);
}

test('a build without changes leaves nothing beside the output', async () => {
  const { output } = await run('build', desk);
  expect(output).toContain('Nothing has changed');
  expect(readdirSync(dirname(desk.outDir)).sort()).toEqual(['cache', 'content', 'out']);
});

test.each<[string, () => void]>([
  [
    'pages and files',
    () => {
      remove(find(desk.outDir, /^index\.html$/));
      cut(find(desk.outDir, /opening\.html$/));
      toFolder(find(desk.outDir, /^robots\.txt$/));
      toFolder(find(desk.outDir, /^topics\.html$/));
      remove(find(desk.outDir, /^favicon\.svg$/));
      cut(find(desk.outDir, /^data\/coverage\.json$/));
      cut(find(desk.outDir, /^pagefind\/.*\/fragment\//));
      remove(find(desk.outDir, /^pagefind\/.*\/pagefind\.js$/));
    },
  ],
  ['a style sheet', () => cut(find(desk.outDir, /^_astro\/.*\.css$/))],
  [
    'a picture, here and in the cache',
    () => {
      remove(find(desk.outDir, /^_astro\/quay.*\.webp$/));
      for (const path of listAllFiles(join(desk.cacheDir, 'pictures')))
        cut(join(desk.cacheDir, 'pictures', path));
    },
  ],
  [
    'the index, here and in the cache',
    () => {
      rmSync(join(desk.outDir, 'pagefind'), { recursive: true });
      cut(find(join(desk.cacheDir, 'search'), /\/index\//));
      remove(find(join(desk.cacheDir, 'search'), /wasm/));
    },
  ],
  [
    'what the cache knows',
    () => {
      for (const name of ['site.jsonl', 'files.jsonl', 'astro.json', 'pictures.json'])
        cut(join(desk.cacheDir, name));
    },
  ],
  [
    'files of the cache that are folders now',
    () => {
      for (const name of ['site.jsonl', 'files.jsonl', 'astro.json', 'pictures.json'])
        toFolder(join(desk.cacheDir, name));
      toFolder(find(join(desk.cacheDir, 'search'), /order\.json$/));
      toFolder(find(join(desk.cacheDir, 'pictures'), /\.webp$/));
    },
  ],
])('mended: %s', async (_name, damage) => {
  damage();
  await expectMended();
  expect(existsSync(`${desk.outDir}.next`)).toBe(false);
});
