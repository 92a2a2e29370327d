import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeRenderDir, toRenderDir } from './printer/kept-bundle.ts';

const place = mkdtempSync(join(tmpdir(), 'render-'));
afterAll(() => {
  rmSync(place, { recursive: true });
});

test('what was kept for a cache folder that is gone goes, and nothing else', () => {
  const publicationDir = join(place, 'site');
  const folders = ['a', 'b'].map((name) => ({ publicationDir, cacheDir: join(place, name) }));
  for (const { cacheDir } of folders) mkdirSync(cacheDir);
  const [a = '', b = ''] = folders.map(makeRenderDir);
  expect([a, b].map((dir) => existsSync(join(dir, '..')))).toEqual([true, true]);
  rmSync(join(place, 'a'), { recursive: true });
  const inside = { publicationDir, cacheDir: join(publicationDir, '.cache') };
  makeRenderDir(inside);
  expect(existsSync(join(a, '..'))).toBe(true);
  folders.slice(1).forEach(makeRenderDir);
  expect([a, b].map((dir) => existsSync(join(dir, '..')))).toEqual([false, true]);
  expect(toRenderDir(inside)).toBe(join(publicationDir, '.cache/render/site'));
});

test('what another build is just making stays', () => {
  const publicationDir = join(place, 'busy');
  const [begun, named] = ['render-1', 'render-2'].map((name) =>
    join(publicationDir, '.astro', name),
  );
  for (const dir of [begun, named]) mkdirSync(dir ?? '', { recursive: true });
  writeFileSync(join(named ?? '', 'cache-folder'), '');
  makeRenderDir({ publicationDir, cacheDir: join(place, 'c') });
  expect([begun, named].map((dir) => existsSync(dir ?? ''))).toEqual([true, true]);
});
