/** Vite plugins for our templates. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { ENGINE_DIR, MODULE } from '../build/engine.ts';
import { printInAddresses, printInKeys } from '../site/addresses/print.ts';

const SOURCE = join(ENGINE_DIR, 'src', '/');
const TEMPLATES = join(SOURCE, 'site', '/');
const ADDRESSES = join(TEMPLATES, 'addresses', '/');
const RUNTIME = join(SOURCE, `astro/printer/runtime${MODULE}`);

/**
 * Leaves engine modules imported by templates out of the bundle, so that they exist only once in the process that
 * prints with it. Imports of publishers and code for browsers are bundled.
 */
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

const OUTSIDE = '/@fs';
const PART_OF_TEMPLATE = /\.astro\?(?:.*&)?astro(?:&|=|$)/;

/**
 * For an engine that shares no top folder with the publication, such as a checkout in /opt for one in /home. Astro
 * takes the path of such a template for one in the publication and finds neither its scripts nor its styles
 * (`normalizeFilename` of its vite-plugin-utils). Written as Vite writes paths outside the root, it works; imports of
 * such a part are resolved from its real folder.
 */
export function findFarEngine(publicationDir: string): Plugin {
  const top = toTop(publicationDir);
  return {
    name: 'dateline:far-engine',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (importer?.startsWith(`${OUTSIDE}/`) && PART_OF_TEMPLATE.test(importer)) {
        const from = importer.slice(OUTSIDE.length);
        return this.resolve(id, from, { ...options, skipSelf: true });
      }
      const isFar = id.startsWith('/') && PART_OF_TEMPLATE.test(id) && !id.startsWith(OUTSIDE);
      // In dev, browsers request parts by addresses that start at the publication's root.
      const isOnDisk = isFar && toTop(id) !== top && existsSync(id.replace(/\?.*$/, ''));
      return isOnDisk ? OUTSIDE + id : undefined;
    },
  };
}

function toTop(path: string): string | undefined {
  return path.split('/')[1];
}

/**
 * Vite adds a helper of a kilobyte, which preloads style sheets, around every `import()` on a page. Our only one loads
 * Pagefind, which has none.
 */
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

/**
 * Puts `base` before the addresses in scripts: in dev the path of the site, in a build the mark for it. Astro itself
 * gets no `base`: every address starts at the root until it is printed.
 */
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
  };
}

/**
 * Gives templates the printer's runtime in a build. Dev, and templates of other packages, use Astro's own.
 * @param isOurs whether a template is the engine's or the publisher's
 */
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

/** Files by the component that each replaces, as in `{ 'parts/frame/Foot': './src/Foot.astro' }`. */
export type Components = Readonly<Record<string, string>>;

/**
 * Replaces our components with the publisher's, which may import ours.
 * @throws if we have no component of the name, or the publisher's file does not exist
 */
export function replaceComponents(publicationDir: string, components: Components): Plugin {
  const theirs = new Map(
    Object.entries(components).map(([name, path]) => {
      const [own, other] = [join(TEMPLATES, `${name}.astro`), resolve(publicationDir, path)];
      if (!/^[\w/-]+$/.test(name) || !existsSync(own))
        throw new Error(`astro.config: there is no component “${name}” to replace`);
      if (!existsSync(other))
        throw new Error(`astro.config: ${path}, in the place of “${name}”, is not there`);
      return [toId(own), toId(other)];
    }),
  );
  return {
    name: 'dateline:components',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.astro$/ },
      async handler(id, importer) {
        const found = await this.resolve(id, importer, { skipSelf: true });
        const other = found === null ? undefined : theirs.get(found.id);
        return other === importer ? undefined : other;
      },
    },
  };
}

/** With `/`, as Vite writes paths. */
function toId(path: string): string {
  return path.replaceAll('\\', '/');
}
