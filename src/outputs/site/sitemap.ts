/** Sitemaps (https://www.sitemaps.org/protocol.html): an index, and files below its limit of 50,000 addresses. */
import { EMBED_URL, NOT_FOUND_URL, SEARCH_URL } from '../../site/addresses/pages.ts';
import { SITEMAP_INDEX_URL, toPath, toSitemapUrl } from '../../site/addresses/files.ts';
import { findBelow, isAsOfUrl } from '../../site/addresses/things.ts';
import { isOnEmptyList } from '../../model/empty-lists.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toMoment, toRfc3339 } from '../moment.ts';
import type { OutputFile } from '../output-file.ts';
import type { PageAddress } from '../page-address.ts';
import { element, toDocument, type Xml } from '../print/xml.ts';
import { toPageDates } from './page-dates.ts';

export const SITEMAP_LENGTH = 45_000;

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** Pages that no search engine should list. */
const UNLISTED: ReadonlySet<string> = new Set([NOT_FOUND_URL, SEARCH_URL]);

interface Dated {
  readonly url: string;
  readonly modified: number | undefined;
}

/** Withdrawn items are left out, empty lists, and past days, since engines should show the present; without pages there are no files. */
export function listSitemaps(context: Context, pages: readonly PageAddress[]): OutputFile[] {
  const dated = listDated(context, pages);
  const maps = Array.from({ length: Math.ceil(dated.length / SITEMAP_LENGTH) }, (_, index) =>
    toSitemap(
      context,
      dated.slice(index * SITEMAP_LENGTH, (index + 1) * SITEMAP_LENGTH),
      index + 1,
    ),
  );
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

function listDated({ publication }: Context, pages: readonly PageAddress[]): Dated[] {
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
      modified: updated === undefined ? toDate(url) : toMoment(updated, publication.about.zone),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function toSitemap(context: Context, dated: readonly Dated[], number: number) {
  const url = toSitemapUrl(number);
  const urls = dated.map(({ url, modified }) => [
    '\n',
    toEntry(context, 'url', encodeURI(url), modified),
  ]);
  const moments = dated.flatMap(({ modified }) => modified ?? []);
  const newest = moments.reduce<number | undefined>(
    (best, moment) => Math.max(best ?? moment, moment),
    undefined,
  );
  return {
    file: { path: toPath(url), body: toDocument(element('urlset', NAMESPACE, urls, '\n')) },
    entry: toEntry(context, 'sitemap', url, newest),
  };
}

function toEntry(
  context: Context,
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
