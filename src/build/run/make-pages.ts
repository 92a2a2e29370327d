/**
 * Makes HTML files from views: prints them with the template bundle, or lets Astro render all of them if that fails.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { findCurrent, setCurrent } from '../../astro/current.ts';
import { openPageFiles } from '../../astro/page-files.ts';
import { keepHeads, type KeptBundle } from '../../astro/printer/kept-bundle.ts';
import { judgeRoutes, renderByApp, type RoutesToPrint } from '../../astro/printer/print-routes.ts';
import { takeSets } from '../../model/reads.ts';
import { tellOutside } from '../outside.ts';
import { DISK } from '../publish/disk.ts';
import { takeRendered } from '../publish/output.ts';
import { ASSETS_URL, toPath } from '../../site/addresses/files.ts';
import { printInAsset, toBase } from '../../site/addresses/print.ts';
import { copyFiles, listTree } from '../publish/tree.ts';
import type { KnownDigests } from './make-site.ts';
import {
  joinSlices,
  type PrintedSlice,
  printSlices,
  toPageRecords,
  toSliceCount,
  type SliceWork,
} from './slices.ts';
import { placeShards } from './shards.ts';
import type { Before } from './write-outputs.ts';

interface MadePages extends PrintedSlice {
  /** Files that pages share, in the next output or, if intact, in the last. */
  readonly shared: readonly string[];
}

/** Fills the folder of the next output with the pages of the plan, the publisher's own, and shared files. */
export async function makePages(
  work: SliceWork,
  state: KnownDigests,
  before: Before,
): Promise<MadePages> {
  const { settings, plan, next } = work;
  const made = await printPlan(work, state, before);
  if ('fault' in made) return await renderAll(work, state, made.fault);
  const { app, assetsDir, printed } = made;
  tellOutside({ doing: 'rendered pages' });
  ask(printed.left);
  const files = openPageFiles(next, work.finish, before.findIntact);
  const isDone = await renderByApp(app, printed.left, files, work.planned);
  state.phases.end('print');
  if (!isDone)
    return await renderAll(
      work,
      state,
      'a page of yours needs more of it than the templates alone',
    );
  const copy = (from: string) => {
    const paths = listFollowing(from);
    // A publisher's file replaces our page at its address.
    const isWanted = (path: string) =>
      before.findIntact(path) === undefined || existsSync(join(next, path));
    const copied = paths.filter(isWanted);
    copyFiles(DISK, from, next, copied);
    return { paths, copied };
  };
  const assets = copy(assetsDir);
  printAssets(work, assets.copied);
  const { paths } = copy(join(settings.publicationDir, 'public'));
  return {
    ...printed,
    pages: { ...printed.pages, ...toPageRecords(files.assets, plan) },
    written: printed.written + files.count(),
    shared: [...assets.paths, ...paths],
  };
}

/** Prints the pages of the plan and their outputs, or takes them from shards. */
export async function printPlan(
  work: SliceWork,
  state: KnownDigests,
  before: Before,
): Promise<{ readonly fault: string } | (KeptBundle & { readonly printed: PrintedSlice })> {
  const { plan, next } = work;
  const { bundling, phases } = state;
  const bundle = await plan.makeAhead(bundling.take());
  if ('fault' in bundle) {
    phases.end('bundle');
    return bundle;
  }
  const content = state.leaves.digestOf('content');
  // The bundle may contain some of the content.
  if (bundle.content !== undefined && bundle.content !== content)
    throw new Error('the content was changed while it was built: build again');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const printed = state.shards
    ? placeShards(work, state.shards)
    : await printAll(work, state, before, bundle);
  phases.end('outputs');
  takeSets(printed.sets);
  return { ...bundle, printed };
}

async function printAll(
  work: SliceWork,
  { leaves, phases }: KnownDigests,
  before: Before,
  { app, key, heads: known }: KeptBundle,
): Promise<PrintedSlice> {
  const { settings, plan, routes } = work;
  const unknown = Object.entries(routes).filter(([pattern]) => !(pattern in known));
  const judged = await judgeRoutes(app, Object.fromEntries(unknown), ask);
  const heads = { ...known, ...judged };
  if (Object.keys(judged).length > 0) keepHeads(settings, key, heads);
  phases.end('bundle');
  const onPages = () => {
    phases.end('print');
  };
  return await printSlices(
    work,
    { bundle: { app, heads }, before, onPages },
    { content: leaves.digestOf('content'), key },
    plan.isFull ? toSliceCount(settings, routes) : 1,
  );
}

/** Lets Astro render all pages, in this process. */
async function renderAll(
  work: SliceWork,
  { say, phases }: KnownDigests,
  why: string,
): Promise<MadePages> {
  const { settings, plan, routes, next, finish } = work;
  say(`Astro renders every page, which takes longer: ${why}`);
  tellOutside({ doing: 'rendered pages' });
  // Loaded late: builds that print do not need it.
  const { renderByAstro } = await import('../../astro/astro-config.ts');
  ask(routes);
  const { rendered, urls } = await renderByAstro(settings);
  takeRendered(DISK, settings.outDir, rendered);
  const bundled = `${toPath(ASSETS_URL)}/`;
  printAssets(
    work,
    listTree(DISK, next).filter((path) => path.startsWith(bundled)),
  );
  const files = openPageFiles(next, finish);
  for (const url of urls) files.finish(url);
  phases.end('print');
  const pages = toPageRecords(files.assets, plan);
  return { ...joinSlices([]), pages, written: files.count(), shared: [] };
}

/** Puts the path of the site into bundled scripts and style sheets. */
function printAssets({ context, next }: SliceWork, paths: readonly string[]): void {
  const base = toBase(context);
  for (const path of paths.filter((one) => /\.(css|js)$/.test(one))) {
    const text = readFileSync(join(next, path), 'utf8');
    const printed = printInAsset(path, text, base);
    if (printed !== text) writeFileSync(join(next, path), printed);
  }
}

/** The files of a folder, following links, as Vite copies them. */
function listFollowing(dir: string, above = ''): string[] {
  if (!existsSync(join(dir, above))) return [];
  return readdirSync(join(dir, above)).flatMap((name) => {
    const path = above === '' ? name : `${above}/${name}`;
    const stats = statSync(join(dir, path), { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) return listFollowing(dir, path);
    return stats?.isFile() === true ? [path] : [];
  });
}

/** Tells Astro which addresses the routes have. */
function ask(asked: RoutesToPrint): void {
  const current = findCurrent();
  if (current !== undefined) setCurrent({ ...current, asked });
}
