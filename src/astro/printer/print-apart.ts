/**
 * Printing in several threads. Each reads the content for itself and prints its share of the pages of each route, so that
 * nothing but addresses and digests goes between them. On two cores that costs more than it brings: the search index is
 * made beside it.
 */
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ContentRecord } from '../../build/publish/record.ts';
import type { ViewRecord } from '../../build/publish/plan.ts';
import type { Settings } from '../../build/settings.ts';
import type { Heads, RoutesToPrint } from './print-routes.ts';

/** What a thread is told. */
export interface Share {
  readonly settings: Omit<Settings, 'clock'>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Of the bundle. */
  readonly key: string;
  readonly heads: Heads;
  /** The content that is printed: a thread that reads another state stops. */
  readonly content: ContentRecord;
  readonly routes: RoutesToPrint;
  /** Folder of the pages. */
  readonly dir: string;
}

/** What a thread tells at its end. */
export interface PrintedShare {
  readonly left: RoutesToPrint;
  readonly assets: ReadonlyMap<string, readonly string[]>;
  readonly views: ReadonlyMap<string, ViewRecord>;
}

const THREAD = join(import.meta.dirname, `print-thread${extname(import.meta.filename)}`);
/** From so many cores on threads pay, for so many pages or more, up to so many threads: each has the content in memory. */
const [CORES, PAGES, MOST] = [4, 2000, 4];

export function toThreadCount(
  { workers }: Pick<Settings, 'workers'>,
  pages: number,
  cores = availableParallelism(),
): number {
  if (workers !== undefined) return workers;
  return cores < CORES || pages < PAGES ? 0 : Math.min(MOST, cores - 1);
}

/** Rejects if the content was changed meanwhile, or if a thread fails. */
export async function printApart(
  share: Omit<Share, 'settings' | 'now'> & { readonly settings: Settings },
  threads: number,
): Promise<PrintedShare[]> {
  const { settings, routes, ...others } = share;
  const { clock, ...plain } = settings;
  const stopper = new AbortController();
  const ended = await Promise.allSettled(
    Array.from({ length: threads }, (_, thread) => {
      const own = { settings: plain, now: clock(), routes: takeShare(routes, thread, threads) };
      return runThread({ ...others, ...own }, stopper);
    }),
  );
  return ended.map((end) => {
    if (end.status === 'rejected') throw end.reason as Error;
    return end.value;
  });
}

/** Every so many-th page of each route: the pages of one differ less than routes do. */
function takeShare(routes: RoutesToPrint, thread: number, threads: number): RoutesToPrint {
  return new Map(
    [...routes].map(([pattern, urls]) => [
      pattern,
      urls.filter((_, index) => index % threads === thread),
    ]),
  );
}

/** One that fails stops the others, so that nobody writes when the build has ended. */
async function runThread(share: Share, stopper: AbortController): Promise<PrintedShare> {
  const worker = new Worker(THREAD, {
    workerData: share,
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const stop = () => void worker.terminate();
  stopper.signal.addEventListener('abort', stop);
  try {
    return await new Promise<PrintedShare>((resolve, reject) => {
      worker
        .once('message', resolve)
        .once('error', reject)
        .once('exit', (code) => {
          reject(new Error(`a thread that prints pages ended with code ${String(code)}`));
        });
    });
  } catch (error) {
    stopper.abort();
    throw error;
  } finally {
    stopper.signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
