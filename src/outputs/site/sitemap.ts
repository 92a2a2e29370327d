/** Sitemaps (https://www.sitemaps.org/protocol.html): an index, and files below its limit of 50,000 addresses. */
import { perObject } from '../../content/problems/memoize.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { listDayItems } from '../../model/days/day.ts';
import { isOnEmptyList } from '../../model/empty-lists.ts';
import type { Item } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import type { Thing } from '../../model/thing.ts';
import { SITEMAP_INDEX_URL, toPath, toSitemapUrl } from '../../site/addresses/files.ts';
import {
  DAYS_URL,
  EMBED_URL,
  FRONT_URL,
  NOT_FOUND_URL,
  SEARCH_URL,
  toArchiveUrl,
} from '../../site/addresses/pages.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import {
  findBelow,
  isAsOfUrl,
  LISTED_KINDS,
  toKindUrl,
  toListUrl,
  toThingOfList,
} from '../../site/addresses/things.ts';
import { toArchivePlace, toMonthText } from '../../time/months.ts';
import type { OutputContext, OutputFile } from '../output-file.ts';
import { getItemDates, toItemDates, toInstant, toRfc3339 } from '../moment.ts';
import { element, toDocument, type Xml } from '../print/xml.ts';

export const SITEMAP_LENGTH = 45_000;

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** Pages that no search engine should list. */
const UNLISTED: ReadonlySet<string> = new Set([NOT_FOUND_URL, SEARCH_URL]);

interface Dated {
  readonly url: string;
  readonly modified: number | undefined;
}

/** Without withdrawn items, empty lists and past days: search engines should show the present. No pages, no files. */
export function listSitemaps(context: OutputContext, pages: readonly PageAddress[]): OutputFile[] {
  const dated = listDated(context, pages);
  const maps = Array.from({ length: Math.ceil(dated.length / SITEMAP_LENGTH) }, (_, index) => {
    const first = index * SITEMAP_LENGTH;
    return toSitemap(context, dated.slice(first, first + SITEMAP_LENGTH), index + 1);
  });
  if (maps.length === 0) return [];
  const index = element(
    'sitemapindex',
    NAMESPACE,
    maps.map(({ entry }) => ['\n', entry]),
    '\n',
  );
  return [
    { path: toPath(SITEMAP_INDEX_URL), body: toDocument(index) },
    ...maps.map(({ file }) => file),
  ];
}

function listDated({ publication }: OutputContext, pages: readonly PageAddress[]): Dated[] {
  const toDate = toPageDates(publication);
  const withdrawn = new Set(publication.withdrawn.map(({ url }) => url));
  return pages
    .map(({ url, updated }) => ({ url: url.replace(/(?<=.)\/+$/, ''), updated }))
    .filter(
      ({ url }) =>
        !UNLISTED.has(url) &&
        !isAsOfUrl(url) &&
        findBelow(EMBED_URL, url) === undefined &&
        !withdrawn.has(url) &&
        !isOnEmptyList(publication, url),
    )
    .map(({ url, updated }) => ({
      url,
      modified: updated === undefined ? toDate(url) : toInstant(updated, publication.about.zone),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function toSitemap(context: OutputContext, dated: readonly Dated[], number: number) {
  const url = toSitemapUrl(number);
  const urls = dated.map(({ url, modified }) => [
    '\n',
    toEntry(context, 'url', encodeURI(url), modified),
  ]);
  const newest = findMost(dated.map(({ modified }) => modified));
  return {
    file: { path: toPath(url), body: toDocument(element('urlset', NAMESPACE, urls, '\n')) },
    entry: toEntry(context, 'sitemap', url, newest),
  };
}

function toEntry(
  context: OutputContext,
  name: 'url' | 'sitemap',
  path: string,
  modified: number | undefined,
): Xml {
  return element(
    name,
    {},
    element('loc', {}, toAbsolute(context, path)),
    modified === undefined ? undefined : element('lastmod', {}, toRfc3339(modified)),
  );
}

// When pages last changed in substance: an item by its own dates, a list or a thing by the newest of its items.

/** Gives the moment of the page at `url` (a path), or `undefined` for a page that content does not date. */
function toPageDates(publication: Publication): (url: string) => number | undefined {
  const dates = toItemDates(publication);
  const archive = toArchiveDates(publication);
  const all = findNewest(publication, publication.items);
  // A thing with long lists has thousands of pages.
  const getThingDate = perObject((thing: Thing) => findThingDate(publication, thing));
  return (url) => {
    const place = toListUrl(url);
    const thing = findThing(publication, place);
    if (thing !== undefined)
      return (
        dates.get(thing.url)?.modified ?? findDayDate(publication, place) ?? getThingDate(thing)
      );
    return (
      archive.get(place) ?? findDayDate(publication, place) ?? (LISTS.has(place) ? all : undefined)
    );
  };
}

/** The date of the newest item whose statements or reports belong to the day. */
function findDayDate(publication: Publication, url: string): number | undefined {
  const day = getDayPages(publication).all.get(findBelow(DAYS_URL, url) ?? '');
  return day && findNewest(publication, listDayItems(day));
}

/** The front page and the list of each kind. */
const LISTS: ReadonlySet<string> = new Set([FRONT_URL, ...LISTED_KINDS.map(toKindUrl)]);

/** The thing whose page, or whose list of coverage, is at `url`. */
function findThing({ byUrl }: Publication, url: string): Thing | undefined {
  return byUrl.get(url) ?? byUrl.get(toThingOfList(url));
}

function findThingDate(publication: Publication, { url, data }: Thing): number | undefined {
  const { zone } = publication.about;
  const corrected = (data.corrections ?? []).map(({ on }) => toInstant(on, zone));
  return findMost([findNewest(publication, publication.coverage.get(url) ?? []), ...corrected]);
}

function findNewest(publication: Publication, items: readonly Item[]): number | undefined {
  return findMost(items.map((item) => getItemDates(publication, item).modified));
}

function findMost(moments: readonly (number | undefined)[]): number | undefined {
  let most: number | undefined;
  for (const moment of moments)
    if (moment !== undefined && (most === undefined || moment > most)) most = moment;
  return most;
}

/** The lists by year and by month, at their addresses. */
function toArchiveDates(publication: Publication): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const item of publication.items) {
    const { year, month } = toArchivePlace(item.day, item.zone);
    const { modified } = getItemDates(publication, item);
    const urls = [toArchiveUrl(String(year))];
    if (month !== null) urls.push(toArchiveUrl(toMonthText({ year, month })));
    for (const url of urls) newest.set(url, Math.max(newest.get(url) ?? -Infinity, modified));
  }
  return newest;
}

export interface PageAddress {
  /** Path on the site. */
  readonly url: string;
  /** When it last changed, as content writes dates; by default it is derived from the publication. */
  readonly updated?: string | undefined;
}
