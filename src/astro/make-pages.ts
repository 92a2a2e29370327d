/** From views to HTML files: printed with the bundle of templates; all by Astro where that does not do. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DISK } from '../build/publish/disk.ts';
import { takeRendered, toNextDir } from '../build/publish/output.ts';
import type { Plan } from '../build/publish/plan.ts';
import type { ContentRecord } from '../build/publish/record.ts';
import { copyFiles } from '../build/publish/tree.ts';
import { toContentDigest } from '../build/content-record.ts';
import { tellOutside } from '../build/outside.ts';
import type { Settings } from '../build/settings.ts';
import { FIXED } from '../site/subjects.ts';
import { findCurrent, setCurrent } from './current.ts';
import { type FinishPage, openPageFiles, type PageAssets, type PageFiles } from './page-files.ts';
import {
  type Heads,
  joinRoutes,
  judgeRoutes,
  partRoutes,
  printRoutes,
  renderByApp,
  type RoutesToPrint,
} from './printer/print-routes.ts';
import { keepHeads, type KeptBundle, ONCE } from './printer/kept-bundle.ts';
import { printApart, toThreadCount } from './printer/print-apart.ts';
import type { Bundling } from './start-bundling.ts';

export interface Wanted {
  readonly settings: Settings;
  readonly plan: Plan;
  readonly content: ContentRecord;
  readonly routes: RoutesToPrint;
  /** Addresses of all our pages, those too that stay as they are. */
  readonly planned: ReadonlySet<string>;
  readonly bundling: Bundling;
  readonly finish: FinishPage;
  /** Takes a line for whoever waits. */
  readonly say: (line: string) => void;
  /** Whether a file of the output is as it was published, and need not be brought again. */
  readonly isIntact: (path: string) => boolean;
  /** Called when the bundle is there, and when pages are printed or rendered with it. */
  readonly onDone: (phase: 'bundle' | 'print') => void;
}

interface MadePages {
  readonly pages: PageAssets;
  /** Files that pages share; they are in the next output or, where they are intact, in the last one. */
  readonly shared: readonly string[];
}

/**
 * Puts the pages of `routes`, the publisher’s own, and what pages share into the folder of the next output, in the place
 * of what is there.
 */
export async function makePages(wanted: Wanted): Promise<MadePages> {
  const bundle = await wanted.plan.makeAhead(wanted.bundling.take());
  if ('content' in bundle && !isOfContent(bundle, wanted.content))
    throw new Error('the content was changed while it was built: build again');
  if ('fault' in bundle) {
    wanted.onDone('bundle');
    return await renderAll(wanted, bundle.fault);
  }
  const pages = openNext(wanted);
  const heads = bundle.heads ?? (await judge(wanted, bundle));
  wanted.onDone('bundle');
  const left = await print(wanted, { ...bundle, heads }, pages);
  ask(left);
  const isDone = await renderByApp(bundle.app, left, pages, wanted.planned);
  wanted.onDone('print');
  if (!isDone)
    return await renderAll(wanted, 'a page of yours needs more of it than the templates alone');
  return { pages: pages.assets, shared: bringShared(bundle, wanted) };
}

/** Whether what a bundle holds of the content, if anything, is what this process has read. */
function isOfContent(bundle: KeptBundle, content: ContentRecord): boolean {
  return bundle.content === undefined || bundle.content === toContentDigest(content);
}

/** Kept for the next build if every route was judged. */
async function judge({ settings, plan, routes }: Wanted, { app, key }: KeptBundle): Promise<Heads> {
  const heads = await judgeRoutes(app, routes, ask);
  if (plan.isFull && key !== ONCE) keepHeads(settings, key, heads);
  return heads;
}

/** Here, or in threads where there are cores for them. Resolves to what could not be printed. */
async function print(
  { settings, plan, content, routes }: Wanted,
  bundle: KeptBundle & { readonly heads: Heads },
  pages: PageFiles,
): Promise<RoutesToPrint> {
  const count = [...routes.values()].reduce((sum, urls) => sum + urls.length, 0);
  const threads = plan.isFull ? toThreadCount(settings, count) : 0;
  if (threads === 0) return await printRoutes(bundle, routes, pages.write);
  const [here, apart] = partRoutes(routes, (pattern) => FIXED.includes(pattern));
  const { key, heads } = bundle;
  const dir = toNextDir(settings.outDir);
  const [left, shares] = await Promise.all([
    printRoutes(bundle, here, pages.write),
    printApart({ settings, content, key, heads, dir, routes: apart }, threads),
  ]);
  for (const { assets, views } of shares) {
    for (const [url, names] of assets) pages.assets.set(url, names);
    for (const [url, view] of views) plan.note(url, view);
  }
  return joinRoutes([left, ...shares.map((share) => share.left)]);
}

/** All by Astro, in this process. */
async function renderAll(
  { settings, routes, say, onDone, finish }: Wanted,
  why: string,
): Promise<MadePages> {
  say(`Astro renders every page itself, which takes longer: ${why}`);
  tellOutside({ doing: 'rendered pages' });
  // Only now: a build that prints has no use for it.
  const { renderByAstro } = await import('./astro-config.ts');
  ask(routes);
  const { rendered, urls } = await renderByAstro(settings);
  takeRendered(DISK, settings.outDir, rendered);
  const pages = openPageFiles(toNextDir(settings.outDir), finish);
  for (const url of urls) pages.finish(url);
  onDone('print');
  return { pages: pages.assets, shared: [] };
}

function openNext({ settings, finish }: Wanted): PageFiles {
  const dir = toNextDir(settings.outDir);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  return openPageFiles(dir, finish);
}

function bringShared({ assetsDir }: KeptBundle, { settings, isIntact }: Wanted): string[] {
  const next = toNextDir(settings.outDir);
  return [assetsDir, join(settings.publicationDir, 'public')].flatMap((from) => {
    const paths = listFollowing(from);
    // A file of the publisher wins against a page of ours at its address.
    const wanted = paths.filter((path) => !isIntact(path) || existsSync(join(next, path)));
    copyFiles(DISK, from, next, wanted);
    return paths;
  });
}

/** The files of a folder, through links too, as Vite copies them. */
function listFollowing(dir: string, above = ''): string[] {
  if (!existsSync(join(dir, above))) return [];
  return readdirSync(join(dir, above)).flatMap((name) => {
    const path = above === '' ? name : `${above}/${name}`;
    const stats = statSync(join(dir, path), { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) return listFollowing(dir, path);
    return stats?.isFile() === true ? [path] : [];
  });
}

/** Says which addresses the routes have from now on, for what Astro renders. */
function ask(asked: RoutesToPrint): void {
  const current = findCurrent();
  if (current !== undefined) setCurrent({ ...current, asked });
}
