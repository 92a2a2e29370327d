/**
 * The media type of every file of a site, by the end of its path: the longest that matches. Outputs, dev, the preview
 * and the files for hosts use it. The charset, if any, comes last.
 */
import { CSL_JSON_URL, OPENSEARCH_URL, toFeedUrl } from './files.ts';
const UTF8 = '; charset=utf-8';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.bib': `application/x-bibtex${UTF8}`,
  '.css': `text/css${UTF8}`,
  '.csv': `text/csv; header=present${UTF8}`,
  '.html': `text/html${UTF8}`,
  '.ics': `text/calendar${UTF8}`,
  '.jpg': 'image/jpeg',
  '.js': `text/javascript${UTF8}`,
  '.json': 'application/json',
  '.md': `text/markdown${UTF8}`,
  '.opml': `text/x-opml${UTF8}`,
  '.png': 'image/png',
  '.ris': `application/x-research-info-systems${UTF8}`,
  '.schema.json': 'application/schema+json',
  '.sqlite': 'application/vnd.sqlite3',
  '.svg': 'image/svg+xml',
  '.txt': `text/plain${UTF8}`,
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': `application/xml${UTF8}`,
  [toFeedUrl('', 'atom')]: `application/atom+xml${UTF8}`,
  [OPENSEARCH_URL]: `application/opensearchdescription+xml${UTF8}`,
  [CSL_JSON_URL]: 'application/vnd.citationstyles.csl+json',
  [toFeedUrl('', 'json')]: 'application/feed+json',
  [toFeedUrl('', 'rss')]: `application/rss+xml${UTF8}`,
};

export interface MediaType {
  /** An ending that begins with a dot, or a whole name that begins with a slash. */
  readonly end: string;
  readonly type: string;
  /** Without the charset. */
  readonly bare: string;
  readonly hasCharset: boolean;
  /** Whether compressing it makes it smaller. */
  readonly packs: boolean;
}

/** The longest end first, so that the first match is right. */
export const MEDIA_TYPES: readonly MediaType[] = Object.entries(TYPES)
  .map(([end, type]) => ({
    end,
    type,
    bare: type.replace(UTF8, ''),
    hasCharset: type.endsWith(UTF8),
    packs: type.endsWith(UTF8) || /[/+](json|xml)$/.test(type),
  }))
  .sort((a, b) => b.end.length - a.end.length || (a.end < b.end ? -1 : 1));

/** `undefined` for a path without a known end, such as those of files that only our programs read. */
export function findMediaType(path: string): MediaType | undefined {
  return MEDIA_TYPES.find(({ end }) => `/${path}`.endsWith(end));
}
