import { existsSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';
import type { Settings } from '../build/settings.ts';
import { dateline } from './integration.ts';
import { makeRenderDir } from './printer/kept-bundle.ts';

const ENDINGS = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'];

/** Astro's configuration for a publication: its own `astro.config`, or the default. */
export function toAstroConfig(publicationDir: string): AstroInlineConfig {
  const root = publicationDir;
  if (ENDINGS.some((ending) => existsSync(join(root, `astro.config.${ending}`)))) return { root };
  return { root, configFile: false, integrations: [mdx(), dateline()] };
}

/**
 * Lets Astro render the requested pages and the publisher's own. Resolves to the folder with the pages and their
 * shared files, and to the pages' addresses.
 */
export async function renderByAstro(settings: Settings) {
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
