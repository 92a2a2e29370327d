/** From views to HTML files: printed with the bundle of templates that was kept, else with the one that Astro makes now. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DISK } from '../publish/disk.ts';
import { takeRendered, toNextDir } from '../publish/output.ts';
import { copyFiles, listTree } from '../publish/tree.ts';
import type { Settings } from '../session/settings.ts';
import { findCurrent, setCurrent } from './current.ts';
import { openPageFiles, type PageAssets, type PageFiles } from './page-files.ts';
import { canPrint } from './printer/can-print.ts';
import { openBundle, type KeptBundle } from './printer/kept-bundle.ts';
import { printRoutes } from './printer/print-routes.ts';
import { renderByApp } from './printer/render-by-app.ts';
import { without, type RoutesToPrint } from './printer/routes-to-print.ts';

export interface Wanted {
  readonly settings: Settings;
  readonly routes: RoutesToPrint;
  /** Of the bundle of this code. */
  readonly key: string;
  /** Whether a file of the output is as it was published, and need not be brought again. */
  readonly isIntact: (path: string) => boolean;
  /** Called when the bundle is there, and when pages are printed or rendered with it. */
  readonly onDone: (phase: 'bundle' | 'print') => void;
}

export interface MadePages {
  readonly pages: PageAssets;
  /** Files that pages share; they are in the next output or, where they are intact, in the last one. */
  readonly shared: readonly string[];
}

/**
 * Puts the pages of `routes`, the publisher’s own, and what pages share into the folder of the next output, in the place
 * of what is there.
 */
export async function makePages(wanted: Wanted): Promise<MadePages> {
  if (!canPrint(wanted.settings)) return await renderAll(wanted);
  const bundle = await openBundle(wanted.settings, wanted.key);
  wanted.onDone('bundle');
  const left = new Map<string, readonly string[]>();
  if (bundle !== undefined) {
    const pages = openNext(wanted.settings);
    const byApp = await printRoutes(bundle, wanted.routes, pages.write);
    ask(byApp);
    const isDone = await renderByApp(bundle.app, byApp, pages, { withOwn: true });
    wanted.onDone('print');
    if (isDone) return { pages: pages.assets, shared: bringShared(bundle, wanted) };
    for (const [pattern, urls] of byApp) left.set(pattern, urls);
  }
  return await makeWithAstro(wanted, left);
}

/** All by Astro. */
async function renderAll({ settings, routes, onDone }: Wanted): Promise<MadePages> {
  const { renderByAstro } = await import('./bundle-by-astro.ts');
  ask(routes);
  const { rendered, urls } = await renderByAstro(settings);
  onDone('print');
  return { pages: takePages(settings, rendered, urls).assets, shared: [] };
}

/** `left` is what only a build by Astro can render, as far as that is known. */
async function makeWithAstro(wanted: Wanted, left: RoutesToPrint): Promise<MadePages> {
  const { settings, routes } = wanted;
  // Only now: a build with a bundle that was kept has no use for it.
  const { bundleByAstro } = await import('./bundle-by-astro.ts');
  const { bundle, rendered, urls } = await bundleByAstro(wanted, left);
  wanted.onDone('bundle');
  const pages = takePages(settings, rendered, urls);
  const byApp = await printRoutes(bundle, without(routes, pages.assets), pages.write);
  ask(byApp);
  const isDone = await renderByApp(bundle.app, byApp, pages, { withOwn: false });
  wanted.onDone('print');
  if (isDone) return { pages: pages.assets, shared: [] };
  return await makeWithAstro(wanted, new Map([...left, ...byApp]));
}

/** Pages that Astro has rendered, in the folder of the next output. */
function takePages({ outDir }: Settings, rendered: string, urls: readonly string[]): PageFiles {
  takeRendered(DISK, outDir, rendered);
  const pages = openPageFiles(toNextDir(outDir));
  for (const url of urls) pages.note(url);
  return pages;
}

function openNext({ outDir }: Settings): PageFiles {
  const dir = toNextDir(outDir);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  return openPageFiles(dir);
}

function bringShared({ assetsDir }: KeptBundle, { settings, isIntact }: Wanted): string[] {
  const next = toNextDir(settings.outDir);
  return [assetsDir, join(settings.publicationDir, 'public')].flatMap((from) => {
    const paths = listTree(DISK, from);
    const absent = paths.filter((path) => !isIntact(path));
    copyFiles(DISK, from, next, absent);
    return paths;
  });
}

/** Says which addresses the routes have from now on, for what Astro renders. */
export function ask(asked: RoutesToPrint): void {
  const current = findCurrent();
  if (current === undefined) return;
  setCurrent({ ...current, asked: { get: (pattern) => asked.get(pattern) ?? [] } });
}
