/** From views to HTML files: printed with the bundle of templates that was kept, else with the one that Astro makes now. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DISK } from '../publish/disk.ts';
import { takeRendered, toNextDir } from '../publish/output.ts';
import type { Plan } from '../publish/plan.ts';
import type { ContentRecord } from '../publish/record.ts';
import { copyFiles, listTree } from '../publish/tree.ts';
import type { Settings } from '../session/settings.ts';
import { FIXED } from '../subjects/subjects.ts';
import { findCurrent, setCurrent } from './current.ts';
import { openPageFiles, type PageAssets, type PageFiles } from './page-files.ts';
import { canPrint } from './printer/can-print.ts';
import { openBundle, type KeptBundle } from './printer/kept-bundle.ts';
import { printApart, toThreadCount } from './printer/print-apart.ts';
import { printRoutes } from './printer/print-routes.ts';
import { renderByApp } from './printer/render-by-app.ts';
import { joinRoutes, without, type RoutesToPrint } from './printer/routes-to-print.ts';

export interface Wanted {
  readonly settings: Settings;
  readonly plan: Plan;
  readonly content: ContentRecord;
  readonly routes: RoutesToPrint;
  /** Of the bundle of this code. */
  readonly key: string;
  /** Whether a file of the output is as it was published, and need not be brought again. */
  readonly isIntact: (path: string) => boolean;
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
  const left = new Map<string, readonly string[]>();
  if (bundle !== undefined) {
    const pages = openNext(wanted.settings);
    const byApp = await print(wanted, bundle, wanted.routes, pages);
    ask(byApp);
    if (await renderByApp(bundle.app, byApp, pages, { withOwn: true }))
      return { pages: pages.assets, shared: bringShared(bundle, wanted) };
    for (const [pattern, urls] of byApp) left.set(pattern, urls);
  }
  return await makeWithAstro(wanted, left);
}

/** Here, or in threads where there are cores for them. Resolves to what could not be printed. */
async function print(
  { settings, plan, content }: Wanted,
  bundle: KeptBundle,
  routes: RoutesToPrint,
  pages: PageFiles,
): Promise<RoutesToPrint> {
  const count = [...routes.values()].reduce((sum, urls) => sum + urls.length, 0);
  const threads = plan.isFull ? toThreadCount(settings, count) : 0;
  if (threads === 0) return await printRoutes(bundle, routes, pages.write);
  const [here, apart] = parted(routes, ([pattern]) => FIXED.includes(pattern));
  const share = {
    settings,
    content,
    key: bundle.key,
    routes: apart,
    dir: toNextDir(settings.outDir),
  };
  const [left, shares] = await Promise.all([
    printRoutes(bundle, here, pages.write),
    printApart(share, threads),
  ]);
  for (const { assets, views } of shares) {
    for (const [url, names] of assets) pages.assets.set(url, names);
    for (const [url, view] of views) plan.note(url, view);
  }
  return joinRoutes([left, ...shares.map((one) => one.left)]);
}

function parted(
  routes: RoutesToPrint,
  isFirst: (route: [string, readonly string[]]) => boolean,
): [RoutesToPrint, RoutesToPrint] {
  const all = [...routes];
  return [new Map(all.filter(isFirst)), new Map(all.filter((route) => !isFirst(route)))];
}

/** All by Astro. */
async function renderAll({ settings, routes }: Wanted): Promise<MadePages> {
  const { renderByAstro } = await import('./bundle-by-astro.ts');
  ask(routes);
  const { rendered, urls } = await renderByAstro(settings);
  return { pages: takePages(settings, rendered, urls).assets, shared: [] };
}

/** `left` is what only a build by Astro can render, as far as that is known. */
async function makeWithAstro(wanted: Wanted, left: RoutesToPrint): Promise<MadePages> {
  const { settings, routes } = wanted;
  // Only now: a build with a bundle that was kept has no use for it.
  const { bundleByAstro } = await import('./bundle-by-astro.ts');
  const { bundle, rendered, urls } = await bundleByAstro(wanted, left);
  const pages = takePages(settings, rendered, urls);
  const byApp = await print(wanted, bundle, without(routes, pages.assets), pages);
  ask(byApp);
  if (await renderByApp(bundle.app, byApp, pages, { withOwn: false }))
    return { pages: pages.assets, shared: [] };
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
