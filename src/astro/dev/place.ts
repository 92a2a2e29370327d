/** The dev server under the path of the publication, as its host has it: Astro and all that is served beside see none. */
import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { toPrinted } from '../../site/addresses/print.ts';

/** Modules and styles that Vite serves to the page while it is written; they are no part of what is published. */
const OF_VITE = /^\/(?:@|src\/|node_modules\/)/;

export function isOfVite(url: string): boolean {
  return OF_VITE.test(url);
}

interface Asked {
  url?: string | undefined;
  readonly headers: { readonly accept?: string | undefined };
}

/**
 * Takes the base from the address that is asked for. `false` if the answer is given already: a page is asked for beside
 * the base, where none is. A file of the publication’s code keeps its address, whatever the base is called.
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
  const isCode = isOfVite(path) && existsSync(join(publicationDir, decode(path)));
  if (path.startsWith(`${base}/`) && !isCode) {
    request.url = url.slice(base.length);
    return true;
  }
  if (request.headers.accept?.includes('text/html') !== true) return true;
  const home = toPrinted(base, '/');
  if (path === '/' || path === base) response.writeHead(302, { Location: home }).end();
  else
    response
      .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end(`Nothing at this address: the publication is at ${home}\n`);
  return false;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
