/**
 * The list of outputs: a new one is one file, one line here and one test. A table of comma-separated values is none: it
 * stands in `model/tables/tables.ts`.
 */
import { listCalendars } from './calendar/list-calendars.ts';
import { listCitations } from './list-citations.ts';
import type { Context } from './context.ts';
import { eachDataFile } from './data/each-data-file.ts';
import { eachFeed } from './feeds/list-feeds.ts';
import { listHostFiles } from './hosts/list-host-files.ts';
import { listLook } from './look-css.ts';
import type { OutputFile } from './output-file.ts';
import type { PageAddress } from './page-address.ts';
import { listSiteFiles } from './site/site-files.ts';
import { listSitemaps } from './site/sitemap.ts';

/**
 * Every file beside the pages, one after the other: at 10,000 items all of them together are a hundred megabytes.
 * `now` (epoch milliseconds) is the clock of the build: `security.txt` alone needs one, and is left out without it.
 * Throws an error that names both ends where two files would lie at one path.
 */
export function eachOutput(
  context: Context,
  pages: readonly PageAddress[],
  now?: number,
): Generator<OutputFile> {
  return joinOutputs({
    feeds: () => eachFeed(context),
    sitemaps: () => listSitemaps(context, pages),
    'site files': () => listSiteFiles(context, now),
    data: () => eachDataFile(context),
    calendars: () => listCalendars(context),
    citations: () => listCitations(context),
    look: () => listLook(context),
    'host files': () => listHostFiles(context),
  });
}

/** All of them at once, for a dev server or a test. */
export function listOutputs(
  context: Context,
  pages: readonly PageAddress[],
  now?: number,
): OutputFile[] {
  return [...eachOutput(context, pages, now)];
}

/** One sequence of all; paths are compared without case, as some disks do. */
export function* joinOutputs(
  outputs: Readonly<Record<string, () => Iterable<OutputFile>>>,
): Generator<OutputFile> {
  const holders = new Map<string, string>();
  for (const [name, list] of Object.entries(outputs)) {
    for (const file of list()) {
      const key = file.path.toLowerCase();
      const holder = holders.get(key);
      if (holder !== undefined) {
        throw new Error(`two outputs claim ${file.path}: ${holder} and ${name}`);
      }
      holders.set(key, name);
      yield file;
    }
  }
}
