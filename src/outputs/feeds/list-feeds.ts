/** Every feed in every format, one after the other. */
import { later } from '../../content/problems/memoize.ts';
import type { Publication } from '../../model/publication.ts';
import { FEED_LIST_URL, FEED_STYLE_URL, toFeedUrl, toPath } from '../../site/addresses/files.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';
import { toAbsolute, toBase, toPrinted } from '../../site/addresses/print.ts';
import { type Context, type OutputFile, printLater } from '../output-file.ts';
import { findEndedText, toMoment } from '../moment.ts';
import { toItemDates } from '../item-dates.ts';
import { element, toDocument, type Xml } from '../print/xml.ts';
import { toFeedTag, toStartYear } from '../tag-uri.ts';
import { listDayFeeds } from './day-feed.ts';
import type { FeedData } from './feed-data.ts';
import { toAtom, toJsonFeed, toRss } from './feed-formats.ts';
import { type FeedPlace, listCoverageFeeds } from './feed-places.ts';
import { toFeedStyle } from './feed-style.ts';
import { listRecordFeeds } from './record-feeds.ts';

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

/**
 * OPML 2.0 (http://opml.org/spec2.opml) of all feeds, as Atom: subscription lists name each feed once. Those of many
 * stand in folders, so that a reader can leave a folder out.
 */
function toOpml(context: Context, places: readonly FeedPlace[]): string {
  const { about } = context.publication;
  const folders = [...Map.groupBy(places, ({ folder }) => folder)];
  const outlines = folders.map(([folder, list]) => {
    const feeds = list.map((place) => ['\n', toOutline(context, place)]);
    return folder === undefined ? feeds : ['\n', element('outline', { text: folder }, feeds, '\n')];
  });
  const head = element(
    'head',
    {},
    element('title', {}, context.words.outputs.feedsOf({ publication: about.name })),
  );
  return toDocument(element('opml', { version: '2.0' }, head, element('body', {}, outlines, '\n')));
}

function toOutline(context: Context, { path, title, description }: FeedPlace): Xml {
  return element('outline', {
    type: 'rss',
    text: title,
    title,
    description,
    xmlUrl: toAbsolute(context, toFeedUrl(path, 'atom')),
    htmlUrl: toAbsolute(context, path === '' ? FRONT_URL : path),
  });
}
