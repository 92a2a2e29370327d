/**
 * Astro’s part of a build: it bundles the templates, judges what is printed with them, and renders the publisher’s own
 * pages and what cannot be printed.
 */
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { toAstroConfig } from './astro-config.ts';
import { ask, type Wanted } from './make-pages.ts';
import { toSheets } from './printer/astro-internals.ts';
import { keepBundle, openBundle, type KeptBundle } from './printer/kept-bundle.ts';
import { toPrerenderer } from './printer/prerenderer.ts';
import type { Heads } from './printer/print-routes.ts';
import type { Settings } from '../session/settings.ts';
import type { RoutesToPrint } from './printer/routes-to-print.ts';
import { makeRenderDir, toRenderDir } from './render-dir.ts';

export interface Rendered {
  /** Folder of the pages that Astro has rendered, with all that pages share. */
  readonly rendered: string;
  /** Their addresses. */
  readonly urls: readonly string[];
}

/** Renders what the routes are asked for. */
export async function renderByAstro(
  settings: Settings,
  hooks: AstroIntegration['hooks'] = {},
): Promise<Rendered> {
  const rendered = makeRenderDir(settings);
  const config = toAstroConfig(settings.publicationDir);
  const urls: string[] = [];
  const pages: AstroIntegration = {
    name: 'dateline:pages',
    hooks: {
      ...hooks,
      'astro:build:done': (done) => {
        urls.push(...done.pages.map(({ pathname }) => `/${pathname.replace(/\/$/, '')}`));
      },
    },
  };
  await build({
    ...config,
    logLevel: 'warn',
    integrations: [...(config.integrations ?? []), pages],
  });
  return { rendered, urls };
}

/** The key of a bundle that holds content, so that no other build may use it. */
const ONCE = 'once';

/** Has Astro bundle the templates, judge the routes, and render what cannot be printed; `left` is rendered in any case. */
export async function bundleByAstro(
  { settings, key, routes }: Wanted,
  left: RoutesToPrint,
): Promise<Rendered & { readonly bundle: KeptBundle }> {
  const siteDir = toRenderDir(settings);
  let sheets: Parameters<typeof toSheets>[0] = new Map();
  let used = key;
  const onJudged = (heads: Heads) => {
    const codeDir = join(siteDir, '.prerender');
    keepBundle(settings, used, { codeDir, siteDir, heads, sheets: toSheets(sheets) });
  };
  const made = await renderByAstro(settings, {
    'astro:config:setup': ({ updateConfig }) => {
      const watch = watchModules(settings.contentDir, () => (used = ONCE));
      updateConfig({ vite: { plugins: [watch] } });
    },
    'astro:build:setup': ({ pages }) => {
      sheets = pages;
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((astro) => toPrerenderer(astro, { routes, left, ask, onJudged }));
    },
  });
  const bundle = await openBundle(settings, used);
  if (bundle === undefined) throw new Error('the bundle of templates is gone: build again');
  return { ...made, bundle };
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
