/** What has a feed: the site and every topic, with their coverage. */
import type { Item } from '../../model/item.ts';
import { isKind } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { toFeedMoment } from '../item-dates.ts';
import type { FeedEntry } from './feed-data.ts';
import { toFeedEntry } from './feed-entry.ts';

/** A feed holds so many items; older ones stay on the site. */
export const FEED_LENGTH = 50;

export interface FeedPlace {
  /** Path of its page without the final slash, `''` for the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The folder of the list of all feeds in which it stands; `undefined` for one on top. */
  readonly folder: string | undefined;
  /** The newest first. Made when its feed is printed, so that not all are held at once. */
  readonly listEntries: () => readonly FeedEntry[];
}

export function listCoverageFeeds(context: Context): FeedPlace[] {
  const { about, items, withdrawnItems, coverage, things } = context.publication;
  const topics = (things.get('topic') ?? []).filter((thing) => isKind(thing, 'topic'));
  const made = new Map<Item, FeedEntry>();
  const toEntry = (item: Item): FeedEntry => {
    const entry = made.get(item) ?? toFeedEntry(context, item);
    made.set(item, entry);
    return entry;
  };
  const list = (some: readonly Item[]) => () => listLatest(context, some).map(toEntry);
  const everything = { path: '', title: about.name, description: about.tagline, folder: undefined };
  return [
    { ...everything, listEntries: list([...items, ...withdrawnItems]) },
    ...topics.map(({ url, caption, data }) => {
      const gone = withdrawnItems.filter((item) => item.topics.some((topic) => topic.url === url));
      return {
        path: url,
        title: `${caption} | ${about.name}`,
        description: data.summary,
        folder: context.words.outputs.topics,
        listEntries: list([...(coverage.get(url) ?? []), ...gone]),
      };
    }),
  ];
}

/** By when they were published here, not by what they are about: what is new must come first, or readers miss it. */
function listLatest({ publication }: Context, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, published: toFeedMoment(publication, item) }))
    .sort((a, b) => b.published - a.published || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, FEED_LENGTH)
    .map(({ item }) => item);
}
