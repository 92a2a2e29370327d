/**
 * Pages in dev, printed as a build prints them for as long as no file of the code is written. Vite takes seconds to
 * compile the templates of the first page; in the bundle that builds keep they are compiled. Where none is kept one is
 * made, for later pages and the next start. What cannot be printed is left to Vite, and all is when the code changes.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { isOfCode } from '../../build/engine-digest.ts';
import { ENGINE_DIR } from '../../build/engine.ts';
import { listOwnPages } from '../../build/own-pages.ts';
import { DISK } from '../../build/publish/disk.ts';
import { whileLocked } from '../../build/publish/lock.ts';
import { listTree } from '../../build/publish/tree.ts';
import type { Settings } from '../../build/settings.ts';
import { toHeaders } from '../../outputs/headers.ts';
import { findMediaType } from '../../outputs/media-types.ts';
import { toPath } from '../../site/addresses/files.ts';
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import { findPattern } from '../../site/subjects.ts';
import { getContext } from '../current.ts';
import { canPrint } from '../printer/can-print.ts';
import { findPrinter, judgeRoutes } from '../printer/print-routes.ts';
import { hasBundle, type KeptBundle, ONCE, openBundle } from '../printer/kept-bundle.ts';
import { type Bundling, startBundling, toBundleKey } from '../start-bundling.ts';
import { finishPage } from './finish-page.ts';
import { isOfVite } from './requests.ts';

interface PrintedPages {
  /** Answers for a page, or for a file that printed pages share; `next` is called for all else. */
  serve(
    request: Pick<IncomingMessage, 'method'>,
    path: string,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): void;
  /** Ends what is done beside. */
  close(): void;
}

export function printPages(
  { watcher, ws }: Pick<ViteDevServer, 'watcher' | 'ws'>,
  settings: Settings,
): PrintedPages {
  const aside = bundleAside(settings);
  const start = (bundle: KeptBundle | undefined) =>
    bundle && startPrinting(bundle, settings.publicationDir);
  let printing: Promise<Printing | undefined> = aside.kept.then(start);
  let isAtWork = true;
  let isShown = false;
  void aside.made.then((bundle) => {
    if (isAtWork && bundle !== undefined) printing = Promise.resolve(start(bundle));
  });
  const close = () => {
    isAtWork = false;
    printing = Promise.resolve(undefined);
    aside.stop();
  };
  watcher.on('all', (_, path) => {
    if (!isAtWork || !isOfCode(settings, path)) return;
    close();
    // Vite knows nothing of the page that is open.
    if (isShown) ws.send({ type: 'full-reload' });
  });
  const show = (html: string, response: ServerResponse) => {
    // Vite watches what it has compiled, and of an engine elsewhere that is nothing yet.
    if (!isShown) watcher.add(join(ENGINE_DIR, 'src'));
    isShown = true;
    response.setHeader('Content-Type', 'text/html');
    response.end(html);
  };
  return {
    serve: (request, path, response, next) => {
      if (request.method !== 'GET' || isOfVite(path)) {
        next();
        return;
      }
      const answer = async () => {
        const found = await printing;
        const file = found?.findFile(path);
        if (file !== undefined) {
          sendFile(path, file, response);
          return;
        }
        const html = await found?.print(toUrl(path));
        if (html === undefined) next();
        else show(html, response);
      };
      answer().catch(next);
    },
    close,
  };
}

function sendFile(path: string, file: string, response: ServerResponse): void {
  response.setHeader('Content-Type', findMediaType(path)?.type ?? '');
  // Its name changes with it.
  response.setHeader('Cache-Control', toHeaders(path)['Cache-Control'] ?? '');
  response.end(readFileSync(file));
}

/** As pages are listed. */
function toUrl(path: string): string {
  try {
    return decodeURI(path).replace(/(?<=.)\/+$/, '');
  } catch {
    return path;
  }
}

/** The bundle of templates for dev: the one that is kept, else one that is made while pages are shown without. */
interface BundleAside {
  /** Resolves soon; `undefined` if none is kept. */
  readonly kept: Promise<KeptBundle | undefined>;
  /** Resolves to one that was made since; `undefined` if one is kept, or if none can be had. */
  readonly made: Promise<KeptBundle | undefined>;
  /** Nobody waits for it any longer. */
  readonly stop: () => void;
}

/** Begins at once; neither promise rejects, since Vite shows pages without. */
function bundleAside(settings: Settings): BundleAside {
  let bundling: Bundling | undefined;
  let isWanted = canPrint(settings);
  const key = isWanted ? toBundleKey(settings) : '';
  const make = async () => {
    // What holds content is made anew for each build, and is of no use here.
    if (!isWanted || hasBundle(settings, ONCE)) return undefined;
    // A build in the same folders makes its own.
    return await whileLocked([join(settings.cacheDir, 'build')], async () => {
      bundling = startBundling(settings, key, { isLowPriority: true });
      const bundle = await bundling.take();
      if ('fault' in bundle || bundle.key !== key) return undefined;
      if (toBundleKey(settings) === key) return bundle;
      bundling.drop();
      return undefined;
    });
  };
  const kept = orNone(isWanted ? openBundle(settings, key) : Promise.resolve(undefined));
  return {
    kept,
    made: orNone(kept.then((bundle) => (bundle === undefined ? make() : undefined))),
    stop: () => {
      isWanted = false;
      void bundling?.stop();
    },
  };
}

function orNone<T>(found: Promise<T | undefined>): Promise<T | undefined> {
  return found.catch(() => undefined);
}

/** Prints pages in dev from a bundle of templates, with what dev has on every page. */
interface Printing {
  /** Resolves to the page at an address; `undefined` if it is none of ours, or is Astro’s to render. */
  readonly print: (url: string) => Promise<string | undefined>;
  /** The file on the disk that printed pages name by this address. */
  readonly findFile: (url: string) => string | undefined;
}

/** As Astro has it: it loads the page again, and shows what is wrong over it. */
const CLIENT = '<script type="module" src="/@vite/client"></script>';

function startPrinting(
  { app, assetsDir, heads: known = {} }: KeptBundle,
  publicationDir: string,
): Printing {
  const heads: Record<string, string> = { ...known };
  const ownPages = listOwnPages(publicationDir);
  const files = new Set(listTree(DISK, assetsDir));
  return {
    findFile: (url) => (files.has(toPath(url)) ? join(assetsDir, toPath(url)) : undefined),
    print: async (url) => {
      const pattern = ownPages.has(url) ? undefined : findPattern(getContext(), url);
      // At its address there is no page for readers either.
      if (pattern === undefined || pattern === NOT_FOUND_URL) return undefined;
      // In dev each route has all its pages, so none of them is asked for.
      if (heads[pattern] === undefined)
        Object.assign(heads, await judgeRoutes(app, { [pattern]: [url] }, () => undefined));
      const head = heads[pattern];
      const print = head === undefined ? undefined : await findPrinter(app, pattern, head + CLIENT);
      const html = print?.(url);
      return html === undefined ? undefined : finishPage(html);
    },
  };
}
