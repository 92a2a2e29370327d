/** The objects of a finished site: what a server that only knows keys and bytes needs to answer as other hosts do. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { findBase, parseHeaders, parseRedirects } from '../../outputs/hosts/host-files.ts';
import { toHeaders } from '../../outputs/headers.ts';
import { findMediaType } from '../../site/addresses/media-types.ts';
import { element } from '../../outputs/print/xml.ts';
import { toFileUrl, toHtmlUrl, toPath } from '../../site/addresses/files.ts';
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import type { Disk } from '../publish/disk.ts';
import { LASTING } from '../publish/releases.ts';
import { listTree } from '../publish/tree.ts';
import { findBytes } from '../publish/write-whole.ts';

export interface SiteObject {
  /** Below the prefix. */
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where it leads, for web servers of stores that know redirects; to all others, the body says it. */
  readonly to: string | undefined;
  /** Its place in the order of uploads, see `toStage`. */
  readonly stage: number;
  /** Of its headers and its bytes. */
  readonly digest: string;
  readonly read: () => Uint8Array;
}

const FRONT = 'index.html';
const HTML = '.html';
const BY_FILE = new Set([FRONT, toPath(toHtmlUrl(NOT_FOUND_URL))]);
const FOR_HOSTS = new Set(['_headers', '_redirects', '.nojekyll']);

export function listObjects(disk: Disk, outDir: string): SiteObject[] {
  const read = (path: string) => findBytes(disk, join(outDir, path)) ?? Buffer.alloc(0);
  const sent = read('_headers').toString();
  const base = findBase(sent);
  const rules = parseHeaders(sent, base);
  const moved = [...parseRedirects(read('_redirects').toString(), base)];
  const redirects = new Map(moved.map(([from, to]) => [toPath(from), encodeURI(to)]));
  const toObject = (key: string, path: string, body?: Uint8Array): SiteObject => {
    const to = redirects.get(key);
    const readThis = () => body ?? read(path);
    const headers = {
      'Content-Type': findMediaType(path)?.type ?? 'application/octet-stream',
      'Cache-Control': toHeaders(toFileUrl(path), rules)['Cache-Control'] ?? 'no-cache',
    };
    const hash = createHash('sha256').update(JSON.stringify([headers, to]));
    const digest = hash.update(readThis()).digest('base64url');
    return { key, headers, to, stage: toStage(path, to), digest, read: readThis };
  };
  const paths = listTree(disk, outDir);
  const packed = new Set(paths.flatMap((path) => [`${path}.br`, `${path}.gz`]));
  const objects = paths
    .filter((path) => !FOR_HOSTS.has(path) && !packed.has(path))
    .map((path) => toObject(toKey(path), path));
  for (const { key } of objects) redirects.delete(key);
  const others = [...redirects].map(([key, to]) => toObject(key, key + HTML, printRedirect(to)));
  return [...objects, ...others];
}

/** `x.html` is `/x`, but where servers know it by its file. */
function toKey(path: string): string {
  return BY_FILE.has(path) ? path : path.replace(/\.html$/, '');
}

/**
 * What pages load comes before them, the pages before the redirects to them, and the front page, which leads to all
 * that is new, comes last.
 */
function toStage(path: string, to: string | undefined): number {
  if (to !== undefined) return 3;
  if (path.endsWith(HTML)) return path === FRONT ? 4 : 2;
  return LASTING.some((folder) => path.startsWith(`${folder}/`)) ? 0 : 1;
}

/** With `host: pages`, the site has a better one. */
function printRedirect(to: string): Uint8Array {
  const refresh = element('meta', { 'http-equiv': 'refresh', content: `0; url=${to}` });
  return Buffer.from(`<!doctype html>${refresh.xml}${element('a', { href: to }, to).xml}\n`);
}
