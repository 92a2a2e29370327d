import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ENGINE_DIR } from './engine.ts';
import { addsNothing, isOfCode } from './engine-digest.ts';

const publicationDir = '/home/jo/site';
const isCode = (path: string) => isOfCode({ publicationDir }, path);

test.each([
  '/home/jo/site/src/Foot.astro',
  '/home/jo/site/public/robots.txt',
  '/home/jo/site/astro.config.mjs',
  '/home/jo/site/package-lock.json',
  join(ENGINE_DIR, 'src/site/layouts/Page.astro'),
])('pages depend on %s', (path) => {
  expect(isCode(path)).toBe(true);
});

test.each([
  '/home/jo/site/content/publication.yaml',
  '/home/jo/site/README.md',
  '/home/jo/site/notes/package.json',
  '/home/jo/site/srcs/Foot.astro',
  join(ENGINE_DIR, 'src/site/layouts/page.test.ts'),
])('pages do not depend on %s', (path) => {
  expect(isCode(path)).toBe(false);
});

const CONFIG = readFileSync(join(ENGINE_DIR, 'starter/astro.config.mjs'), 'utf8');

test.each([
  [true, 'content alone', {}],
  [true, 'the configuration of a starter', { 'astro.config.mjs': CONFIG }],
  [true, 'the same with a comment', { 'astro.config.mjs': `// Ours.\n${CONFIG}` }],
  [true, 'files for the site', { 'public/robots.txt': '' }],
  [false, 'a page', { 'src/pages/method.astro': '' }],
  [false, 'a typed collection', { 'src/content.config.ts': '' }],
  [false, 'an integration', { 'astro.config.ts': CONFIG.replace('mdx()', 'mdx(), other()') }],
  [false, 'a component', { 'astro.config.mjs': CONFIG.replace('dateline()', 'dateline({})') }],
  [false, 'a tool for styles', { 'postcss.config.mjs': '' }],
  [false, 'other names for modules', { 'tsconfig.json': '{}' }],
])('%s: a publication with %s needs only the templates of the engine', (is, _, files) => {
  const dir = mkdtempSync(join(tmpdir(), 'adds-'));
  for (const [path, text] of Object.entries<string>(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  expect(addsNothing({ publicationDir: dir })).toBe(is);
  rmSync(dir, { recursive: true });
});
