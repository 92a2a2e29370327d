import { toGraded } from '../content/problems/fault.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../content/disk/list-files.ts';
import type { Problem } from '../content/problems/problem.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding } from '../rules/rule.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { ENGINE_DIR } from './engine.ts';
import { toProblems } from './locate.ts';
import type { View } from './session.ts';

/** The publisher's own pages, in the publication's folder. */
const OWN_PAGES = 'src/pages';

/**
 * The publisher's pages by address, as in `/feeds` for `src/pages/feeds.astro`; they replace ours. Without routes with
 * parameters, whose addresses are unknown.
 */
export function listOwnPages(publicationDir: string): ReadonlyMap<string, string> {
  const folder = join(publicationDir, OWN_PAGES);
  const files = existsSync(folder) ? listFiles(folder) : [];
  return new Map(
    files
      .filter((path) => /\.(astro|mdx?|html)$/.test(path) && !/(^|\/)_|\[/.test(path))
      .map((path) => [
        `/${path.replace(/\.\w+$/, '').replace(/(^|\/)index$/, '')}`,
        `${OWN_PAGES}/${path}`,
      ]),
  );
}

/** Files that may contain code of pages. */
const CODE = /\.(astro|mdx?|[cm]?[jt]sx?)$/;

/** Whether a page of the publisher may read a typed collection; otherwise none need be filled. */
export function readsCollections(publicationDir: string): boolean {
  // The engine's own code mentions collections because it fills them.
  const folder = join(publicationDir, publicationDir === ENGINE_DIR ? 'src/pages' : 'src');
  if (!existsSync(folder)) return false;
  return listFiles(folder)
    .filter((path) => CODE.test(path) && !path.startsWith('content.config.'))
    .some((path) => readFileSync(join(folder, path), 'utf8').includes('astro:content'));
}

/** A page of the content and one of `src/pages` with the same address: one would hide the other. */
export function findOwnPageClashes({ settings, read, bytesOf }: View): Problem[] {
  const pages = read().entries.filter(({ kind }) => kind === 'page');
  if (pages.length === 0) return [];
  const own = listOwnPages(settings.publicationDir);
  return toProblems(listClashes(pages, own), settings.contentDir, bytesOf);
}

/** @param own files of pages by address */
export function listClashes(pages: readonly Entry[], own: ReadonlyMap<string, string>): Finding[] {
  return pages.flatMap((entry) => {
    const url = toThingUrl(entry.kind, entry.id);
    const file = own.get(url);
    if (file === undefined) return [];
    return {
      entry,
      at: { line: 1, column: 1 },
      ...toGraded('address.twice:page', { page: entry.path, file, url }),
    };
  });
}
