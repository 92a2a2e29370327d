/** The head of a page: what browsers, feed readers, search engines, and people who share or cite it need. */
import type { Thing } from 'schema-dts';
import { toPageFrame } from './frame.ts';
import type { PublicationData } from '../../../content/kinds/publication.ts';
import { isOnEmptyList } from '../../../model/empty-lists.ts';
import { findLastChange, getWhen, type Item, toPublishedHere } from '../../../model/item.ts';
import { findAbove } from '../../../model/register.ts';
import type { Thing as Our } from '../../../model/thing.ts';
import { listAuthors } from '../../../model/writers.ts';
import { findDate } from '../../../time/period.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import { toZoneCity } from '../../../time/words/language.ts';
import { toFeedUrl } from '../../addresses/files.ts';
import { NOT_FOUND_URL } from '../../addresses/pages.ts';
import { type Context, oncePerKey, toAbsolute } from '../../context.ts';
import { type CardFile, findCardFile, toOwnCard } from '../cards/cards.ts';
import { toClocks } from '../dates.ts';
import {
  findBreadcrumb,
  type PictureFile,
  type PictureRights,
  toJsonLd,
  toListNode,
  toPageNode,
  toPictureNode,
} from '../json-ld/nodes.ts';

export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly url: string;
}

export interface Head {
  /** For `<title>`; includes the name of the publication if it fits. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly feeds: readonly Alternate[];
  /** The same page in other formats. */
  readonly alternates: readonly Alternate[];
  /** Keeps search engines away. Empty lists are always kept from them. */
  readonly noindex: boolean;
  /** The band over a page that is not public yet: its label, and when it will be public. */
  readonly band?: { readonly label: string; readonly from?: Pieces };
  readonly meta: readonly Meta[];
  /** JSON-LD, each text ready for a `script` element. */
  readonly jsonLd: readonly string[];
}

export interface HeadInput extends Readonly<Record<'title' | 'description' | 'path', string>> {
  readonly feed?: { readonly path: string; readonly title: string };
  readonly noindex?: boolean;
  /** The language of the page, if not that of the publication. */
  readonly lang?: string | undefined;
  readonly article?: Article;
  readonly nodes?: readonly Thing[];
  /** What a page without `nodes` is about. */
  readonly about?: Our;
  /** By default the publication’s own; `null` for a page with a picture of its own. */
  readonly card?: CardFile | null | undefined;
  readonly alternates?: readonly Alternate[];
}

const FORMATS = [
  { type: 'application/atom+xml', format: 'atom' },
  { type: 'application/rss+xml', format: 'rss' },
  { type: 'application/feed+json', format: 'json' },
] as const;

export function toPage(context: Context, input: HeadInput) {
  return { frame: toPageFrame(context), head: toHead(context, input) };
}

/** The same for a list, which its JSON-LD describes. */
export function toListPage(
  context: Context,
  list: Parameters<typeof toListNode>[1],
  others: Pick<HeadInput, 'feed' | 'card'> = {},
) {
  const { title, description, path } = list;
  const nodes = [toListNode(context, list)];
  return toPage(context, { title, description, path, nodes, ...others });
}

export function toHead(context: Context, input: HeadInput): Head {
  const { title, description, path, feed } = input;
  const card = input.card === undefined ? findCardFile(context, toOwnCard) : input.card;
  const { forDesk = false } = context.publication;
  const noindex = forDesk || (input.noindex ?? isOnEmptyList(context.publication, path));
  const band = forDesk ? findBand(context, path) : undefined;
  const { name, tagline } = context.publication.about;
  const canonical = toAbsolute(context, path);
  const feeds = [{ path: '', title: name }, ...(feed === undefined ? [] : [feed])];
  return {
    title:
      title === name ? `${name}${context.words.text.colon}${tagline}` : toPageTitle(title, name),
    description,
    canonical,
    feeds: feeds.flatMap((one) =>
      FORMATS.map(({ type, format }) => ({
        type,
        title: one.title,
        url: toFeedUrl(one.path, format),
      })),
    ),
    alternates: input.alternates ?? [],
    noindex,
    ...(band !== undefined && { band }),
    meta: [...listMeta(context, input, canonical), ...(card ? listImage(card, card.alt) : [])],
    // The error page has no place in the site.
    jsonLd: path === NOT_FOUND_URL ? [] : [toJsonLd(listNodes(context, input))],
  };
}

/** For drafts, and for pages below their address. */
function findBand(context: Context, path: string): Head['band'] {
  const { draft, coming } = context.words.frame;
  const { unpublished } = findAbove(context.publication, path)?.entry ?? {};
  if (unpublished === undefined) return undefined;
  const { from } = unpublished;
  if (from === undefined) return { label: draft };
  const { zone } = context.publication.about;
  return { label: coming, from: toClocks(context, from, { name: toZoneCity(zone), zone }) };
}

/** What the page is about (or that it is a page), then its breadcrumb. */
function listNodes(context: Context, input: HeadInput): Thing[] {
  const { nodes = [], path, title, about } = input;
  const breadcrumb = findBreadcrumb(context, path, title);
  return [
    ...(nodes.length > 0 ? nodes : [toPageNode(context, input, about)]),
    ...(breadcrumb === undefined ? [] : [breadcrumb]),
  ];
}

export function addPicture(head: Head, picture: PictureRights, file: PictureFile): Head {
  return {
    ...head,
    meta: [...head.meta, ...listImage(file, picture.alt)],
    jsonLd: [...head.jsonLd, toJsonLd([toPictureNode(head.canonical, picture, file)])],
  };
}

/** As many characters as tabs and result lists show. */
const ROOM = 70;

function toPageTitle(title: string, name: string): string {
  const whole = `${title} | ${name}`;
  return whole.length > ROOM ? title : whole;
}

export interface Meta {
  readonly property?: string;
  readonly name?: string;
  readonly content: string;
}

type Article = ReturnType<typeof toArticle>;

function listMeta(context: Context, input: HeadInput, url: string): Meta[] {
  const { about } = context.publication;
  const { name } = about;
  const { title, description, lang = about.language, article } = input;
  return [
    ...listProperties('og', [
      ['type', article === undefined ? 'website' : 'article'],
      ['title', title],
      ['description', description],
      ['url', url],
      ['site_name', name],
      ['locale', findLocale(context, about)],
    ]),
    ...(article === undefined ? [] : listArticle(article)),
    ...listGiven([
      ['title', title],
      ...(article?.authors ?? []).map((author): Row => ['creator', author]),
      ['date', article?.published],
      ['publisher', name],
      ['language', lang],
      ['type', 'Text'],
    ]).map(([key, content]) => ({ name: `DC.${key}`, content })),
  ];
}

type Row<Content = string | undefined> = readonly [name: string, content: Content];

function listArticle({ published, modified, authors, section, tags }: Article): Meta[] {
  return listProperties('article', [
    ['published_time', published],
    ['modified_time', modified],
    ...authors.map((author): Row => ['author', author]),
    ['section', section],
    ...tags.map((tag): Row => ['tag', tag]),
  ]);
}

function listProperties(prefix: string, rows: readonly Row[]): Meta[] {
  return listGiven(rows).map(([name, content]) => ({ property: `${prefix}:${name}`, content }));
}

function listGiven(rows: readonly Row[]): Row<string>[] {
  return rows.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]));
}

/** Open Graph needs a region: `en_GB` for `en-GB`, nothing for `en`. */
const findLocale = oncePerKey((_context, { language }: PublicationData) => {
  const { language: tongue, region } = new Intl.Locale(language);
  return region === undefined ? undefined : `${tongue}_${region}`;
});

/** The picture shown large when somebody shares the page. */
export function listImage({ url, width, height }: PictureFile, alt: string): Meta[] {
  return [
    ...listProperties('og', [
      ['image', url],
      ['image:width', String(width)],
      ['image:height', String(height)],
      ['image:alt', alt],
    ]),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** An item as an article: its first topic is the section; other topics and everyone it is about are tags. */
export function toArticle(context: Context, item: Item) {
  const { about } = context.publication;
  const { zone } = about;
  const published = toPublishedHere(about, item.data.dates.added);
  const [section, ...topics] = item.topics;
  return {
    // As ISO 8601, where that can express it.
    published: findDate({ when: getWhen(published, zone) }),
    modified: findDate({ when: getWhen(findLastChange(item.data, published, zone), zone) }),
    authors: listAuthors(context.publication, item).map(({ name }) => name),
    section: section?.caption,
    tags: [...topics, ...item.entities].map(({ caption }) => caption),
  };
}
