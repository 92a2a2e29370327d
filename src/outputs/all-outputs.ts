/**
 * The list of outputs. A new one is a file, a line here and a test; but a CSV table has its row in `tables/tables.ts`,
 * and any other file that `/data` lists has one in `downloads/downloads.ts`.
 */
import { listCalendars } from './calendar/list-calendars.ts';
import { eachDataFile, listItemData } from './data/each-data-file.ts';
import { eachDownload } from './each-download.ts';
import { FEED_OUTPUTS, listFeedFiles, toFeeds } from './feeds/list-feeds.ts';
import { listDays, listHostFiles } from './hosts/host-files.ts';
import { listSpellingFile, listThingsFile } from './search/search-json.ts';
import { listSiteFiles } from './site/site-files.ts';
import { listSitemaps, type PageAddress } from './site/sitemap.ts';
import { listLook } from './look-css.ts';
import { eachMap } from './maps.ts';
import { eachMarkdown } from './markdown.ts';
import { listOembeds } from './oembed.ts';
import type { OutputContext, OutputFile } from './output-file.ts';

export type Outputs = Readonly<Record<string, () => Iterable<OutputFile>>>;

/** The only output that depends on the clock; all others depend on the content and on the addresses of the pages. */
export const CLOCKED = 'site files';

/** Whether what an output reads of each entry is noted: it has a few of them. Others read nearly all. */
export function readsFew(name: string): boolean {
  return name.startsWith(FEED_OUTPUTS);
}

/** `now` (epoch milliseconds) is the clock of the build. Only `security.txt` needs it, and is left out without it. */
export function toOutputs(
  context: OutputContext,
  pages: readonly PageAddress[],
  now?: number,
): Outputs {
  return {
    feeds: () => listFeedFiles(context),
    ...toFeeds(context),
    sitemaps: () => listSitemaps(context, pages),
    [CLOCKED]: () => listSiteFiles(context, now),
    'data of items': () => listItemData(context),
    data: () => eachDataFile(context),
    calendars: () => listCalendars(context),
    downloads: () => eachDownload(context),
    days: () => listDays(context),
    embeds: () => listOembeds(context),
    markdown: () => eachMarkdown(context),
    maps: () => eachMap(context),
    look: () => listLook(context),
    things: () => listThingsFile(context),
    spelling: () => listSpellingFile(context),
    'host files': () => listHostFiles(context),
  };
}

/** Every file besides the pages, one after the other: with 10,000 items they have a hundred megabytes together. */
export function eachOutput(
  context: OutputContext,
  pages: readonly PageAddress[],
  now?: number,
): Generator<NamedOutput> {
  return joinOutputs(toOutputs(context, pages, now));
}

export function listOutputs(
  context: OutputContext,
  pages: readonly PageAddress[],
  now?: number,
): OutputFile[] {
  return [...eachOutput(context, pages, now)].map(({ file: { path, body } }) => ({ path, body }));
}

export interface NamedOutput {
  readonly output: string;
  readonly file: OutputFile;
}

/**
 * All outputs as one sequence. Throws an error that names both outputs if two files have one path; case does not count,
 * since some disks ignore it.
 */
export function* joinOutputs(outputs: Outputs): Generator<NamedOutput> {
  const holders = new Map<string, string>();
  for (const [name, list] of Object.entries(outputs)) {
    for (const file of list()) {
      const key = file.path.toLowerCase();
      const holder = holders.get(key);
      if (holder !== undefined) {
        throw new Error(`two outputs claim ${file.path}: ${holder} and ${name}`);
      }
      holders.set(key, name);
      yield { output: name, file };
    }
  }
}
