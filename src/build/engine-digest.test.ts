import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENGINE_DIR } from './engine.ts';
import { isOfCode } from './engine-digest.ts';

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
