/** Extends Astro's dev server: rereads content when it changes, and serves outputs, search and pictures. */
import { Server } from 'node:http';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { toDevHeaders } from '../../outputs/headers.ts';
import { readsCollections } from '../../build/own-pages.ts';
import { toBase } from '../../site/addresses/print.ts';
import { toContext } from '../../site/context.ts';
import { findOutput, findPicture } from './outputs.ts';
import { type DevAnswer, enterBase, refuseForeign, send } from './requests.ts';
import { findProblemPage, showErrors } from './show-problems.ts';
import { printPages } from './printed-pages.ts';
import { startReport, type DevReport } from './report-while-writing.ts';
import { startSearch } from './search.ts';
import { followContent, watchContent } from './watch-content.ts';
import { answerAtLoopback } from '../../desk/button/button.ts';
import type { Desk, DeskOptions } from '../../desk/desk.ts';
import type { Session } from '../../build/session.ts';

type Refresh = ((options: { loaders?: string[] }) => Promise<void>) | undefined;

/**
 * Milliseconds before Astro's store, which only publishers' pages use, is refreshed, so that the changed page comes
 * first.
 */
const STORE_DELAY = 5000;

/** The first page and its files come before the check. Milliseconds. */
const BEGIN_DELAY = { unasked: 3000, asked: 300 };

export function attachDevServer(
  server: ViteDevServer,
  session: Session,
  refresh: Refresh,
  openDesk?: (options: DeskOptions) => Desk,
): void {
  refuseForeign(server, session, { isDesk: openDesk !== undefined });
  const search = startSearch(session);
  const printed = printPages(server, session.settings);
  let report: DevReport | undefined;
  let timer: NodeJS.Timeout | undefined;
  const refreshStore = () => {
    refresh?.({}).catch((error: unknown) => {
      server.config.logger.error(`Astro's store is as it was: ${String(error)}`);
    });
  };
  const showAgain = () => {
    server.environments.ssr.hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
  };
  const onRead = () => {
    search.follow();
    report?.follow();
    showAgain();
    clearTimeout(timer);
    timer = setTimeout(refreshStore, STORE_DELAY);
  };
  const desk = openDesk?.({ onSaved: onRead });
  const { httpServer } = server;
  if (desk !== undefined && httpServer instanceof Server)
    httpServer.once('listening', () => void answerAtLoopback(httpServer, desk));
  const follower = followContent({
    session,
    onRead,
    onFailure: (message) => {
      report?.fail(message);
      if (message === undefined) showAgain();
    },
  });
  const begin = () => {
    report ??= startReport(session, { onChange: showErrors(server) });
  };
  let beginning = setTimeout(begin, BEGIN_DELAY.unasked);
  let isAsked = false;
  const watching = watchContent(session.settings.contentDir, {
    onFile: follower.onFile,
    onMore: follower.onMore,
    // A missed change is found by the regular look at the whole folder.
    onError: (error) => {
      server.config.logger.warn(`Not everything can be watched: ${String(error)}`);
    },
  });
  // Find changes made since the content was read.
  follower.onMore();
  watchPages(server, session.settings.publicationDir, refreshStore);
  server.httpServer?.once('close', () => {
    clearTimeout(beginning);
    watching.close();
    follower.close();
    search.close();
    printed.close();
    report?.close();
    clearTimeout(timer);
  });
  const find = async (path: string, isRead: boolean): Promise<DevAnswer | undefined> =>
    findProblemPage(session.read(), path) ??
    findOutput(session, path) ??
    search.find(path) ??
    (await findPicture(session, path)) ??
    (isRead ? await printed.find(path) : undefined);
  server.middlewares.use((request, response, next) => {
    if (desk?.serve(request, response, request.socket.localPort ?? 0) === true) return;
    if (!isAsked) {
      isAsked = true;
      clearTimeout(beginning);
      response.once('close', () => {
        beginning = setTimeout(begin, BEGIN_DELAY.asked);
      });
    }
    const { publication } = session.read();
    const { siteUrl, publicationDir } = session.settings;
    const base = publication === undefined ? '' : toBase(toContext(publication, siteUrl));
    if (!enterBase(request, response, base, publicationDir)) return;
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const headers = toDevHeaders(path, publication?.about);
    for (const [name, value] of Object.entries(headers))
      response.setHeader(name, desk === undefined ? value : toFramed(value));
    find(path, request.method === 'GET').then((answer) => {
      if (answer === undefined) next();
      else send(response, answer);
    }, next);
  });
}

/** The desk shows pages in a frame. */
function toFramed(policy: string): string {
  return policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
}

/** Fills the store once a page of the publisher uses it. */
function watchPages({ watcher }: ViteDevServer, publicationDir: string, fill: () => void): void {
  const folder = join(publicationDir, 'src');
  let isFilled = readsCollections(publicationDir);
  const look = (path: string) => {
    if (isFilled || !path.startsWith(folder) || !readsCollections(publicationDir)) return;
    isFilled = true;
    fill();
  };
  watcher.on('add', look).on('change', look);
}
