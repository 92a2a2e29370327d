import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toRenderDir } from '../../src/astro/printer/kept-bundle.ts';

/** The printed routes of a build: those whose first page was printed as Astro renders it. */
export function listPrinted(cacheDir: string): string[] {
  const kept = join(dirname(toRenderDir({ cacheDir, publicationDir: process.cwd() })), 'kept');
  const [key = ''] = readdirSync(kept);
  const heads: unknown = JSON.parse(readFileSync(join(kept, key, 'heads.json'), 'utf8'));
  return Object.keys(heads as object);
}
