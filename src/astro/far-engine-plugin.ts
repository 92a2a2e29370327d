/** An engine that shares no folder with the publication, as a checkout in /opt for one in /home. */
import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

const PREFIX = '/@fs';
const PART_OF_TEMPLATE = /\.astro\?(?:.*&)?astro(?:&|=|$)/;

/**
 * Astro takes the path of such a template for one under the publication and finds neither its
 * scripts nor its styles (`normalizeFilename` of its vite-plugin-utils). Written as Vite writes
 * paths outside of the root, it is taken as it stands; what such a part imports is looked for
 * from where it lies.
 */
export function findFarEngine(publicationDir: string): Plugin {
  const top = toTop(publicationDir);
  return {
    name: 'dateline:far-engine',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (importer?.startsWith(`${PREFIX}/`) && PART_OF_TEMPLATE.test(importer)) {
        const from = importer.slice(PREFIX.length);
        return this.resolve(id, from, { ...options, skipSelf: true });
      }
      const isFar = id.startsWith('/') && PART_OF_TEMPLATE.test(id) && !id.startsWith(PREFIX);
      // A browser asks dev for parts by addresses that begin at the root of the publication.
      const isOnDisk = isFar && toTop(id) !== top && existsSync(id.replace(/\?.*$/, ''));
      return isOnDisk ? PREFIX + id : undefined;
    },
  };
}

function toTop(path: string): string | undefined {
  return path.split('/')[1];
}
