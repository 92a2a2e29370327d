import { hash } from 'node:crypto';
import { join, sep } from 'node:path';
import type { Settings } from '../session/settings.ts';

/**
 * Where Astro renders. Its code stands beside the pages meanwhile and has to find the packages, so this is always below
 * the folder of the publication; each cache folder has its own, so that two builds do not meet.
 */
export function toRenderDir({
  cacheDir,
  publicationDir,
}: Pick<Settings, 'cacheDir' | 'publicationDir'>): string {
  if (cacheDir.startsWith(publicationDir + sep)) return join(cacheDir, 'render', 'site');
  const name = `render-${hash('sha256', cacheDir, 'hex').slice(0, 8)}`;
  return join(publicationDir, '.astro', name, 'site');
}
