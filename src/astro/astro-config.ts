import { existsSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { dateline } from './integration.ts';

const ENDINGS = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'];

/** What Astro is told of a publication: its own `astro.config`, or what one would say. */
export function toAstroConfig(publicationDir: string): AstroInlineConfig {
  const root = publicationDir;
  if (ENDINGS.some((ending) => existsSync(join(root, `astro.config.${ending}`)))) return { root };
  return { root, configFile: false, integrations: [mdx(), dateline()] };
}
