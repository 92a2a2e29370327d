/** Astro’s part of a build: from views to HTML files in a folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import type { Settings } from '../session/settings.ts';
import { toAstroConfig } from './astro-config.ts';

/** Renders the pages of the current plan and those that belong to no plan; resolves to their paths, as in `topics/tariffs`. */
export async function renderPages({ publicationDir }: Settings): Promise<string[]> {
  const pathnames: string[] = [];
  const config = toAstroConfig(publicationDir);
  await build({
    ...config,
    logLevel: 'warn',
    integrations: [
      ...(config.integrations ?? []),
      {
        name: 'dateline:pages',
        hooks: {
          'astro:build:done': ({ pages }) => {
            pathnames.push(...pages.map(({ pathname }) => pathname.replace(/\/$/, '')));
          },
        },
      },
    ],
  });
  return pathnames;
}

export function toPageFile(pathname: string): string {
  return pathname === '' ? 'index.html' : `${pathname}.html`;
}

/** The files under `_astro/` that a page names. */
export function listAssets(dir: string, pathname: string): string[] {
  // Their names are ASCII, so the quickest decoding does.
  const html = readFileSync(join(dir, toPageFile(pathname)), 'latin1');
  const names = new Set(html.match(/(?<=\/)_astro\/[^"'\s,?#]+/g) ?? []);
  // A part of a text keeps the whole of it in memory; a copy does not.
  return [...names].map((name) => Buffer.from(name).toString());
}
