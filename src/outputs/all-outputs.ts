/** The list of outputs: a new one is one file, one line here and one test. */
import { listCalendars } from './calendar/list-calendars.ts';
import { listCitations } from './citations/list-citations.ts';
import type { Context } from './context.ts';
import { listData } from './data/list-data.ts';
import { listFeeds } from './feeds/list-feeds.ts';
import { listHostFiles } from './hosts/list-host-files.ts';
import type { OutputFile } from './output-file.ts';
import type { PageAddress } from './page-address.ts';
import { listSiteFiles } from './site/site-files.ts';
import { listSitemaps } from './site/sitemap.ts';

/**
 * Every file beside the pages. `now` (epoch milliseconds) is the clock of the build: `security.txt` alone needs one,
 * and is left out without it. Throws an error that names both ends where two files would lie at one path.
 */
export function listOutputs(
  context: Context,
  pages: readonly PageAddress[],
  now?: number,
): OutputFile[] {
  return joinOutputs({
    feeds: listFeeds(context),
    sitemaps: listSitemaps(context, pages),
    'site files': listSiteFiles(context, now),
    data: listData(context),
    calendars: listCalendars(context),
    citations: listCitations(context),
    'host files': listHostFiles(context),
  });
}

/** One list of all; paths are compared without case, as some disks do. */
export function joinOutputs(
  outputs: Readonly<Record<string, readonly OutputFile[]>>,
): OutputFile[] {
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
