/** One file of the finished site as an answer: found without following links out of the folder, sent by a library. */
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import compression from 'compression';
import send from 'send';
import { toHtmlUrl } from '../model/addresses/files.ts';
import { NOT_FOUND_URL } from '../model/addresses/pages.ts';
import {
  HEADER_NAMES,
  toHeaders,
  toOtherHeaders,
  type HeaderRule,
  type Headers,
} from '../outputs/headers.ts';
import { findMediaType } from '../outputs/media-types.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What answers say beside the page. */
  readonly rules: readonly HeaderRule[];
}

/** Files that tell hosts what to do are not pages. */
const FOR_HOSTS = new Set(['/_headers', '/_redirects']);

/** Sends the file of `path` below `dir`, or `404.html`, also for no path. `/x` is the file `x.html`. */
export async function sendPath(
  dir: string,
  path: string | undefined,
  exchange: Exchange,
): Promise<void> {
  // Asked each time: the folder may be a link that a new release turns round.
  const root = await realpath(dir);
  const file = path === undefined || FOR_HOSTS.has(path) ? undefined : await findFile(root, path);
  if (file !== undefined) {
    sendFile(root, file, exchange);
    return;
  }
  const missing = await findFile(root, toHtmlUrl(NOT_FOUND_URL));
  if (missing === undefined) refuse(exchange, 404, 'There is nothing at this address.');
  else sendFile(root, missing, exchange, 404);
}

/** Answers in words, without a file. */
export function refuse({ response, rules }: Exchange, status: number, text: string): void {
  setHeaders(response, toOtherHeaders(rules));
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** Sets these and takes back those of other rules. */
export function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const name of HEADER_NAMES) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The path of a file below `root`, with `/` between names; `undefined` if none is there that lies inside. */
async function findFile(root: string, path: string): Promise<string | undefined> {
  // On Windows it would lead into a folder; elsewhere no file of ours has one in its name.
  if (path.includes('\\')) return undefined;
  for (const name of path === '/' ? ['/index.html'] : [path, `${path}.html`]) {
    const file = await findInside(root, name);
    if (file !== undefined) return file;
  }
  return undefined;
}

async function findInside(root: string, name: string): Promise<string | undefined> {
  try {
    const real = await realpath(join(root, name));
    const isInside = real.startsWith(root.endsWith(sep) ? root : root + sep);
    return isInside && (await stat(real)).isFile()
      ? relative(root, real).replaceAll(sep, '/')
      : undefined;
  } catch {
    // Whatever stands in the way (no such name, one too long for a disk, links that go round): it cannot be sent.
    return undefined;
  }
}

function sendFile(root: string, file: string, exchange: Exchange, status: 200 | 404 = 200): void {
  const { request, response, rules } = exchange;
  const type = findMediaType(file);
  setHeaders(response, status === 404 ? toOtherHeaders(rules) : toHeaders(`/${file}`, rules));
  response.setHeader('Content-Type', type?.type ?? 'application/octet-stream');
  response.statusCode = status;
  const stream = send(request, encodeURIComponent(file), {
    root,
    dotfiles: 'allow',
    index: false,
    cacheControl: false,
    acceptRanges: status === 200,
  });
  stream.on('error', (error: { status: number }) => {
    // What has begun cannot become another answer; the reader sees that it was cut short.
    if (response.headersSent) response.destroy();
    else refuse(exchange, error.status, 'This file cannot be sent so.');
  });
  // A part of a file is counted in bytes as they are.
  const filter = () => type?.packs === true && response.statusCode !== 206;
  compression({ filter })(request, response, () => stream.pipe(response));
}
