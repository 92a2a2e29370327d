import { FEED_FILES } from '../../site/addresses/files.ts';
import { toRfc3339 } from '../moment.ts';
import { element, toDocument, type Xml } from '../print/xml.ts';
import type { FeedData, FeedEntry } from './feed-data.ts';

/** Atom (RFC 4287), with all text in `content`. */
export function toAtom(feed: FeedData): string {
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('id', {}, feed.id),
    element('updated', {}, toRfc3339(feed.updated)),
    element('author', {}, element('name', {}, feed.publisher)),
    element('rights', {}, feed.rights),
    element('link', {
      rel: 'self',
      type: 'application/atom+xml',
      href: `${feed.baseUrl}${FEED_FILES.atom}`,
    }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
    feed.entries.map((entry) => ['\n', toEntry(entry, feed)]),
    '\n',
  );
  return toDocument(root, feed.styleSheet);
}

function toEntry(entry: FeedEntry, { rights }: FeedData): Xml {
  const { source } = entry;
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
