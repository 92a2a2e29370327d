import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from './engine.ts';
import { refuseHarm } from './folders.ts';

const root = mkdtempSync(join(tmpdir(), 'folders-'));
const at = (name: string) => join(root, name);
for (const name of ['content/topics', 'mine', 'empty', 'site'])
  mkdirSync(at(name), { recursive: true });
writeFileSync(at('mine/mine.txt'), 'mine');
for (const name of ['_headers', '404.html', 'index.html']) writeFileSync(at(`site/${name}`), '');
symlinkSync(at('content'), at('link'));
const folders = { contentDir: at('content'), outDir: at('dist'), cacheDir: at('cache') };

afterAll(() => {
  rmSync(root, { recursive: true });
});

test.each([
  ['the content', { outDir: at('content') }],
  ['a link to the content', { outDir: at('link') }],
  ['above the content', { outDir: root }],
  ['inside the content', { outDir: at('content/topics/out') }],
  ['a folder with files of somebody', { outDir: at('mine') }],
  ['the code', { outDir: join(ROOT, 'src') }],
  ['above the code', { outDir: join(ROOT, '..') }],
  ['above the cache', { outDir: at('c'), cacheDir: at('c/cache') }],
  ['a cache in the content', { cacheDir: at('content') }],
])('refused: %s', (_name, changes) => {
  expect(() => refuseHarm({ ...folders, ...changes })).toThrow(/_DIR is /);
});

test.each([
  ['nothing yet', {}],
  ['an empty folder', { outDir: at('empty') }],
  ['a site of ours', { outDir: at('site') }],
  ['a folder of the checkout', { outDir: join(ROOT, 'dist'), cacheDir: join(ROOT, '.cache') }],
])('fine: %s', (_name, changes) => {
  expect(() => refuseHarm({ ...folders, ...changes })).not.toThrow();
});
