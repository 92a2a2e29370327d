import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Settings } from '../build/settings.ts';

type Folders = Pick<Settings, 'cacheDir' | 'publicationDir'>;

/**
 * Where Astro renders, and beside which its bundle is kept. Its code has to find the packages, so this is always below
 * the folder of the publication; each cache folder has its own, so that two builds do not meet.
 */
export function toRenderDir({ cacheDir, publicationDir }: Folders): string {
  if (cacheDir.startsWith(publicationDir + sep)) return join(cacheDir, 'render', 'site');
  const name = `${PREFIX}${hash('sha256', cacheDir, 'hex').slice(0, 8)}`;
  return join(publicationDir, '.astro', name, 'site');
}

const PREFIX = 'render-';
const OWNER = 'cache-folder';

/** Makes the folder above; removes those of cache folders that are gone, which no build would use again. */
export function makeRenderDir(folders: Folders): string {
  const dir = toRenderDir(folders);
  const own = dirname(dir);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, OWNER), folders.cacheDir);
  const above = dirname(own);
  for (const name of readdirSync(above)) {
    if (name.startsWith(PREFIX) && !isOwned(join(above, name)))
      rmSync(join(above, name), { force: true, recursive: true });
  }
  return dir;
}

/** One that names no cache folder is just being made by another build, or removed by one. */
function isOwned(dir: string): boolean {
  try {
    const owner = readFileSync(join(dir, OWNER), 'utf8');
    return owner === '' || existsSync(owner);
  } catch {
    return true;
  }
}
