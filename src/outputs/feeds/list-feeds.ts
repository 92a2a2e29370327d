/** Which feeds there are, and what is in each. */
import type { Item } from '../../model/item.ts';
import { isKind } from '../../model/thing.ts';
import { toAbsolute, type Context } from '../context.ts';
import { getItemDates } from '../item-dates.ts';
import type { OutputFile } from '../output-file.ts';
import { toFeedTag } from '../tag-uri.ts';
import { toAtom } from './atom.ts';
import { FEED_FILES, type FeedData, type FeedEntry } from './feed-data.ts';
import { toFeedEntry } from './feed-entry.ts';
import { FEED_STYLE, FEED_STYLE_PATH } from './feed-style.ts';
import { toJsonFeed } from './json-feed.ts';
import { toOpml } from './opml.ts';
import { toRss } from './rss.ts';

/** A feed holds so many items; older ones stay on the site. */
export const FEED_LENGTH = 50;

/** Something that has a feed. */
export interface FeedPlace {
  /** Path of its page without the final slash, `''` for the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly items: readonly Item[];
}

/** The site, then every topic. */
export function listFeedPlaces({ publication }: Context): FeedPlace[] {
  const { about, items, withdrawn, coverage, things } = publication;
  const topics = (things.get('topic') ?? []).filter((thing) => isKind(thing, 'topic'));
  return [
    { path: '', title: about.name, description: about.tagline, items: [...items, ...withdrawn] },
    ...topics.map(({ url, caption, data }) => ({
      path: url,
      title: `${caption} | ${about.name}`,
      description: data.summary,
      items: [
        ...(coverage.get(url) ?? []),
        ...withdrawn.filter((item) => item.topics.some((topic) => topic.url === url)),
      ],
    })),
  ];
}

export function listFeeds(context: Context): OutputFile[] {
  const places = listFeedPlaces(context);
  const made = new Map<Item, FeedEntry>();
  const toEntry = (item: Item): FeedEntry => {
    const entry = made.get(item) ?? toFeedEntry(context, item);
    made.set(item, entry);
    return entry;
  };
  return [
    ...places.flatMap((place) => listFormats(place, toFeedData(context, place, toEntry))),
    { path: 'feeds.opml', body: toOpml(context, places), type: 'text/x-opml; charset=utf-8' },
    { path: FEED_STYLE_PATH.slice(1), body: FEED_STYLE, type: 'text/css; charset=utf-8' },
  ];
}

function listFormats({ path }: FeedPlace, feed: FeedData): OutputFile[] {
  const folder = path === '' ? '' : `${path.slice(1)}/`;
  return [
    {
      path: `${folder}${FEED_FILES.rss}`,
      body: toRss(feed),
      type: 'application/rss+xml; charset=utf-8',
    },
    {
      path: `${folder}${FEED_FILES.atom}`,
      body: toAtom(feed),
      type: 'application/atom+xml; charset=utf-8',
    },
    { path: `${folder}${FEED_FILES.json}`, body: toJsonFeed(feed), type: 'application/feed+json' },
  ];
}

export function toFeedData(
  context: Context,
  place: FeedPlace,
  toEntry: (item: Item) => FeedEntry,
): FeedData {
  const { publication, siteUrl } = context;
  const { about } = publication;
  const entries = listLatest(context, place.items).map(toEntry);
  return {
    id: toFeedTag(publication, place.path),
    title: place.title,
    description: place.description,
    language: about.language,
    publisher: about.name,
    rights: `${about.name}: ${about.licence}. The pieces covered belong to their publishers.`,
    pageUrl: toAbsolute(context, place.path === '' ? '/' : place.path),
    baseUrl: `${siteUrl}${place.path}/`,
    styleSheet: FEED_STYLE_PATH,
    zone: about.zone,
    updated: Math.max(0, ...entries.map(({ updated }) => updated)),
    entries,
  };
}

/** By when they were added here, not by what they are about: what is new must come first, or readers miss it. */
function listLatest({ publication }: Context, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, added: getItemDates(publication, item).added }))
    .sort((a, b) => b.added - a.added || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, FEED_LENGTH)
    .map(({ item }) => item);
}
