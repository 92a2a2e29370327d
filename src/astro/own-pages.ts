import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../disk/list-files.ts';

/**
 * Addresses that pages of the publisher take, as `/feeds` of `src/pages/feeds.astro`; ours there give way. A page whose
 * address depends on parameters takes none.
 */
export function listOwnPages(publicationDir: string): ReadonlySet<string> {
  const folder = join(publicationDir, 'src/pages');
  const files = existsSync(folder) ? listFiles(folder) : [];
  return new Set(
    files
      .filter((path) => /\.(astro|mdx?|html)$/.test(path) && !/(^|\/)_|\[/.test(path))
      .map((path) => `/${path.replace(/\.\w+$/, '').replace(/(^|\/)index$/, '')}`),
  );
}
