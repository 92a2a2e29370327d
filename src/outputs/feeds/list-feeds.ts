/** Every feed in every format, one after the other. */
import { toAbsolute, type Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';
import { toFeedTag } from '../tag-uri.ts';
import { toAtom } from './atom.ts';
import { FEED_FILES, type FeedData } from './feed-data.ts';
import { listCoverageFeeds, type FeedPlace } from './feed-places.ts';
import { listRecordFeeds } from './record-feeds.ts';
import { FEED_STYLE, FEED_STYLE_PATH } from './feed-style.ts';
import { toJsonFeed } from './json-feed.ts';
import { toOpml } from './opml.ts';
import { toRss } from './rss.ts';

export function* eachFeed(context: Context): Generator<OutputFile> {
  const places = [...listCoverageFeeds(context), ...listRecordFeeds(context)];
  for (const place of places) yield* listFormats(place, toFeedData(context, place));
  yield { path: 'feeds.opml', body: toOpml(context, places) };
  yield { path: FEED_STYLE_PATH.slice(1), body: FEED_STYLE };
}

function listFormats({ path }: FeedPlace, feed: FeedData): OutputFile[] {
  const folder = path === '' ? '' : `${path.slice(1)}/`;
  return [
    {
      path: `${folder}${FEED_FILES.rss}`,
      body: toRss(feed),
    },
    {
      path: `${folder}${FEED_FILES.atom}`,
      body: toAtom(feed),
    },
    { path: `${folder}${FEED_FILES.json}`, body: toJsonFeed(feed) },
  ];
}

function toFeedData(context: Context, place: FeedPlace): FeedData {
  const { publication, siteUrl } = context;
  const { about } = publication;
  const entries = place.listEntries();
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
    updated: Math.max(0, ...entries.map(({ updated }) => updated)),
    entries,
  };
}
