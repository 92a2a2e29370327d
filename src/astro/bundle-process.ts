/**
 * A process in which Astro bundles all templates, and renders nothing: `node bundle-process.ts <key>`, with the settings
 * in the environment. Beside the rest of a build it costs no time, and when it ends its memory is given back. Ends with
 * code 1 and a message if it fails, also if pages need more of Astro than a bundle.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { readSettings } from '../session/settings.ts';
import { openLater } from '../session/open-later.ts';
import { toAstroConfig } from './astro-config.ts';
import { setCurrent } from './current.ts';
import { hasScripts, toSheets } from './printer/astro-internals.ts';
import { keepBundle, ONCE } from './printer/kept-bundle.ts';
import { makeRenderDir } from './render-dir.ts';

const [key = ''] = process.argv.slice(2);
process.on('disconnect', () => process.exit(2));
const settings = readSettings(process.env);
setCurrent({ session: openLater(settings), asked: new Map<string, readonly string[]>() });
const siteDir = makeRenderDir(settings);
const config = toAstroConfig(settings.publicationDir);
let sheets: Parameters<typeof toSheets>[0] = new Map();
let used = key;
const bundling: AstroIntegration = {
  name: 'dateline:bundle',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const watch = watchModules(settings.contentDir, () => (used = ONCE));
      updateConfig({ vite: { plugins: [watch] } });
    },
    'astro:build:setup': ({ pages }) => {
      sheets = pages;
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((astro) => ({
        ...astro,
        name: 'dateline:bundle',
        setup: () => astro.setup?.() ?? Promise.resolve(),
        getStaticPaths: () => {
          if (hasScripts(astro)) throw new Error('another integration puts scripts on every page');
          keepBundle(settings, used, {
            codeDir: join(siteDir, '.prerender'),
            siteDir,
            sheets: toSheets(sheets),
          });
          return Promise.resolve([]);
        },
      }));
    },
  },
};
try {
  await build({
    ...config,
    logLevel: 'silent',
    integrations: [...(config.integrations ?? []), bundling],
  });
  process.exitCode = 0;
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
rmSync(siteDir, { recursive: true, force: true });
process.exit();

/** A page of the publisher that reads a collection, or a file of the content, has it in the bundle. */
function watchModules(contentDir: string, onContent: () => void): Plugin {
  const isContent = (id: string) =>
    id.startsWith('\0astro:data-layer-content') || id.startsWith(`${contentDir}/`);
  return {
    name: 'dateline:modules',
    apply: 'build',
    buildEnd() {
      if (this.environment.name !== 'client' && [...this.getModuleIds()].some(isContent))
        onContent();
    },
  };
}
