/** Gives templates the printer’s runtime in a build. In dev, and for templates of other packages, Astro’s own stays. */
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';

const RUNTIME = join(import.meta.dirname, `runtime${extname(import.meta.filename)}`);

/** `isOurs` tells of the path of a template whether it is the engine’s or the publisher’s. */
export function givePrinterRuntime(isOurs: (path: string) => boolean): Plugin {
  return {
    name: 'dateline:printer',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: /^astro\/compiler-runtime$/ },
      handler: (_, importer = '') =>
        /\.astro(\?|$)/.test(importer) && isOurs(importer) ? RUNTIME : undefined,
    },
  };
}
