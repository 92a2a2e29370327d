/** The real publication, built once a run (later calls find nothing changed) and served with the headers of hosts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { parseRedirects } from '../../src/outputs/hosts/host-files.ts';
import { servePreview } from '../../src/astro/serve/preview-server.ts';
import { run } from '../support/build.ts';

const DIR = '.cache/test';
const DESK = { contentDir: 'content', outDir: join(DIR, 'site'), cacheDir: join(DIR, 'cache') };

export interface BuiltSite {
  readonly url: string;
  readonly dir: string;
  /** All files, below `dir`. */
  readonly files: readonly string[];
  readonly redirects: ReadonlyMap<string, string>;
  readonly read: (file: string) => string;
  readonly close: () => void;
}

export async function openBuiltSite(): Promise<BuiltSite> {
  const { code, output } = await run('build', DESK);
  expect(code, output).toBe(0);
  const dir = DESK.outDir;
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const redirects = parseRedirects(read('_redirects'), '');
  const { url, server } = await servePreview({ dir, port: 0, redirects });
  const close = () => void server.close();
  return { url, dir, files: listAllFiles(dir), redirects, read, close };
}

/** The pages, as files; what only leads on to another is none. */
export function listPages({ files, read }: BuiltSite): string[] {
  return files.filter(
    (file) => file.endsWith('.html') && !read(file).includes('http-equiv="refresh"'),
  );
}

/** The address of a page, from its file. */
export function toPath(page: string): string {
  return `/${page.replace(/(^|(?<=\/))index\.html$|\.html$/, '')}`;
}
