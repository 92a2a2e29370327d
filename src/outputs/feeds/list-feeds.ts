/** Every feed in every format. */
import { hash } from 'node:crypto';
import { perObject } from '../../content/problems/memoize.ts';
import { hasAlternates, type Publication } from '../../model/publication.ts';
import { onceRead, unwatched } from '../../model/reads.ts';
import {
  FEED_LIST_URL,
  FEED_STYLE_URL,
  toFeedArchiveUrl,
  toFeedUrl,
  toPath,
} from '../../site/addresses/files.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';
import { toAbsolute, toBase, toPrinted } from '../../site/addresses/print.ts';
import type { Words } from '../../words/words.ts';
import { toItemDates, findEndedText, toInstant, toRfc3339 } from '../moment.ts';
import { type OutputContext, type OutputFile, printLater } from '../output-file.ts';
import { element, toDocument, type Xml } from '../print/xml.ts';
import { toFeedTag, toStartYear } from '../tag-uri.ts';
import { listDayFeeds } from './day-feed.ts';
import { type FeedData, toAtom, toJsonFeed, toRss } from './feed-formats.ts';
import {
  FEED_LENGTH,
  type FeedPlace,
  type FeedRow,
  listCoverageFeeds,
  listRecordFeeds,
} from './feed-places.ts';

export const FEED_OUTPUTS = 'feed of ';

/** The list of all feeds, and how they look in a browser. */
export function listFeedFiles(context: OutputContext): OutputFile[] {
  return [
    printLater(toPath(FEED_LIST_URL), () => toOpml(context, listPlaces(context))),
    { path: toPath(FEED_STYLE_URL), body: toFeedStyle(context.words) },
  ];
}

/**
 * The feeds, an output for each, and their archives (RFC 5005, section 4), one for each month. A name has a digest of what
 * is known before an entry is read, so that an edit concerns those alone that have the entry.
 */
export function toFeeds(context: OutputContext): Record<string, () => OutputFile[]> {
  const start = getStart(context.publication);
  const places = listPlaces(context).map((place) => {
    const rows = place.listRows();
    return { place, rows, months: listMonths(context, place, rows) };
  });
  const toName = (of: string, known: unknown) =>
    `${FEED_OUTPUTS}${of} ${hash('sha256', JSON.stringify([start, known]), 'base64url')}`;
  const newest = places.map(({ place, rows, months }) => {
    const first = rows.slice(0, place.length ?? FEED_LENGTH);
    const older = toArchive(context, place.path, months.at(-1));
    return [
      toName(place.path, [place, older, first.map(({ published }) => published)]),
      () => listFormats(context, place, first, older),
    ] as const;
  });
  const archives = places.flatMap(({ place, rows, months }) => {
    const byMonth = Map.groupBy(rows, ({ published }) => toMonth(published));
    return months.map((month, index) => ({
      month,
      place,
      rows: byMonth.get(month) ?? [],
      links: {
        self: toAbsolute(context, toFeedArchiveUrl(place.path, month)),
        older: toArchive(context, place.path, months[index - 1]),
        newer: toArchive(context, place.path, months[index + 1]),
      },
    }));
  });
  const older = [...Map.groupBy(archives, ({ month }) => month)].map(([month, list]) => {
    const known = list.map(({ place, rows, links }) => [
      place,
      links,
      rows.map(({ published }) => published),
    ]);
    const toFiles = () =>
      list.map(({ place, rows, links }) =>
        printLater(toPath(toFeedArchiveUrl(place.path, month)), () =>
          toAtom({ ...toFeedData(context, place, rows), ...links }),
        ),
      );
    return [toName(month, known), toFiles] as const;
  });
  return Object.fromEntries([...newest, ...older]);
}

function listPlaces(context: OutputContext): FeedPlace[] {
  return [...listCoverageFeeds(context), ...listDayFeeds(context), ...listRecordFeeds(context)];
}

function listFormats(
  context: OutputContext,
  place: FeedPlace,
  rows: readonly FeedRow[],
  older: string | undefined,
): OutputFile[] {
  const getFeed = onceRead(() => ({
    ...toFeedData(context, place, rows),
    older,
    hub: context.publication.about.hub,
  }));
  const toFile = (format: Parameters<typeof toFeedUrl>[1], print: (feed: FeedData) => string) =>
    printLater(toPath(toFeedUrl(place.path, format)), () => print(getFeed(place)));
  return [toFile('rss', toRss), toFile('atom', toAtom), toFile('json', toJsonFeed)];
}

/**
 * The months of entries that are not in the feed itself, oldest first. An archive has all entries of its month, so that
 * it stays as it is when the month is over. A large publication has those of its main feeds alone. Those of each outlet,
 * topic and speaker repeat them: with 10,000 items, 2,311 files of 168 MB, and a tenth of a build.
 */
function listMonths(
  { publication }: OutputContext,
  { folder, length = FEED_LENGTH }: FeedPlace,
  rows: readonly FeedRow[],
): string[] {
  if (folder !== undefined && !hasAlternates(publication)) return [];
  return [...new Set(rows.slice(length).map(({ published }) => toMonth(published)))].reverse();
}

function toMonth(moment: number): string {
  return toRfc3339(moment).slice(0, '2025-02'.length);
}

function toArchive(context: OutputContext, path: string, month: string | undefined) {
  return month === undefined ? undefined : toAbsolute(context, toFeedArchiveUrl(path, month));
}

/** When the first item was published here (a feed may be empty since); without items, when the publication began. */
const getStart = perObject((publication: Publication) => unwatched(() => toStart(publication)));

function toStart(publication: Publication): number {
  const first = [...toItemDates(publication).values()].reduce(
    (least, { published }) => Math.min(least, published),
    Infinity,
  );
  const { zone } = publication.about;
  return Number.isFinite(first) ? first : toInstant(toStartYear(publication), zone);
}

function toFeedData(context: OutputContext, place: FeedPlace, rows: readonly FeedRow[]): FeedData {
  const { publication, siteUrl } = context;
  const { about } = publication;
  const entries = rows.map(({ toEntry }) => toEntry());
  return {
    id: toFeedTag(publication, place.path),
    title: place.title,
    description: toDescription(context, place),
    language: about.language,
    publisher: about.name,
    rights: context.words.outputs.rights({ publication: about.name, licence: about.licence }),
    zone: about.zone,
    pageUrl: toAbsolute(context, place.path === '' ? FRONT_URL : place.path),
    baseUrl: `${siteUrl}${place.path}/`,
    styleSheet: toPrinted(toBase(context), FEED_STYLE_URL),
    updated: entries.reduce(
      (newest, { updated }) => Math.max(newest, updated),
      getStart(publication),
    ),
    entries,
  };
}

/** If the record has ended, the description says so: no entry will be added. */
function toDescription(context: OutputContext, { description }: FeedPlace): string {
  const { text } = context.words;
  const ended = findEndedText(context);
  return ended === undefined ? description : `${text.sentence(description)}${text.space}${ended}`;
}

/**
 * OPML 2.0 (http://opml.org/spec2.opml) of all feeds, as Atom, since subscription lists name each feed once. Feeds of
 * one sort are in a folder, so that a reader can leave them out.
 */
function toOpml(context: OutputContext, places: readonly FeedPlace[]): string {
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

function toOutline(context: OutputContext, { path, title, description }: FeedPlace): Xml {
  return element('outline', {
    type: 'rss',
    text: title,
    title,
    description,
    xmlUrl: toAbsolute(context, toFeedUrl(path, 'atom')),
    htmlUrl: toAbsolute(context, path === '' ? FRONT_URL : path),
  });
}

/**
 * How a feed looks in a browser: a list of titles and summaries, with a line that says what it is. It is CSS, because
 * browsers are removing XSLT (https://chromestatus.com/feature/4709671889534976). CSS cannot make links.
 */

export const toFeedStyle = ({
  outputs,
}: Words): string => `@namespace atom url(http://www.w3.org/2005/Atom);
@namespace content url(http://purl.org/rss/1.0/modules/content/);
@namespace dc url(http://purl.org/dc/elements/1.1/);

:root {
  color-scheme: light dark;
  background: light-dark(#fdfdfc, #131517);
  color: light-dark(#14171a, #e8e7e3);
  font: 1.0625rem/1.5 Georgia, serif;
}

/* XML has no viewport meta: a phone lays the feed out as wide as a desk and shows it small. */
@media (max-device-width: 37.5rem) {
  :root {
    font-size: 2.6rem;
  }
}

rss, atom|feed {
  display: block;
  max-width: 38rem;
  margin: 0 auto;
  padding: 2rem 1rem 4rem;
}

rss::before, atom|feed::before {
  content: '${outputs.feedHelp.replace(/['\\]/g, '\\$&')}';
  display: block;
  margin-bottom: 2rem;
  padding: 0.75rem 1rem;
  border: 1px solid;
  font: 0.9375rem/1.5 system-ui, sans-serif;
}

channel, item, title, description, link, pubDate, atom|entry, atom|title, atom|subtitle, atom|summary, atom|published {
  display: block;
}

channel > title, atom|feed > atom|title {
  font-size: 2rem;
  line-height: 1.2;
  font-weight: bold;
}

item, atom|entry {
  margin-top: 1.5rem;
  padding-top: 1.5rem;
  border-top: 1px solid light-dark(#d6d9d6, #34393d);
}

item > title, atom|entry > atom|title {
  font-size: 1.3125rem;
  line-height: 1.3;
  font-weight: bold;
}

link, pubDate, atom|published, atom|link[rel='alternate']::after {
  font: 0.8125rem/1.5 system-ui, sans-serif;
  color: light-dark(#474e54, #b4b8ba);
  overflow-wrap: anywhere;
}

atom|link[rel='alternate'] {
  display: block;
}

atom|link[rel='alternate']::after {
  content: attr(href);
}

guid, language, copyright, lastBuildDate, category, source, content|*, dc|*,
atom|id, atom|updated, atom|author, atom|rights, atom|category, atom|content, atom|link:not([rel='alternate']) {
  display: none;
}
`;
