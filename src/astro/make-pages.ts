/** From views to HTML files: printed with the bundle that was kept, else with the one that Astro makes now. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DISK } from '../publish/disk.ts';
import { copyFiles, listTree } from '../publish/tree.ts';
import { findCurrent, setCurrent } from './current.ts';
import { openPageFiles, type PageAssets } from './page-files.ts';
import { openBundle, type KeptBundle } from './printer/kept-bundle.ts';
import { printRoutes } from './printer/print-routes.ts';
import { renderByApp } from './printer/render-by-app.ts';
import type { RoutesToPrint } from './printer/routes-to-print.ts';
import type { Settings } from '../session/settings.ts';

export interface Wanted {
  readonly settings: Settings;
  readonly routes: RoutesToPrint;
  /** Of the bundle of this code. */
  readonly key: string;
  /** Whether a file of the output is as it was published, and need not be brought again. */
  readonly isIntact: (path: string) => boolean;
}

/**
 * Puts the pages of `routes`, the publisher’s own, and what pages share into the folder `dir`, in the place of what is
 * there. Resolves to what each page needs.
 */
export async function makePages(wanted: Wanted, dir: string): Promise<PageAssets> {
  const bundle = await openBundle(wanted.settings, wanted.key);
  if (bundle !== undefined) {
    const made = await printAll(bundle, wanted, dir);
    if (made !== undefined) return made;
  }
  const { renderAll } = await import('./render-all.ts');
  return await renderAll(wanted, dir);
}

/** `undefined` if something can be made by Astro alone. */
async function printAll(
  { app, heads, assetsDir }: KeptBundle,
  { settings, routes, isIntact }: Wanted,
  dir: string,
): Promise<PageAssets | undefined> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const pages = openPageFiles(dir);
  const left = await printRoutes(app, routes, heads, pages.write);
  ask(left);
  if (!(await renderByApp(app, left, dir, pages))) return undefined;
  const bring = (from: string) => {
    copyFiles(DISK, from, dir, listTree(DISK, from).filter((path) => !isIntact(path)));
  };
  bring(assetsDir);
  bring(join(settings.publicationDir, 'public'));
  return pages.assets;
}

/** Says which addresses the routes have from now on, for what Astro renders. */
export function ask(asked: RoutesToPrint): void {
  const current = findCurrent();
  if (current === undefined) return;
  setCurrent({ ...current, asked: { get: (pattern) => asked.get(pattern) ?? [] } });
}
