/**
 * Prints pages in dev as a build does, as long as no code changes. Vite takes seconds to compile the templates of the
 * first page, but a build's bundle has them compiled. If there is no bundle, one is made for later pages and the next
 * start. Vite serves what cannot be printed, and everything once the code changes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { isOfCode } from '../../build/engine-digest.ts';
import { ENGINE_DIR } from '../../build/engine.ts';
import { listOwnPages } from '../../build/own-pages.ts';
import { DISK } from '../../build/publish/disk.ts';
import { whileLocked } from '../../build/publish/lock.ts';
import { listTree } from '../../build/publish/tree.ts';
import type { Settings } from '../../build/settings.ts';
import { attempt } from '../../content/problems/attempt.ts';
import { toPath } from '../../site/addresses/files.ts';
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import { printInAsset, toBase } from '../../site/addresses/print.ts';
import { findPattern } from '../../site/subjects.ts';
import { getPageContext } from '../current.ts';
import { canPrint } from '../printer/can-print.ts';
import { findPrinter, judgeRoutes } from '../printer/print-routes.ts';
import { hasBundle, type KeptBundle, ONCE, openBundle } from '../printer/kept-bundle.ts';
import { type Bundling, startBundling, toBundleKey } from '../start-bundling.ts';
import { finishPage } from './finish-page.ts';
import { toLastingAnswer } from './outputs.ts';
import { type DevAnswer, isOfVite } from './requests.ts';

export function printPages(
  { watcher, ws }: Pick<ViteDevServer, 'watcher' | 'ws'>,
  settings: Settings,
) {
  const key = canPrint(settings) ? toBundleKey(settings) : undefined;
  let isAtWork = key !== undefined;
  let isShown = false;
  let bundling: Bundling | undefined;
  const start = (bundle: KeptBundle | undefined) =>
    bundle && startPrinting(bundle, settings.publicationDir);

  /** `undefined` if no bundle can be made. */
  const make = async () => {
    // A bundle with content is made for each build and is useless here.
    if (!isAtWork || hasBundle(settings, ONCE)) return undefined;
    // If a build is running in the same folders, it makes its own.
    return await whileLocked([join(settings.cacheDir, 'build')], async () => {
      bundling = startBundling(settings, key ?? '', { isLowPriority: true });
      const bundle = await bundling.take();
      if ('fault' in bundle || bundle.key !== key) return undefined;
      if (toBundleKey(settings) === key) return bundle;
      bundling.drop();
      return undefined;
    });
  };
  const close = () => {
    isAtWork = false;
    printing = NOBODY;
    void bundling?.stop();
  };
  // Vite can serve pages without a bundle, so failures are not reported.
  const kept = key === undefined ? NOBODY : orNone(openBundle(settings, key).then(start));
  let printing = kept;
  const made = orNone(kept.then((found) => (found === undefined ? make() : undefined)));
  void made.then((bundle) => {
    if (isAtWork && bundle !== undefined) printing = Promise.resolve(start(bundle));
  });
  watcher.on('all', (_, path) => {
    if (!isAtWork || !isOfCode(settings, path)) return;
    close();
    // Vite does not know about the open page.
    if (isShown) ws.send({ type: 'full-reload' });
  });
  return {
    /** A page, or a file that printed pages share. */
    find: async (path: string): Promise<DevAnswer | undefined> => {
      const found = isOfVite(path) ? undefined : await printing;
      const file = found?.findFile(path);
      if (file !== undefined) return toLastingAnswer(path, readAsset(file));
      // In the form of listed pages.
      const url = attempt(() => decodeURI(path).replace(/(?<=.)\/+$/, '')) ?? path;
      const body = await found?.print(url);
      if (body === undefined) return undefined;
      // Vite only watches what it has compiled, so far nothing of an engine elsewhere.
      if (!isShown) watcher.add(join(ENGINE_DIR, 'src'));
      isShown = true;
      return { body, headers: { 'Content-Type': 'text/html' } };
    },
    /** Stops background work. */
    close,
  };
}

function readAsset(file: string): Buffer {
  const bytes = readFileSync(file);
  if (!/\.(css|js)$/.test(file)) return bytes;
  return Buffer.from(printInAsset(file, bytes.toString(), toBase(getPageContext())));
}

function orNone<T>(found: Promise<T | undefined>): Promise<T | undefined> {
  return found.catch(() => undefined);
}

const NOBODY = Promise.resolve(undefined);

/** As Astro adds it: reloads the page, and shows errors over it. */
const CLIENT = '<script type="module" src="/@vite/client"></script>';

/** Prints pages from a template bundle, with the script that dev adds to every page. */
function startPrinting({ app, assetsDir, heads: known }: KeptBundle, publicationDir: string) {
  const heads: Record<string, string> = { ...known };
  const ownPages = listOwnPages(publicationDir);
  const files = new Set(listTree(DISK, assetsDir));
  return {
    findFile: (url: string) => (files.has(toPath(url)) ? join(assetsDir, toPath(url)) : undefined),
    /** Resolves to the page at an address; `undefined` if it is not ours, or only Astro can render it. */
    print: async (url: string): Promise<string | undefined> => {
      const pattern = ownPages.has(url) ? undefined : findPattern(getPageContext(), url);
      // Readers get no page at that address either.
      if (pattern === undefined || pattern === NOT_FOUND_URL) return undefined;
      // In dev, each route already has all its pages.
      if (heads[pattern] === undefined)
        Object.assign(heads, await judgeRoutes(app, { [pattern]: [url] }, () => undefined));
      const head = heads[pattern];
      const print = head === undefined ? undefined : await findPrinter(app, pattern, head + CLIENT);
      const html = print?.(url);
      return html === undefined ? undefined : finishPage(html);
    },
  };
}
