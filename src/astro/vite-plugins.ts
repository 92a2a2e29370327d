/** What Vite does for our templates beyond what Astro has it do. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { ENGINE_DIR, MODULE } from '../build/engine.ts';
import { printInAddresses, printInCss, printInKeys } from '../site/addresses/print.ts';

const SOURCE = join(ENGINE_DIR, 'src', '/');
const TEMPLATES = join(SOURCE, 'site', '/');
const ADDRESSES = join(TEMPLATES, 'addresses', '/');
const RUNTIME = join(SOURCE, `astro/printer/runtime${MODULE}`);

/**
 * The modules of the engine that templates import are left out of the bundle: the process that prints with it has loaded
 * them already, and so there is one of each. What a publisher imports is bundled, and so is what browsers get.
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
 * For an engine that shares no folder with the publication, as a checkout in /opt for one in /home. Astro takes the path of
 * such a template for one under the publication and finds neither its scripts nor its styles (`normalizeFilename` of its
 * vite-plugin-utils). Written as Vite writes paths outside of the root, it is taken as it is; what such a part imports is
 * looked for from its own folder.
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
      // A browser asks dev for parts by addresses that begin at the root of the publication.
      const isOnDisk = isFar && toTop(id) !== top && existsSync(id.replace(/\?.*$/, ''));
      return isOnDisk ? OUTSIDE + id : undefined;
    },
  };
}

function toTop(path: string): string | undefined {
  return path.split('/')[1];
}

/**
 * Vite puts a helper of a kilobyte, which loads style sheets beforehand, around every `import()` in a page. Our only
 * one loads Pagefind, which has none.
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
 * Puts the path under the host into what Astro bundles. Astro itself gets no `base`: every address begins at the root until
 * `printInHtml` puts the path before it. `undefined` at the root of a host, where there is nothing to write.
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

/**
 * Gives templates the printer’s runtime in a build. In dev, and for templates of other packages, Astro’s own stays.
 * `isOurs` says whether the path of a template is the engine’s or the publisher’s.
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

/** The publisher’s files by the names of ours, as in `{ 'parts/frame/Foot': './src/Foot.astro' }`. */
export type Components = Readonly<Record<string, string>>;

/**
 * Puts a publisher’s component in the place of one of ours, which it may import. Throws if a name is none of ours, or the
 * publisher’s file is not there.
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

/** As Vite writes paths on every system. */
function toId(path: string): string {
  return path.replaceAll('\\', '/');
}
