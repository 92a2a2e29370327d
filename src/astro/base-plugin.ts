/**
 * The path under the host in what Astro bundles. Astro itself is told of none, so that what it writes is told from
 * nothing else: every address begins at the root until the one function puts the path before it.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { printInAddresses, printInCss, printInKeys } from '../site/addresses/print.ts';

const SOURCE = join(import.meta.dirname, '../');
const ADDRESSES = join(SOURCE, 'site/addresses/');

/** `undefined` at the root of a host, where there is nothing to write. */
export function printBase(base: string): Plugin | undefined {
  if (base === '') return undefined;
  return {
    name: 'dateline:base',
    enforce: 'pre',
    transform(code, id) {
      if (this.environment.name !== 'client' || !id.includes(SOURCE)) return undefined;
      const keyed = printInKeys(code, base);
      const printed = id.includes(ADDRESSES) ? printInAddresses(keyed, base) : keyed;
      return printed === code ? undefined : { code: printed, map: null };
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
          file.source = printInCss(Buffer.from(file.source).toString(), base);
        }
      },
    },
  };
}
