/** One file of the finished site as an answer: found without following links out of the folder, sent by a library. */
import type { Stats } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import send from 'send';
import { READ } from '../../content/disk/decode.ts';
import { toHtmlUrl } from '../../site/addresses/files.ts';
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import {
  HEADER_NAMES,
  type HeaderRule,
  type Headers,
  toHeaders,
  toOtherHeaders,
} from '../../outputs/headers.ts';
import { findMediaType } from '../../outputs/media-types.ts';

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
  const isPage = path !== undefined && !FOR_HOSTS.has(path);
  const file = isPage ? await findFile(dir, path, listAccepted(exchange.request)) : undefined;
  if (file !== undefined) {
    sendFile(file, exchange);
    return;
  }
  const missing = await findFile(dir, toHtmlUrl(NOT_FOUND_URL));
  if (missing === undefined) refuse(exchange, 404, 'Nothing at this address.');
  else sendFile(missing, exchange, 404);
}

/** The encodings in which it may be sent. A part of a file is counted in bytes as they are. */
function listAccepted({ headers }: IncomingMessage): readonly string[] {
  if (headers.range !== undefined) return [];
  const words = (headers['accept-encoding'] ?? '').toLowerCase().replace(/\s/g, '').split(',');
  return words.flatMap((word) => (/;q=0(?:\.0*)?$/.test(word) ? [] : word.replace(/;.*/, '')));
}

/** How often, and after how many milliseconds, it is looked again for a site that a build is exchanging. */
const [LOOKS, PAUSE] = [20, 25];

/** A build may put another folder in the place of the site meanwhile, and for a moment there is none. */
async function findFile(
  dir: string,
  path: string,
  accepted: readonly string[] = [],
  looks = LOOKS,
): Promise<Opened | undefined> {
  const root = await findRoot(dir);
  const file = root && (await openFile(root.path, path, accepted));
  if (file !== undefined) return file;
  const now = await findRoot(dir);
  if (looks === 0 && now === undefined) throw new Error(`${dir} is not there`);
  if (looks === 0 || (now !== undefined && now.id === root?.id)) return undefined;
  await wait(PAUSE);
  return findFile(dir, path, accepted, looks - 1);
}

/** Asked each time: the folder may be a link that a new release turns round. */
async function findRoot(dir: string): Promise<{ path: string; id: bigint } | undefined> {
  try {
    const path = await realpath(dir);
    return { path, id: (await stat(path, { bigint: true })).ino };
  } catch {
    return undefined;
  }
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

/** A file that is open: whatever a build puts in its place meanwhile, it stays what it was. */
interface Opened {
  readonly handle: FileHandle;
  readonly stats: Stats;
  /** Below the folder of the site, with `/` between names. */
  readonly path: string;
  /** What is open is another file, which was packed so beforehand. */
  readonly encoding?: string;
}

/** Endings of packed files, by their encodings; the first that is there and accepted is sent. */
const PACKED = { br: '.br', gzip: '.gz' };

/** `undefined` if no file is there that lies inside. */
async function openFile(
  root: string,
  path: string,
  accepted: readonly string[],
): Promise<Opened | undefined> {
  // On Windows it would lead into a folder; elsewhere no file of ours has one in its name.
  if (path.includes('\\')) return undefined;
  for (const name of path === '/' ? ['/index.html'] : [path, `${path}.html`]) {
    const file = await openInside(root, name);
    if (file !== undefined) return (await openPacked(root, file, accepted)) ?? file;
  }
  return undefined;
}

/** What is packed beside the file, in the place of it. */
async function openPacked(
  root: string,
  { path, handle }: Opened,
  accepted: readonly string[],
): Promise<Opened | undefined> {
  if (findMediaType(path)?.packs !== true) return undefined;
  for (const [encoding, ending] of Object.entries(PACKED)) {
    const packed = accepted.includes(encoding) && (await openInside(root, path + ending));
    if (!packed) continue;
    await handle.close();
    return { ...packed, path, encoding };
  }
  return undefined;
}

async function openInside(root: string, name: string): Promise<Opened | undefined> {
  let handle: FileHandle | undefined;
  try {
    const real = await realpath(join(root, name));
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    // Without waiting for somebody who writes into a pipe.
    handle = await open(real, READ);
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, stats, path: relative(root, real).replaceAll(sep, '/') };
    await handle.close();
    return undefined;
  } catch {
    // Whatever stands in the way (no such name, one too long for a disk, links that go round): it cannot be sent.
    await handle?.close();
    return undefined;
  }
}

/** The library asks the disk for the size first and opens the file then, which may be another by now: it gets an open one. */
function sendFile(
  { handle, stats, path, encoding }: Opened,
  exchange: Exchange,
  status: 200 | 404 = 200,
): void {
  const { request, response, rules } = exchange;
  const type = findMediaType(path);
  setHeaders(response, status === 404 ? toOtherHeaders(rules) : toHeaders(`/${path}`, rules));
  response.setHeader('Content-Type', type?.type ?? 'application/octet-stream');
  if (type?.packs === true) response.setHeader('Vary', 'Accept-Encoding');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.statusCode = status;
  const options = { cacheControl: false, acceptRanges: status === 200, fd: handle };
  const stream = Object.assign(send(request, path, options), { res: response });
  // Who reads it closes it; of an answer without a body nobody does.
  let isRead = false;
  stream.on('stream', () => (isRead = true));
  response.once('close', () => {
    if (!isRead) void handle.close();
  });
  stream.on('error', (error: { status: number }) => {
    // What has begun cannot become another answer; the reader sees that it was cut short.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.removeHeader('Content-Encoding');
    refuse(exchange, error.status, 'This file cannot be sent so.');
  });
  stream.send(path, stats);
}
