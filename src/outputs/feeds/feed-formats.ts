import type { SourcePiece } from '../../model/item.ts';
import { FEED_FILES } from '../../site/addresses/files.ts';
import { toRfc3339, toRfc822 } from '../moment.ts';
import { element, toDocument, type Xml } from '../print/xml.ts';

/** Atom (RFC 4287), with the whole text in `content`. */
export function toAtom(feed: FeedData): string {
  const root = element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:fh': feed.self && HISTORY,
      'xml:lang': feed.language,
    },
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('id', {}, feed.id),
    element('updated', {}, toRfc3339(feed.updated)),
    element('author', {}, element('name', {}, feed.publisher)),
    element('rights', {}, feed.rights),
    element('link', {
      rel: 'self',
      type: 'application/atom+xml',
      href: feed.self ?? `${feed.baseUrl}${FEED_FILES.atom}`,
    }),
    feed.hub && element('link', { rel: 'hub', href: feed.hub }),
    feed.self && element('fh:archive', {}),
    feed.self && toRelated('link', 'current', `${feed.baseUrl}${FEED_FILES.atom}`),
    toRelated('link', 'prev-archive', feed.older),
    toRelated('link', 'next-archive', feed.newer),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
    feed.entries.map((entry) => ['\n', toEntry(entry, feed)]),
    '\n',
  );
  return toDocument(root, feed.styleSheet);
}

/** Feed Paging and Archiving, RFC 5005. */
const HISTORY = 'http://purl.org/syndication/history/1.0';

function toRelated(name: 'link' | 'atom:link', rel: string, href: string | undefined) {
  return href && element(name, { rel, type: 'application/atom+xml', href });
}

function toEntry(entry: FeedEntry, feed: FeedData): Xml {
  const { source, rights = feed.rights } = entry;
  return element(
    'entry',
    { 'xml:lang': entry.language },
    element('title', {}, entry.title),
    element('id', {}, entry.id),
    element('published', {}, toRfc3339(entry.published)),
    element('updated', {}, toRfc3339(entry.updated)),
    entry.authors.map((name) => element('author', {}, element('name', {}, name))),
    entry.categories.map((term) => element('category', { term })),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    source === undefined
      ? undefined
      : element('link', {
          rel: 'via',
          title: [source.outlet, source.title].filter((part) => part !== undefined).join(': '),
          href: source.url,
        }),
    element('rights', {}, rights),
    element('summary', { type: 'text' }, entry.summary),
    element('content', { type: 'html' }, entry.html),
  );
}

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
} as const;

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with the whole text in `content:encoded`. */
export function toRss(feed: FeedData): string {
  const self = `${feed.baseUrl}${FEED_FILES.rss}`;
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.pageUrl),
    element('description', {}, feed.description),
    element('language', {}, feed.language),
    element('copyright', {}, feed.rights),
    feed.entries.length === 0 ? undefined : element('lastBuildDate', {}, toRfc822(feed.updated)),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    feed.hub && element('atom:link', { rel: 'hub', href: feed.hub }),
    toRelated('atom:link', 'prev-archive', feed.older),
    feed.entries.map((entry) => ['\n', toRssItem(entry)]),
    '\n',
  );
  return toDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel), feed.styleSheet);
}

function toRssItem(entry: FeedEntry): Xml {
  const { source } = entry;
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, toRfc822(entry.published)),
    entry.authors.map((author) => element('dc:creator', {}, author)),
    entry.language === undefined ? undefined : element('dc:language', {}, entry.language),
    entry.categories.map((category) => element('category', {}, category)),
    source === undefined ? undefined : element('source', { url: source.url }, source.outlet),
    element('description', {}, entry.summary),
    element('content:encoded', {}, entry.html),
  );
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the extensions `_references`, `_rights` and `_zone`. */
export function toJsonFeed(feed: FeedData): string {
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.pageUrl,
    feed_url: `${feed.baseUrl}${FEED_FILES.json}`,
    hubs: feed.hub && [{ type: 'WebSub', url: feed.hub }],
    authors: [{ name: feed.publisher }],
    _rights: feed.rights,
    _zone: feed.zone,
    items: feed.entries.map(toJsonItem),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

function toJsonItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    external_url: entry.source?.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    date_published: toRfc3339(entry.published),
    date_modified: toRfc3339(entry.updated),
    authors: entry.authors.map((name) => ({ name })),
    language: entry.language,
    tags: entry.categories,
    _references: entry.references,
  };
}

export interface FeedData {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly publisher: string;
  readonly rights: string;
  /** Whose days its dates are; a feed of several publications has none. */
  readonly zone?: string;
  readonly pageUrl: string;
  /** Address of the site and folder of the feed, with a final slash; each format appends its file name. */
  readonly baseUrl: string;
  readonly styleSheet: string;
  /** Of WebSub (https://www.w3.org/TR/websub/). */
  readonly hub?: string | undefined;
  /** When an entry last changed; without entries, when the publication started. */
  readonly updated: number;
  readonly entries: readonly FeedEntry[];
  /** The archive before it, if it has older entries; always as Atom. */
  readonly older?: string | undefined;
  /** Of an archive: its own address, and the archive after it. */
  readonly self?: string;
  readonly newer?: string | undefined;
}

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The whole entry, as HTML that needs no style and no script. */
  readonly html: string;
  readonly language: string | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly published: number;
  readonly updated: number;
  readonly source: FeedSource | undefined;
  /** Those of the feed, if not its own. */
  readonly rights?: string;
  readonly references: readonly FeedReference[];
}

interface FeedSource {
  readonly outlet: string;
  readonly title: string | undefined;
  readonly url: string;
}

/** `cito` is a property of the Citation Typing Ontology, http://purl.org/spar/cito. */
export interface FeedReference {
  readonly url: string;
  readonly cito: string;
}

/** The piece that an entry covers, if it has an address. */
export function findFeedSource(piece: SourcePiece | undefined): FeedSource | undefined {
  return piece?.url === undefined
    ? undefined
    : { outlet: piece.publisher, title: piece.source.title, url: piece.url };
}
