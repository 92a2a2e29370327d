/** From views to HTML files: printed with the bundle that was kept, else with the one that Astro makes now. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DISK } from '../publish/disk.ts';
import { toNextDir } from '../publish/output.ts';
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
  const bundle = await openBundle(wanted.settings, wanted.key);
  if (bundle !== undefined) {
    const made = await printAll(bundle, wanted);
    if (made !== undefined) return made;
  }
  const { renderAll } = await import('./render-all.ts');
  return await renderAll(wanted);
}

/** `undefined` if something can be made by Astro alone. */
async function printAll(
  { app, heads, assetsDir }: KeptBundle,
  { settings, routes, isIntact }: Wanted,
): Promise<MadePages | undefined> {
  const dir = toNextDir(settings.outDir);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const pages = openPageFiles(dir);
  const left = await printRoutes(app, routes, heads, pages.write);
  ask(left);
  if (!(await renderByApp(app, left, dir, pages))) return undefined;
  const shared = [assetsDir, join(settings.publicationDir, 'public')].flatMap((from) => {
    const paths = listTree(DISK, from);
    copyFiles(
      DISK,
      from,
      dir,
      paths.filter((path) => !isIntact(path)),
    );
    return paths;
  });
  return { pages: pages.assets, shared };
}

/** Says which addresses the routes have from now on, for what Astro renders. */
export function ask(asked: RoutesToPrint): void {
  const current = findCurrent();
  if (current === undefined) return;
  setCurrent({ ...current, asked: { get: (pattern) => asked.get(pattern) ?? [] } });
}
