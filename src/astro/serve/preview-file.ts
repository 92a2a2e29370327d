/** Sends a file of the finished site, found without following links out of the folder. */
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
import { findMediaType } from '../../site/addresses/media-types.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly rules: readonly HeaderRule[];
}

/** Configuration of hosts, not pages. */
const FOR_HOSTS = /\/_(headers|redirects)$/;

/** Sends the file for `path` in `dir`, or `404.html`, also without a path. `/x` is the file `x.html`. */
export async function sendPath(
  dir: string,
  path: string | undefined,
  exchange: Exchange,
): Promise<void> {
  const isPage = path !== undefined && !FOR_HOSTS.test(path);
  const file = isPage ? await findFile(dir, path, listAccepted(exchange.request)) : undefined;
  if (file !== undefined) {
    sendFile(file, exchange);
    return;
  }
  const missing = await findFile(dir, toHtmlUrl(NOT_FOUND_URL));
  if (missing === undefined) refuse(exchange, 404, 'Nothing at this address.');
  else sendFile(missing, exchange, 404);
}

/** The accepted encodings. None for a range, which counts bytes of the plain file. */
function listAccepted({ headers }: IncomingMessage): readonly string[] {
  if (headers.range !== undefined) return [];
  const words = (headers['accept-encoding'] ?? '').toLowerCase().replace(/\s/g, '').split(',');
  return words.flatMap((word) => (/;q=0(?:\.0*)?$/.test(word) ? [] : word.replace(/;.*/, '')));
}

/** How often to retry while a build replaces the site, and after how many milliseconds. */
const [LOOKS, PAUSE] = [20, 25];

/** A build may replace the folder meanwhile, and for a moment there is none. */
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

/** Looked up each time: the folder may be a link that a new release changes. */
async function findRoot(dir: string): Promise<{ path: string; id: bigint } | undefined> {
  try {
    const path = await realpath(dir);
    return { path, id: (await stat(path, { bigint: true })).ino };
  } catch {
    return undefined;
  }
}

/** Answers with a text instead of a file. */
export function refuse({ response, rules }: Exchange, status: number, text: string): void {
  setHeaders(response, toOtherHeaders(rules));
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** Sets these headers and removes those of other rules. */
export function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const name of HEADER_NAMES) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** An open file, which stays the same even if a build replaces it. */
interface Opened {
  readonly handle: FileHandle;
  readonly stats: Stats;
  /** Path on the site, with `/`. */
  readonly path: string;
  /** Set if the open file is a compressed copy. */
  readonly encoding?: string;
}

/** Extensions of compressed files by encoding, in order of preference. */
const PACKED = { br: '.br', gzip: '.gz' };

/** `undefined` if there is no such file inside the folder. */
async function openFile(
  root: string,
  path: string,
  accepted: readonly string[],
): Promise<Opened | undefined> {
  // On Windows it would separate folders; elsewhere none of our files contains one.
  if (path.includes('\\')) return undefined;
  for (const name of path === '/' ? ['/index.html'] : [path, `${path}.html`]) {
    const file = await openInside(root, name);
    if (file !== undefined) return (await openPacked(root, file, accepted)) ?? file;
  }
  return undefined;
}

/** Replaces a file by its compressed copy, if accepted. */
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
    // Non-blocking, even for a pipe without a writer.
    handle = await open(real, READ);
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, stats, path: relative(root, real).replaceAll(sep, '/') };
    await handle.close();
    return undefined;
  } catch {
    // Whatever the reason (no such name, a name too long, circular links), it cannot be sent.
    await handle?.close();
    return undefined;
  }
}

/** Passes an open file, since the library would look up the size first and then open what may be another file. */
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
  // The reader closes the file; an answer without a body has no reader.
  let isRead = false;
  stream.on('stream', () => (isRead = true));
  response.once('close', () => {
    if (!isRead) void handle.close();
  });
  stream.on('error', (error: { status: number }) => {
    // An answer that has begun cannot be changed; the reader sees that it was cut off.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.removeHeader('Content-Encoding');
    refuse(exchange, error.status, 'This file cannot be sent so.');
  });
  stream.send(path, stats);
}
