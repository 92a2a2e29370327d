import { FEED_FILES } from '../../site/addresses/files.ts';
import { toRfc3339 } from '../moment.ts';
import type { FeedData, FeedEntry } from './feed-data.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); `_references` is an extension, as `_rights` is. */
export function toJsonFeed(feed: FeedData): string {
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.pageUrl,
    feed_url: `${feed.baseUrl}${FEED_FILES.json}`,
    authors: [{ name: feed.publisher }],
    _rights: feed.rights,
    items: feed.entries.map(toItem),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** `undefined` fields are not printed. */
function toItem(entry: FeedEntry) {
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
