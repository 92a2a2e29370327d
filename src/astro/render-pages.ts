/** Astro’s part of a build: from views to HTML files in a folder. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import type { Settings } from '../session/settings.ts';
import { toAstroConfig } from './astro-config.ts';
import { findCurrent, setCurrent } from './current.ts';
import { toPrerenderer } from './printer/prerenderer.ts';
import type { RoutesToPrint } from './printer/routes-to-print.ts';
import { toRenderDir } from './render-dir.ts';

/** Renders the pages of `routes` and the publisher’s own; resolves to their paths, as in `topics/tariffs`. */
export async function renderPages(settings: Settings, routes: RoutesToPrint): Promise<string[]> {
  const { publicationDir } = settings;
  const dir = toRenderDir(settings);
  const pathnames: string[] = [];
  const config = toAstroConfig(publicationDir);
  const made = new Set<string>();
  const write = (url: string, text: string) => {
    pathnames.push(url.slice(1));
    const file = join(dir, toPageFile(url.slice(1)));
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text);
  };
  const ask = (asked: RoutesToPrint) => {
    const current = findCurrent();
    if (current !== undefined) setCurrent({ ...current, asked: { get: (p) => asked.get(p) ?? [] } });
  };
  await build({
    ...config,
    logLevel: 'warn',
    integrations: [
      ...(config.integrations ?? []),
      {
        name: 'dateline:pages',
        hooks: {
          'astro:build:start': ({ setPrerenderer }) => {
            setPrerenderer((astro) =>
              toPrerenderer(astro, { routes, write, ask, onPrinted: (app, heads) => {
                if (process.env.PRINT_LOG) console.error(heads, app.manifest.routes.length);
              } }),
            );
          },
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
