import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { ViteDevServer } from 'vite';
import type { Session } from '../../build/session.ts';
import { attempt } from '../../content/problems/attempt.ts';
import { toDevHeaders } from '../../outputs/headers.ts';
import { toBase, toPrinted } from '../../site/addresses/print.ts';
import { toThingUrl } from '../../site/addresses/things.ts';
import { toContext } from '../../site/context.ts';
import { listAllPages } from '../../site/subjects.ts';
import { BUTTON_URL } from '../../desk/button/button.ts';
import { findForeign, type Foreign, isOwnHost, isVisit } from '../serve/foreign.ts';

/** An answer of dev itself, before Vite. Headers that are `undefined` are omitted. */
export interface DevAnswer {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Uint8Array;
}

export function send(response: ServerResponse, { status = 200, headers, body }: DevAnswer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
  response.end(body);
}

/** Modules and styles that Vite serves during development; they are not published. */
const OF_VITE = /^\/(?:@|src\/|node_modules\/)/;

export function isOfVite(url: string): boolean {
  return OF_VITE.test(url);
}

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

interface Asked {
  url?: string | undefined;
  readonly headers: { readonly accept?: string | undefined };
}

/**
 * Removes the base from the requested address. Returns `false` if it has answered already, because the address is
 * outside the base. A file of the publication's code keeps its address, whatever the base is.
 */
export function enterBase(
  request: Asked,
  response: ServerResponse,
  base: string,
  publicationDir: string,
): boolean {
  if (base === '') return true;
  const url = request.url ?? '/';
  const [path = ''] = url.split(/[?#]/);
  const isCode =
    isOfVite(path) &&
    existsSync(join(publicationDir, attempt(() => decodeURIComponent(path)) ?? path));
  if (path.startsWith(`${base}/`) && !isCode) {
    request.url = url.slice(base.length);
    return true;
  }
  if (request.headers.accept?.includes('text/html') !== true) return true;
  const home = toPrinted(base, '/');
  const body = `Nothing at this address: the publication is at ${home}\n`;
  if (path === '/' || path === base) send(response, { status: 302, headers: { Location: home } });
  else send(response, { status: 404, headers: PLAIN, body });
  return false;
}

/**
 * Refuses foreign requests before any other handler, including those for sockets. The desk only answers this machine,
 * whatever the publisher configures.
 */
export function refuseForeign(
  { httpServer, middlewares, config }: ViteDevServer,
  session: Session,
  { isDesk }: { readonly isDesk: boolean },
): void {
  const { host, allowedHosts } = config.server;
  const isServed = host !== undefined && host !== false && !isOwnHost(String(host));
  // If the publisher serves it under other names, Vite has checked the name.
  const isOpen = !isDesk && (isServed || allowedHosts === true || allowedHosts.length > 0);
  const find = ({ method = '', headers }: IncomingMessage, path?: string): Foreign | undefined => {
    // The desk itself looks at who asks there.
    if (isDesk && path === BUTTON_URL) return undefined;
    const foreign = findForeign({ method, headers }, isOpen ? () => true : isOwnHost);
    const isFine =
      path !== undefined && isVisit({ method, headers }) && isForReaders(session, path);
    return foreign?.isLed === true && isFine ? undefined : foreign;
  };
  const handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const foreign = find(request, path);
    if (foreign === undefined) {
      next();
      return;
    }
    const body = `Drafts are shown here: ${foreign.why}.\n`;
    send(response, { ...foreign, headers: { ...toDevHeaders(path), ...PLAIN }, body });
  };
  // Last of all, Astro puts its own handlers first.
  httpServer?.once('listening', () => void middlewares.stack.unshift({ route: '', handle }));
  httpServer?.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (find(request) === undefined) return;
    // Vite answers sockets that name its protocol.
    delete request.headers['sec-websocket-protocol'];
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}

/** Whether the page shows no drafts, which would be links. */
function isForReaders({ read, settings }: Session, path: string): boolean {
  const { publication, entries } = read();
  if (publication === undefined) return false;
  const drafts = entries
    .filter(({ data }) => data.status === 'draft')
    .map(({ kind, id }) => toThingUrl(kind, id));
  if (drafts.length === 0) return true;
  const context = toContext(publication, settings.siteUrl);
  const base = toBase(context);
  const own = path.startsWith(`${base}/`) ? path.slice(base.length) : '';
  const url = own.replace(/(?<=.)\/+$/, '');
  const page = listAllPages(context).find((one) => one.url === url);
  const said = page && JSON.stringify(page.view());
  return (
    said !== undefined &&
    !drafts.some((draft) => ['"', '#', '/', '.'].some((end) => said.includes(draft + end)))
  );
}
