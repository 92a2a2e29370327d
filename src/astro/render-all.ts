/** Astro’s part of a build: it bundles the templates, judges what is printed with them, and renders what cannot be printed. */
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { takeRendered } from '../publish/output.ts';
import { DISK } from '../publish/disk.ts';
import { toAstroConfig } from './astro-config.ts';
import { ask, type MadePages, type Wanted } from './make-pages.ts';
import { openPageFiles } from './page-files.ts';
import { toSheets } from './printer/app.ts';
import { keepBundle } from './printer/kept-bundle.ts';
import { toPrerenderer } from './printer/prerenderer.ts';
import { toRenderDir } from './render-dir.ts';

/** Renders into the folder of the next output; keeps the bundle for later builds unless it holds content. */
export async function renderAll({ settings, key, routes }: Wanted): Promise<MadePages> {
  const siteDir = toRenderDir(settings);
  const config = toAstroConfig(settings.publicationDir);
  const pages = openPageFiles(siteDir);
  let sheets: Parameters<typeof toSheets>[0] = new Map();
  let holdsContent = false;
  const printing: AstroIntegration = {
    name: 'dateline:pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const watch = watchModules(settings.contentDir, () => (holdsContent = true));
        updateConfig({ vite: { plugins: [watch] } });
      },
      'astro:build:setup': (setup) => {
        sheets = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) =>
          toPrerenderer(astro, {
            routes,
            write: pages.write,
            ask,
            onPrinted: (heads) => {
              if (holdsContent) return;
              const codeDir = join(siteDir, '.prerender');
              keepBundle(settings, key, { codeDir, siteDir, heads, sheets: toSheets(sheets) });
            },
          }),
        );
      },
      'astro:build:done': (done) => {
        for (const { pathname } of done.pages) pages.note(`/${pathname.replace(/\/$/, '')}`);
      },
    },
  };
  await build({
    ...config,
    logLevel: 'warn',
    integrations: [...(config.integrations ?? []), printing],
  });
  takeRendered(DISK, settings.outDir, siteDir);
  return { pages: pages.assets, shared: [] };
}

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
