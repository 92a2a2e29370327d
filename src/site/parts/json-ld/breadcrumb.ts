/** Where a page stands in the site: the pages above it in its address, from the front page. */
import type { Words } from '../../../words/words.ts';
import type { BreadcrumbListLeaf, WebPageLeaf } from 'schema-dts';
import { toFileUrl } from '../../addresses/files.ts';
import {
  CORRECTIONS_URL,
  COVERAGE_URL,
  FRONT_URL,
  OUTLETS_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
} from '../../addresses/pages.ts';
import { findArchiveYear, findSeriesId, isArchiveMonth } from '../../addresses/read.ts';
import { LISTED_KINDS, toKindUrl } from '../../addresses/things.ts';
import type { Thing } from '../../../model/thing.ts';
import { toAbsolute, type Context } from '../../context.ts';
import type { Link } from '../link.ts';
import { toSiteReference, toSubject } from './nodes.ts';

/** The names of lists by their addresses. */
function toLists({ frame, kinds }: Words): Readonly<Record<string, string>> {
  const { statements, timeline, corrections } = frame.nav;
  return {
    ...Object.fromEntries(LISTED_KINDS.map((name) => [toKindUrl(name), kinds[name].many])),
    [COVERAGE_URL]: frame.foot.lists.coverage,
    [OUTLETS_URL]: frame.foot.lists.outlets,
    [STATEMENTS_URL]: statements,
    [TIMELINE_URL]: timeline,
    [CORRECTIONS_URL]: corrections,
  };
}

const LISTS = new WeakMap<Words, Readonly<Record<string, string>>>();

/** Parts of the page of a thing: the lists and orders below its address. */
function findPart({ frame }: Words, part: string): string | undefined {
  if (part === 'coverage') return frame.foot.lists.coverage;
  return part === 'timeline' ? frame.nav.timeline : undefined;
}

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
function findName({ publication, words }: Context, url: string, path: string): string | undefined {
  const year = findArchiveYear(url);
  // A year of coverage stands above its months alone: an item’s address may name a month that has no list.
  if (year !== undefined) return isArchiveMonth(path) ? year : undefined;
  const thing = publication.byUrl.get(url);
  if (thing !== undefined) return thing.caption;
  const lists = LISTS.get(words) ?? toLists(words);
  LISTS.set(words, lists);
  const known = lists[url];
  if (known !== undefined) return known;
  const cut = url.lastIndexOf('/');
  const part = findPart(words, url.slice(cut + 1));
  if (part !== undefined && publication.byUrl.has(url.slice(0, cut))) return part;
  const series = findSeriesId(url);
  const own = publication.record.series.find(({ data }) => data.id === series)?.data;
  return own?.label ?? own?.title;
}
