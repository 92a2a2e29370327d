import { FEED_FILES } from '../../site/addresses/files.ts';
import { toRfc822 } from '../moment.ts';
import { element, toDocument, type Xml } from '../print/xml.ts';
import type { FeedData, FeedEntry } from './feed-data.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
} as const;

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with all text in `content:encoded`. */
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
    feed.entries.map((entry) => ['\n', toItem(entry)]),
    '\n',
  );
  return toDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel), feed.styleSheet);
}

function toItem(entry: FeedEntry): Xml {
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
