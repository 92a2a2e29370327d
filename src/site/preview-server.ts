/** A static server with the headers that hosts are told to send: what it shows is what readers get. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, posix, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { toHeaders } from '../outputs/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const PACKED = new Set([
  '.jpg',
  '.png',
  '.webp',
  '.woff2',
  '.pagefind',
  '.pf_meta',
  '.pf_index',
  '.pf_filter',
  '.pf_fragment',
]);

export interface Listening {
  readonly url: string;
  readonly server: Server;
}

/** Serves `dir`. `/x` is the file `x.html`; redirects come from `redirects`. Rejects if the port is taken. */
export function servePreview(
  dir: string,
  port: number,
  redirects: ReadonlyMap<string, string> = new Map(),
): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(dir, redirects, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ url: `http://localhost:${String(actual)}`, server });
    });
  });
}

function answer(
  dir: string,
  redirects: ReadonlyMap<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = toPath(request.url ?? '/');
  const to = path === undefined ? undefined : redirects.get(path);
  for (const [name, value] of Object.entries(toHeaders(path ?? '/')))
    response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
  } else if (to !== undefined) {
    response.writeHead(301, { Location: to }).end();
  } else if (path !== undefined && path.length > 1 && path.endsWith('/')) {
    response.writeHead(301, { Location: encodeURI(path.replace(/\/+$/, '')) }).end();
  } else {
    const file = path === undefined ? undefined : findFile(dir, path);
    if (file === undefined) send(join(dir, '404.html'), 404, request, response);
    else send(file, 200, request, response);
  }
}

/** `undefined` for an address that is not well formed or leads out of the folder. */
function toPath(url: string): string | undefined {
  try {
    const decoded = decodeURIComponent(url.replace(/[?#].*$/, '')).replaceAll('\\', '/');
    const path = posix.normalize(decoded);
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Files that tell hosts what to do are not pages. */
const FOR_HOSTS = new Set(['/_headers', '/_redirects']);

function findFile(dir: string, path: string): string | undefined {
  if (FOR_HOSTS.has(path)) return undefined;
  const root = resolve(dir) + sep;
  const candidates = path === '/' ? ['/index.html'] : [path, `${path}.html`];
  return candidates
    .map((name) => resolve(join(dir, name)))
    .find((name) => name.startsWith(root) && statSync(name, NO_THROW)?.isFile() === true);
}

const NO_THROW = { throwIfNoEntry: false } as const;

function send(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!existsSync(file)) {
    response
      .writeHead(404, { 'Content-Type': 'text/plain' })
      .end('There is nothing at this address.');
    return;
  }
  const extension = extname(file);
  const packs =
    /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '') && !PACKED.has(extension);
  response.writeHead(status, {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    ...(packs ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(file);
  // A build may have taken the file away since; the reader sees that the answer was cut short.
  stream.once('error', () => response.destroy());
  if (packs) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}
