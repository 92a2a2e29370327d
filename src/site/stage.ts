/**
 * Where an unfinished site lies. Astro keeps a copy of every page in `dist/` of its cache folder to restore it from;
 * with that same folder as output there is one copy instead of two, nothing to restore, and Astro itself removes the
 * pages that are gone.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAllFiles } from '../disk/list-files.ts';

export interface Stage {
  readonly astroDir: string;
  readonly siteDir: string;
}

export function toStage(cacheDir: string): Stage {
  const astroDir = join(cacheDir, 'astro');
  return { astroDir, siteDir: join(astroDir, 'dist') };
}

/**
 * Makes the stage ready. What a build left behind that did not come to its end may be newer than Astro's record of
 * it, so it is thrown away.
 */
export function openStage({ astroDir, siteDir }: Stage): void {
  const mark = join(astroDir, 'unfinished');
  if (existsSync(mark)) rmSync(astroDir, { recursive: true, force: true });
  mkdirSync(astroDir, { recursive: true });
  writeFileSync(mark, '');
  // Vite names what it makes by content and never removes it.
  rmSync(join(siteDir, '_astro'), { recursive: true, force: true });
}

/** Removes what is not in `expected` (paths below the stage) but for what Vite made, and closes the stage. */
export function closeStage({ astroDir, siteDir }: Stage, expected: ReadonlySet<string>): void {
  for (const path of listAllFiles(siteDir)) {
    if (!expected.has(path) && !path.startsWith('_astro/')) rmSync(join(siteDir, path));
  }
  rmSync(join(astroDir, 'unfinished'), { force: true });
}
