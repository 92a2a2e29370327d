/** What is new in any of a portal’s publications, as feeds, and the list of all their feeds. */
import {
  type FeedData,
  type FeedEntry,
  toAtom,
  toJsonFeed,
  toRss,
} from '../../outputs/feeds/feed-formats.ts';
import { toFeedStyle } from '../../outputs/feeds/list-feeds.ts';
import type { OutputFile } from '../../outputs/output-file.ts';
import { element, toDocument } from '../../outputs/print/xml.ts';
import {
  FEED_FILES,
  FEED_LIST_URL,
  FEED_STYLE_URL,
  toFeedUrl,
  toPath,
} from '../../site/addresses/files.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { Words } from '../../words/words.ts';
import type { Portal } from './print-portal.ts';
import type { Member } from './read-member.ts';

/** How many entries each feed has. */
const IN_FEEDS = 50;

export function listPortalFeeds(
  portal: Portal,
  members: readonly Member[],
  words: Words,
): OutputFile[] {
  const feed = toFeed(portal, members);
  return [
    { path: FEED_FILES.atom, body: toAtom(feed) },
    { path: FEED_FILES.rss, body: toRss(feed) },
    { path: FEED_FILES.json, body: toJsonFeed(feed) },
    { path: toPath(FEED_STYLE_URL), body: toFeedStyle(words) },
    { path: toPath(FEED_LIST_URL), body: toOpml(portal, words, members) },
  ];
}

function toFeed({ name, about, siteUrl, language }: Portal, members: readonly Member[]): FeedData {
  const entries = members
    .flatMap(({ feed }) => feed.items.map((item) => toEntry(item, feed)))
    .sort((a, b) => b.published - a.published || (a.id < b.id ? -1 : 1))
    .slice(0, IN_FEEDS);
  return {
    id: toAbsolute({ siteUrl }, FRONT_URL),
    title: name,
    description: about,
    language,
    publisher: name,
    rights: members.map(({ feed }) => feed._rights).join(' '),
    pageUrl: toAbsolute({ siteUrl }, FRONT_URL),
    baseUrl: toAbsolute({ siteUrl }, FRONT_URL),
    styleSheet: FEED_STYLE_URL,
    updated: Math.max(0, ...entries.map(({ updated }) => updated)),
    entries,
  };
}

function toEntry(
  item: Member['feed']['items'][number],
  { title, language, _rights: rights }: Member['feed'],
): FeedEntry {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    html: item.content_html,
    language: item.language ?? language,
    authors: [title],
    categories: item.tags,
    published: Date.parse(item.date_published),
    updated: Date.parse(item.date_modified),
    source: undefined,
    rights,
    references: [],
  };
}

/** All feeds, those of all publications first. */
function toOpml(portal: Portal, words: Words, members: readonly Member[]): string {
  const title = words.outputs.feedsOf({ publication: portal.name });
  const outline = (text: string, siteUrl: string) =>
    element('outline', {
      ...{ type: 'rss', text, title: text },
      xmlUrl: toAbsolute({ siteUrl }, toFeedUrl('', 'atom')),
      htmlUrl: toAbsolute({ siteUrl }, FRONT_URL),
    });
  const head = element('head', {}, element('title', {}, title));
  const rows = [
    outline(portal.name, portal.siteUrl),
    ...members.map(({ path, feed }) => outline(feed.title, toAbsolute(portal, path))),
  ];
  return toDocument(element('opml', { version: '2.0' }, head, element('body', {}, rows)));
}
