/**
 * Pages in dev, printed as a build prints them for as long as no file of the code is written. Vite takes seconds to
 * compile the templates of the first page; in the bundle that builds keep they are compiled. Where none is kept one is
 * made, for later pages and the next start. What cannot be printed is left to Vite, and all is when the code changes.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { toHeaders } from '../../outputs/headers.ts';
import { findMediaType } from '../../outputs/media-types.ts';
import { ENGINE_DIR } from '../../build/engine.ts';
import { isOfCode } from '../../build/engine-digest.ts';
import type { Settings } from '../../build/settings.ts';
import type { KeptBundle } from '../printer/kept-bundle.ts';
import { bundleAside } from './bundle-aside.ts';
import { isOfVite } from './place.ts';
import { startPrinting, type Printing } from './start-printing.ts';

export interface PrintedPages {
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
