/**
 * The modules of the engine that templates import are left out of the bundle: whoever prints with it has loaded them
 * already, and so there is one of each. What a publisher imports is bundled, and so is what browsers get.
 */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { ENGINE_DIR } from '../build/engine.ts';

const TEMPLATES = join(ENGINE_DIR, 'src/site', '/');

export function leaveEngineOut(): Plugin {
  return {
    name: 'dateline:engine-modules',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: /^\..*\.[jt]s$/ },
      handler(id, importer = '') {
        const template = importer.replace(/^\/@fs(?=\/)/, '');
        const isOurs = template.endsWith('.astro') && template.startsWith(TEMPLATES);
        if (!isOurs || this.environment.name === 'client') return undefined;
        return { id: pathToFileURL(join(dirname(template), id)).href, external: true };
      },
    },
  };
}
