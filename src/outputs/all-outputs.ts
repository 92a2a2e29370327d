/** The list of outputs: a new one is one file, one line here and one test. */
import type { Context } from './context.ts';
import { listFeeds } from './feeds/list-feeds.ts';
import type { OutputFile } from './output-file.ts';

/** A page of the site, for the sitemap. */
export interface PageAddress {
  /** Path on the site. */
  readonly url: string;
  /** When it last changed, as content writes dates; worked out from the publication if absent. */
  readonly updated?: string | undefined;
}

/**
 * Every file beside the pages. `now` (epoch milliseconds) is the clock of the build: `security.txt` alone needs one,
 * and is left out without it. Throws an error that names both ends where two files would lie at one path.
 */
export function listOutputs(context: Context, pages: readonly PageAddress[], now?: number): OutputFile[] {
  void pages;
  void now;
  const outputs: Readonly<Record<string, readonly OutputFile[]>> = {
    feeds: listFeeds(context),
  };
  return checkPaths(outputs);
}

function checkPaths(outputs: Readonly<Record<string, readonly OutputFile[]>>): OutputFile[] {
  const holders = new Map<string, string>();
  return Object.entries(outputs).flatMap(([name, files]) => {
    for (const { path } of files) {
      const holder = holders.get(path.toLowerCase());
      if (holder !== undefined) throw new Error(`two outputs claim ${path}: ${holder} and ${name}`);
      holders.set(path.toLowerCase(), name);
    }
    return files;
  });
}
