/** How a reader follows a page: its own feeds, and the readers in which one can be opened. */
import type { Head } from '../frame/head.ts';

const NAMES: Readonly<Record<string, string>> = {
  'application/atom+xml': 'Atom',
  'application/rss+xml': 'RSS',
  'application/feed+json': 'JSON Feed',
};

/** The feeds of the page itself, Atom first: every page but the front names those of the publication before them. */
export function toOwnFeeds({ feeds }: Pick<Head, 'feeds'>, isFront: boolean) {
  return feeds
    .filter(({ title }) => isFront || title !== feeds[0]?.title)
    .map(({ type, url }) => ({ name: NAMES[type] ?? type, url }));
}

export type NamedFeed = ReturnType<typeof toOwnFeeds>[number];

/** Where the most used readers take an address from a link. */
export function listReaders(feed: string) {
  const address = encodeURIComponent(feed);
  return [
    { name: 'Feedly', url: `https://feedly.com/i/subscription/feed%2F${address}` },
    { name: 'Inoreader', url: `https://www.inoreader.com/?add_feed=${address}` },
    { name: 'NewsBlur', url: `https://www.newsblur.com/?url=${address}` },
  ];
}
