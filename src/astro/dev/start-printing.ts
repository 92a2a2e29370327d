/** Prints pages in dev from a bundle of templates, with what dev has on every page. */
import { join } from 'node:path';
import { toPath } from '../../site/addresses/files.ts';
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import { DISK } from '../../build/publish/disk.ts';
import { listTree } from '../../build/publish/tree.ts';
import { listOwnPages } from '../../build/own-pages.ts';
import { findPattern } from '../../site/subjects.ts';
import { getContext } from '../load.ts';
import { judgeRoutes } from '../printer/judge.ts';
import type { KeptBundle } from '../printer/kept-bundle.ts';
import { listTemplates, printPage, toPress } from '../printer/print-routes.ts';
import { finishPage } from './finish-page.ts';

export interface Printing {
  /** Resolves to the page at an address; `undefined` if it is none of ours, or is Astro’s to render. */
  readonly print: (url: string) => Promise<string | undefined>;
  /** The file on the disk that printed pages name by this address. */
  readonly findFile: (url: string) => string | undefined;
}

/** As Astro has it: it loads the page again, and shows what is wrong over it. */
const CLIENT = '<script type="module" src="/@vite/client"></script>';

export function startPrinting(
  { app, assetsDir, heads: known = {} }: KeptBundle,
  publicationDir: string,
): Printing {
  const heads = new Map(Object.entries(known));
  const ownPages = listOwnPages(publicationDir);
  const files = new Set(listTree(DISK, assetsDir));
  return {
    findFile: (url) => (files.has(toPath(url)) ? join(assetsDir, toPath(url)) : undefined),
    print: async (url) => {
      const pattern = ownPages.has(url) ? undefined : findPattern(getContext(), url);
      // At its address there is no page for readers either.
      if (pattern === undefined || pattern === NOT_FOUND_URL) return undefined;
      const route = new Map([[pattern, [url]]]);
      if (!heads.has(pattern)) {
        // In dev each route has all its pages, so none of them is asked for.
        const judged = await judgeRoutes(app, route, () => undefined);
        for (const [one, head] of Object.entries(judged)) heads.set(one, head);
      }
      const [head, template] = [heads.get(pattern), (await listTemplates(app, route)).get(pattern)];
      const html =
        head === undefined ? undefined : printPage(template, url, toPress(app, head + CLIENT));
      return html === undefined ? undefined : finishPage(html);
    },
  };
}
