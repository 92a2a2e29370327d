/**
 * Uses more cores. A build is cut into slices: every n-th page of each route, and every n-th output. A small build is
 * one slice. `WORKERS` sets the number for a large one: this process prints the first slice, and a thread each of the
 * others. A slice depends only on the content, the plan and the bundle, and returns only digests and addresses. So
 * another machine can print one: `shards.ts`, and its threads print slices of that.
 */
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { setCurrent } from '../../astro/current.ts';
import { openPageFiles, type PageAssets, toFinish } from '../../astro/page-files.ts';
import type { App } from '../../astro/printer/astro-internals.ts';
import {
  type Heads,
  printRoutes,
  type RoutesToPrint,
  toRoutesToPrint,
} from '../../astro/printer/print-routes.ts';
import { listSets, type Sets } from '../../model/reads.ts';
import { CLOCKED, toOutputs } from '../../outputs/all-outputs.ts';
import { toContext, toPageContext } from '../../site/context.ts';
import { listAllPages } from '../../site/subjects.ts';
import { listOwnPages } from '../own-pages.ts';
import { type PlanInput, type Plan, toPlan } from '../publish/plan.ts';
import type { PageRecord } from '../publish/record.ts';
import { toNextDir } from '../publish/output.ts';
import { eachOf, type WorkSlice, WHOLE_WORK } from '../publish/slice.ts';
import { runThread } from '../run-thread.ts';
import type { Session } from '../session.ts';
import type { Settings } from '../settings.ts';
import { type Before, type OutputRecords, writeOutputs } from './write-outputs.ts';

/** The result of a slice whose files are written. */
export interface PrintedSlice {
  readonly pages: Readonly<Record<string, PageRecord>>;
  /** How many of them are not as they were published. */
  readonly written: number;
  /** Pages that could not be printed. */
  readonly left: RoutesToPrint;
  readonly outputs: OutputRecords;
  /** That its pages and outputs have read. */
  readonly sets: Sets;
}

/** Everything that a slice is printed from; each process and thread reads the content itself. */
export type SliceWork = ReturnType<typeof openWork>;

/** @throws if there is no valid `publication.yaml` */
export function openWork(
  session: Session,
  given: Pick<PlanInput, 'leaves' | 'known' | 'isIntact'>,
) {
  const { settings } = session;
  const { publication } = session.read();
  if (publication === undefined) throw new Error('there is no publication that could be printed');
  const ownPages = listOwnPages(settings.publicationDir);
  const pages = listAllPages(toPageContext(publication, settings.siteUrl)).filter(
    ({ url }) => !ownPages.has(url),
  );
  const plan = toPlan({ ...given, pages });
  setCurrent({ session, plan, ownPages });
  const context = toContext(publication, settings.siteUrl);
  return {
    settings,
    plan,
    context,
    routes: toRoutesToPrint(pages, plan, ownPages),
    /** Addresses of all our pages, unchanged ones included. */
    planned: new Set(pages.map(({ url }) => url)),
    finish: toFinish(context),
    /** The folder for the files. */
    next: join(toNextDir(settings.outDir), settings.shard === undefined ? '' : SITE),
  };
}

/** Of a shard, the folder with its part of the site. */
export const SITE = 'site';

/** Outputs that are made last: of all pages, publishers' own included, and of the time. */
const LAST = ['sitemaps', CLOCKED];

interface Printing {
  readonly bundle: { readonly app: App; readonly heads: Heads };
  readonly before: Before;
  /** Called when the pages are printed. */
  readonly onPages?: () => void;
}

export async function printSlice(
  { settings, plan, context, routes, finish, next }: SliceWork,
  { bundle, before, onPages }: Printing,
  slice: WorkSlice,
  signal?: AbortSignal,
): Promise<PrintedSlice> {
  const own = Object.entries(routes).map(([pattern, urls]) => [pattern, [...eachOf(urls, slice)]]);
  const files = openPageFiles(next, finish, before.findIntact);
  const left = await printRoutes(
    bundle,
    Object.fromEntries(own) as RoutesToPrint,
    files.write,
    signal,
  );
  onPages?.();
  const outputs = Object.entries(toOutputs(context, [], settings.clock()));
  const wanted = eachOf(
    outputs.filter(([name]) => !LAST.includes(name)),
    slice,
  );
  const pages = toPageRecords(files.assets, plan);
  const made = writeOutputs(next, Object.fromEntries(wanted), before);
  const sets = listSets([...Object.values(pages), ...Object.values(made)]);
  return { pages, written: files.count(), left, outputs: made, sets };
}

/** Of pages that were rendered; one that is always rendered has no view. */
export function toPageRecords(
  made: PageAssets,
  { views }: Pick<Plan, 'views'>,
): Record<string, PageRecord> {
  return Object.fromEntries(
    [...made].map(([url, assets]) => [url, { reads: views.get(url)?.reads ?? [], assets }]),
  );
}

/** Joins results. Throws if two slices made the same file, ignoring case as some disks do. */
export function joinSlices(slices: readonly PrintedSlice[]): PrintedSlice {
  const left: Record<string, string[]> = {};
  for (const [pattern, urls] of slices.flatMap((slice) => Object.entries(slice.left)))
    left[pattern] = [...(left[pattern] ?? []), ...urls];
  const outputs = slices.flatMap((slice) => Object.entries(slice.outputs));
  const makers = new Map<string, string>();
  for (const [name, { files }] of outputs)
    for (const path of files) {
      const other = makers.get(path.toLowerCase());
      if (other !== undefined) throw new Error(`two outputs claim ${path}: ${other} and ${name}`);
      makers.set(path.toLowerCase(), name);
    }
  return {
    left,
    outputs: Object.fromEntries(outputs),
    written: slices.reduce((sum, { written }) => sum + written, 0),
    pages: Object.assign({}, ...slices.map(({ pages }) => pages)) as PrintedSlice['pages'],
    sets: Object.assign({}, ...slices.map(({ sets }) => sets)) as Sets,
  };
}

/**
 * The least number of cores and pages for which slices pay, and the most slices, since each thread holds the content
 * in memory.
 */
const [CORES, PAGES, MOST] = [4, 2000, 4];

/** With two cores, the search index already uses the second. */
export function toSliceCount(
  { workers, shard = WHOLE_WORK }: Pick<Settings, 'shard' | 'workers'>,
  routes: RoutesToPrint,
  cores = availableParallelism(),
): number {
  if (workers !== undefined) return Math.max(1, workers);
  const pages = Object.values(routes).reduce((sum, urls) => sum + urls.length, 0) / shard.count;
  return cores < CORES || pages < PAGES ? 1 : Math.min(MOST, cores - 1);
}

export interface ThreadTask extends WorkSlice {
  readonly settings: Omit<Settings, 'clock'>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly key: string;
  readonly heads: Heads;
  /** Digest of the content; a thread that reads other content stops. */
  readonly content: string | undefined;
}

const THREAD = join(import.meta.dirname, `slice-thread${extname(import.meta.filename)}`);

/** Prints all slices. If one fails, the others stop, so that nothing is written after the build. */
export async function printSlices(
  work: SliceWork,
  printing: Printing,
  task: Pick<ThreadTask, 'content' | 'key'>,
  count: number,
): Promise<PrintedSlice> {
  const stopper = new AbortController();
  const { signal } = stopper;
  const { clock, ...settings } = work.settings;
  const { heads } = printing.bundle;
  const { shard = WHOLE_WORK } = settings;
  const print = (thread: number) => {
    const slice = { index: shard.index + thread * shard.count, count: count * shard.count };
    if (thread === 0) return printSlice(work, printing, slice, signal);
    const workerData: ThreadTask = { ...task, ...slice, settings, now: clock(), heads };
    const resourceLimits = { maxYoungGenerationSizeMb: 64 };
    return runThread(THREAD, { workerData, resourceLimits, signal }) as Promise<PrintedSlice>;
  };
  const slices = Array.from({ length: count }, (_, index) =>
    print(index).catch((error: unknown) => {
      stopper.abort(error);
      return [];
    }),
  );
  const printed = (await Promise.all(slices)).flat();
  signal.throwIfAborted();
  return joinSlices(printed);
}
