/** All pages by Astro: without the printer, and where a page needs more of Astro than a bundle. */
import { build, type AstroIntegration } from 'astro';
import type { Settings } from '../build/settings.ts';
import { toAstroConfig } from './astro-config.ts';
import { makeRenderDir } from './render-dir.ts';

export interface Rendered {
  /** Folder of the pages, with all that they share. */
  readonly rendered: string;
  /** Their addresses. */
  readonly urls: readonly string[];
}

/** Renders what the routes are asked for, and the publisher’s own pages. */
export async function renderByAstro(settings: Settings): Promise<Rendered> {
  const rendered = makeRenderDir(settings);
  const config = toAstroConfig(settings.publicationDir);
  const urls: string[] = [];
  const pages: AstroIntegration = {
    name: 'dateline:pages',
    hooks: {
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
