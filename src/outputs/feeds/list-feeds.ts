/** Every feed in every format, one after the other. */
import { later } from '../../content/problems/later.ts';
import { toFeedStyle } from './feed-style.ts';
import { FEED_LIST_URL, FEED_STYLE_URL, toFeedUrl, toPath } from '../../site/addresses/files.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';
import type { Publication } from '../../model/publication.ts';
import { toAbsolute, toBase, toPrinted, type Context } from '../context.ts';
import { findEndedText } from '../ended-text.ts';
import { toItemDates } from '../item-dates.ts';
import { toMoment } from '../moment.ts';
import { printLater, type OutputFile } from '../output-file.ts';
import { toFeedTag, toStartYear } from '../tag-uri.ts';
import { toAtom } from './atom.ts';
import { listDayFeeds } from './day-feed.ts';
import type { FeedData } from './feed-data.ts';
import { listCoverageFeeds, type FeedPlace } from './feed-places.ts';
import { listRecordFeeds } from './record-feeds.ts';
import { toJsonFeed } from './json-feed.ts';
import { toOpml } from './opml.ts';
import { toRss } from './rss.ts';

export function* eachFeed(context: Context): Generator<OutputFile> {
  const places = [
    ...listCoverageFeeds(context),
    ...listDayFeeds(context),
    ...listRecordFeeds(context),
  ];
  for (const place of places) yield* listFormats(context, place);
  yield { path: toPath(FEED_LIST_URL), body: toOpml(context, places) };
  yield { path: toPath(FEED_STYLE_URL), body: toFeedStyle(context.words) };
}

function listFormats(context: Context, place: FeedPlace): OutputFile[] {
  const getFeed = later(() => toFeedData(context, place));
  const toFile = (format: Parameters<typeof toFeedUrl>[1], print: (feed: FeedData) => string) =>
    printLater(toPath(toFeedUrl(place.path, format)), () => print(getFeed()));
  return [toFile('rss', toRss), toFile('atom', toAtom), toFile('json', toJsonFeed)];
}

/** When the first item was published here: from then on a feed may be empty. Without any, when the publication began. */
function toStart(publication: Publication): number {
  const first = [...toItemDates(publication).values()].reduce(
    (least, { published }) => Math.min(least, published),
    Infinity,
  );
  const { zone } = publication.about;
  return Number.isFinite(first) ? first : toMoment(toStartYear(publication), zone);
}

function toFeedData(context: Context, place: FeedPlace): FeedData {
  const { publication, siteUrl } = context;
  const { about } = publication;
  const entries = place.listEntries();
  return {
    id: toFeedTag(publication, place.path),
    title: place.title,
    description: toDescription(context, place),
    language: about.language,
    publisher: about.name,
    rights: context.words.outputs.rights({ publication: about.name, licence: about.licence }),
    pageUrl: toAbsolute(context, place.path === '' ? FRONT_URL : place.path),
    baseUrl: `${siteUrl}${place.path}/`,
    styleSheet: toPrinted(toBase(context), FEED_STYLE_URL),
    updated: entries.reduce(
      (newest, { updated }) => Math.max(newest, updated),
      toStart(publication),
    ),
    entries,
  };
}

/** Of a record that has ended it says so: no entry will be added. */
function toDescription(context: Context, { description }: FeedPlace): string {
  const { text } = context.words;
  const ended = findEndedText(context);
  return ended === undefined ? description : `${text.sentence(description)}${text.space}${ended}`;
}
