/** JSON-LD that several pages need: how nodes are typed and printed, names of pages and things, and pictures of items. */
import type {
  BreadcrumbListLeaf,
  CollectionPageLeaf,
  Graph,
  ImageObjectLeaf,
  NewsMediaOrganizationLeaf,
  OrganizationLeaf,
  PersonLeaf,
  Thing,
  WebPageLeaf,
  WebSiteLeaf,
  WithContext,
} from 'schema-dts';
import { findLicenceUrl } from '../../../content/kinds/licence.ts';
import { perObject } from '../../../content/problems/memoize.ts';
import { type Entity, isEntityKind, type Thing as Our } from '../../../model/thing.ts';
import { toEntityType } from '../../../model/vocabulary.ts';
import type { Writer } from '../../../model/writers.ts';
import type { Words } from '../../../words/words.ts';
import { toFileUrl } from '../../addresses/files.ts';
import {
  CORRECTIONS_URL,
  COVERAGE_URL,
  FRONT_URL,
  OUTLETS_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
} from '../../addresses/pages.ts';
import {
  findArchiveYear,
  findSeriesId,
  isArchiveMonth,
  LISTED_KINDS,
  toKindUrl,
} from '../../addresses/things.ts';
import { type Context, toAbsolute } from '../../context.ts';

/** The name of the thing itself, as opposed to the page about it. */
export function toId(context: Context, { url }: { readonly url: string }): string {
  return `${toAbsolute(context, url)}#it`;
}

export function toPublisher(context: Context): NewsMediaOrganizationLeaf {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': toId(context, { url: FRONT_URL }),
    name: context.publication.about.name,
    url: toAbsolute(context, FRONT_URL),
  };
}

export function toWriterNode({ name, isBody, parts }: Writer): PersonLeaf | OrganizationLeaf {
  if (isBody) return { '@type': 'Organization', name };
  const named = parts && { familyName: parts.family, givenName: parts.given };
  return { '@type': 'Person', name, ...named };
}

/** The site as a whole; the front page describes it in full. */
export function toSiteReference(context: Context): WebSiteLeaf {
  return {
    '@type': 'WebSite',
    '@id': toAbsolute(context, `${FRONT_URL}#site`),
    name: context.publication.about.name,
    url: toAbsolute(context, FRONT_URL),
  };
}

/** Enough to recognize an entity: its type, name, page here, and its identifiers in other catalogues. */
export function toReference(context: Context, entity: Entity): Exclude<Thing, string> {
  const { sameAs } = entity.data;
  return {
    '@type': toEntityType(entity),
    '@id': toId(context, entity),
    name: entity.caption,
    ...(sameAs && { sameAs }),
  };
}

/** The same for anything with a page; kinds that schema.org lacks are a `Thing`. */
export function toSubject(context: Context, thing: Our): Exclude<Thing, string> {
  if (isEntityKind(thing.kind)) return toReference(context, thing as Entity);
  const type = thing.kind === 'question' ? 'Question' : 'Thing';
  return { '@type': type, '@id': toId(context, thing), name: thing.caption };
}

/** A node whose properties may be `undefined`. Those and empty lists are not printed. */
export type Loose<Node> = { readonly [Name in keyof Node]: Node[Name] | undefined };

/** Type-checks a node against schema.org. */
export function toNode<Node extends Thing>(node: Loose<Node>): Node {
  return node as Node;
}

/**
 * The text of a `script` element of type `application/ld+json`: one node, or a graph of several. `<` is escaped, so
 * that no text can end the element or open a comment.
 */
export function toJsonLd(nodes: readonly Thing[]): string {
  const [first, ...others] = nodes;
  const whole: Graph | WithContext<Exclude<Thing, string>> =
    others.length > 0 || typeof first !== 'object'
      ? { '@context': 'https://schema.org', '@graph': nodes }
      : { '@context': 'https://schema.org', ...first };
  return JSON.stringify(whole).replace(EMPTY, '').replaceAll('<', '\\u003c');
}

/** A property with an empty list. It is never the first of its node, and within a text the marks would be escaped. */
const EMPTY = /,"[^"\\]*":\[\]/g;

export interface PictureFile {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureRights {
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit: string;
  readonly rights: string;
}

/** A picture that the engine drew. What it says is in the article. */
export function toCardNode({ publication }: Context, file: PictureFile): ImageObjectLeaf {
  const { name, licence } = publication.about;
  return toFileNode(file, { credit: name, rights: licence });
}

/** `page` is the absolute address of the page with the picture. */
export function toPictureId(page: string): string {
  return `${page}#picture`;
}

export function toPictureNode(
  page: string,
  picture: PictureRights,
  file: PictureFile,
): ImageObjectLeaf {
  const caption = picture.caption ?? picture.alt;
  return { '@id': toPictureId(page), ...toFileNode(file, picture, caption) };
}

function toFileNode(
  file: PictureFile,
  { credit, rights }: Pick<PictureRights, 'credit' | 'rights'>,
  caption?: string,
): ImageObjectLeaf {
  const license = findLicenceUrl(rights);
  return toNode<ImageObjectLeaf>({
    '@type': 'ImageObject',
    contentUrl: file.url,
    width: `${file.width} px`,
    height: `${file.height} px`,
    caption,
    creditText: credit,
    license,
    copyrightNotice: license === undefined ? rights : undefined,
  });
}

/** A page with no more to say than its name, or what it lists. */
type PageInput = Readonly<Record<'title' | 'description' | 'path', string>>;

interface ListInput extends PageInput {
  readonly urls: readonly string[];
  /** The number on all pages of the list, and the position of the first one here, from 1. */
  readonly total?: number;
  readonly first?: number;
  readonly order: 'newest first' | 'oldest first' | 'by name' | 'most used first';
  /** What the list is about, if that has a page of its own. */
  readonly about?: Our;
  /** Details of each entry. */
  readonly items?: readonly Thing[];
}

/** A list: of coverage, people, topics, statements. */
export function toListNode(context: Context, input: ListInput): CollectionPageLeaf {
  const { urls, total = urls.length, first = 1, order, about, items } = input;
  const way = order === 'by name' || order === 'oldest first' ? 'Ascending' : 'Descending';
  return {
    '@type': 'CollectionPage',
    ...toNames(context, input),
    publisher: toPublisher(context),
    ...(about && { about: toSubject(context, about) }),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: total,
      itemListOrder: `https://schema.org/ItemListOrder${way}`,
      itemListElement: urls.map((url, index) => ({
        '@type': 'ListItem',
        position: first + index,
        url: toAbsolute(context, url),
        ...(items && { item: items[index] }),
      })),
    },
  };
}

export function toPageNode(context: Context, input: PageInput, about?: Our): WebPageLeaf {
  return {
    '@type': 'WebPage',
    ...toNames(context, input),
    isPartOf: toSiteReference(context),
    ...(about && { about: toSubject(context, about) }),
  };
}

function toNames(context: Context, { title, description, path }: PageInput) {
  const url = toAbsolute(context, path);
  const inLanguage = context.publication.about.language;
  return { '@id': url, url, name: title, description, inLanguage };
}

// The breadcrumb: pages above this one in its address, from the front page.

/** Names of lists by address. */
const toLists = perObject(({ frame, kinds }: Words): Readonly<Record<string, string>> => {
  const { statements, timeline, corrections } = frame.nav;
  return {
    ...Object.fromEntries(LISTED_KINDS.map((name) => [toKindUrl(name), kinds[name].many])),
    [COVERAGE_URL]: frame.foot.lists.coverage,
    [OUTLETS_URL]: frame.foot.lists.outlets,
    [STATEMENTS_URL]: statements,
    [TIMELINE_URL]: timeline,
    [CORRECTIONS_URL]: corrections,
  };
});

/** From the front page to the page itself; `undefined` for the front page. */
export function findBreadcrumb(
  context: Context,
  path: string,
  title: string,
): BreadcrumbListLeaf | undefined {
  if (path === FRONT_URL) return undefined;
  const parts = path.split('/').slice(1, -1);
  const above = parts.flatMap((_, index) => {
    const url = toFileUrl(parts.slice(0, index + 1).join('/'));
    const name = findName(context, url, path);
    return name === undefined ? [] : [{ name, item: toAbsolute(context, url) }];
  });
  const front = { name: context.publication.about.name, item: toAbsolute(context, FRONT_URL) };
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [front, ...above, { name: title }].map((place, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...place,
    })),
  };
}

const PARTS: readonly string[] = [COVERAGE_URL, TIMELINE_URL];

/** The name of the page at `url`, above `path`; `undefined` if there is no page. */
function findName({ publication, words }: Context, url: string, path: string): string | undefined {
  const year = findArchiveYear(url);
  // A year counts only above its months: an item’s address may name a month that has no list.
  if (year !== undefined) return isArchiveMonth(path) ? year : undefined;
  const thing = publication.byUrl.get(url);
  if (thing !== undefined) return thing.caption;
  const lists = toLists(words);
  if (url in lists) return lists[url];
  // All coverage of a thing, or its timeline.
  const cut = url.lastIndexOf('/');
  const isPart = PARTS.includes(url.slice(cut));
  if (isPart && publication.byUrl.has(url.slice(0, cut))) return lists[url.slice(cut)];
  const series = findSeriesId(url);
  const own = publication.record.series.find(({ data }) => data.id === series)?.data;
  return own?.label ?? own?.title;
}
