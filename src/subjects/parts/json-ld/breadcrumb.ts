/** Where a page stands in the site: the pages above it in its address, from the front page. */
import type { BreadcrumbListLeaf, WebPageLeaf } from 'schema-dts';
import { getKind } from '../../../kinds/kinds.ts';
import { toFileUrl } from '../../../model/addresses/files.ts';
import {
  CORRECTIONS_URL,
  COVERAGE_URL,
  FRONT_URL,
  OUTLETS_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
} from '../../../model/addresses/pages.ts';
import { findArchiveYear, findSeriesId, isArchiveMonth } from '../../../model/addresses/read.ts';
import { LISTED_KINDS, toKindUrl } from '../../../model/addresses/things.ts';
import type { Thing } from '../../../model/thing.ts';
import { toAbsolute, type Context } from '../../context.ts';
import type { Link } from '../link.ts';
import { toSiteReference, toSubject } from './nodes.ts';

/** Lists whose names are not those of a kind, by their addresses. */
const LISTS: Readonly<Record<string, string>> = {
  [COVERAGE_URL]: 'Coverage',
  [OUTLETS_URL]: 'Sources',
  [STATEMENTS_URL]: 'Statements',
  [TIMELINE_URL]: 'Timeline',
  [CORRECTIONS_URL]: 'Corrections',
};

/** Parts of the page of a thing: the lists and orders below its address. */
const PARTS: Readonly<Record<string, string>> = { coverage: 'Coverage', timeline: 'Timeline' };

/** The pages above `path`, the front page first; none above that. */
export function listAbove(context: Context, path: string): Link[] {
  if (path === FRONT_URL) return [];
  const parts = path.split('/').slice(1, -1);
  const above = parts.flatMap((_, index) => {
    const url = toFileUrl(parts.slice(0, index + 1).join('/'));
    const text = findName(context, url, path);
    return text === undefined ? [] : [{ text, url }];
  });
  return [{ text: context.publication.about.name, url: FRONT_URL }, ...above];
}

/** `undefined` for the front page, which stands below nothing. The page itself is the last of the list. */
export function findBreadcrumb(
  context: Context,
  path: string,
  title: string,
): BreadcrumbListLeaf | undefined {
  const above = listAbove(context, path);
  if (above.length === 0) return undefined;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(({ text, url }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: text,
        item: toAbsolute(context, url),
      })),
      { '@type': 'ListItem' as const, position: above.length + 1, name: title },
    ],
  };
}

/** A page of which nothing else is told than what it is about. */
export function toPageNode(
  context: Context,
  { title, description, path }: Readonly<Record<'title' | 'description' | 'path', string>>,
  about?: Thing,
): WebPageLeaf {
  const url = toAbsolute(context, path);
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: context.publication.about.language,
    isPartOf: toSiteReference(context),
    ...(about && { about: toSubject(context, about) }),
  };
}

/** The name of the page at `url`, above `path`; `undefined` if there is none. */
function findName({ publication }: Context, url: string, path: string): string | undefined {
  const year = findArchiveYear(url);
  // A year of coverage stands above its months alone: an item’s address may name a month that has no list.
  if (year !== undefined) return isArchiveMonth(path) ? year : undefined;
  const thing = publication.byUrl.get(url);
  if (thing !== undefined) return thing.caption;
  const known = LISTS[url] ?? INDEXES.get(url);
  if (known !== undefined) return known;
  const cut = url.lastIndexOf('/');
  const part = PARTS[url.slice(cut + 1)];
  if (part !== undefined && publication.byUrl.has(url.slice(0, cut))) return part;
  const series = findSeriesId(url);
  return publication.record.series.find(({ data }) => data.id === series)?.data.title;
}

const INDEXES: ReadonlyMap<string, string> = new Map(
  LISTED_KINDS.map((name) => {
    const { many } = getKind(name);
    return [toKindUrl(name), many.charAt(0).toUpperCase() + many.slice(1)];
  }),
);
