/**
 * Vite puts a helper of a kilobyte, which loads style sheets beforehand, around every `import()` in a page. Our only
 * one loads Pagefind, which has none.
 */
import type { Plugin } from 'vite';

export function plainImport(): Plugin {
  return {
    name: 'dateline:plain-import',
    enforce: 'pre',
    apply: 'build',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
