/** The feeds of coverage: one of the site, and one for every topic. */
import { perObject } from '../../content/problems/memoize.ts';
import type { Item } from '../../model/item.ts';
import { isWithdrawn } from '../../model/visible.ts';
import { listAuthors } from '../../model/writers.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { OutputContext } from '../output-file.ts';
import { toFeedMoment, toFeedUpdate } from '../item-dates.ts';
import { toItemTag } from '../tag-uri.ts';
import { toEntryHtml } from './entry-html.ts';
import { type FeedEntry, findFeedSource } from './feed-formats.ts';
import { listStatementReferences } from './statement-entry.ts';

/** The number of items in a feed; older ones stay on the site. */
export const FEED_LENGTH = 50;

export interface FeedPlace {
  /** Path of its page without the final slash; `''` for the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Its folder in the list of all feeds; `undefined` for the top level. */
  readonly folder: string | undefined;
  /** Newest first. Made when the feed is printed, so that not all are in memory at once. */
  readonly listEntries: () => readonly FeedEntry[];
}

export function listCoverageFeeds(context: OutputContext): FeedPlace[] {
  const { about, items, withdrawnItems, coverage, things } = context.publication;
  const topics = things.get('topic') ?? [];
  const toEntry = perObject((item: Item) => toFeedEntry(context, item));
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

/** By when they were published here, not by what they are about: readers look for new items at the top. */
function listLatest({ publication }: OutputContext, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, published: toFeedMoment(publication, item) }))
    .sort((a, b) => b.published - a.published || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, FEED_LENGTH)
    .map(({ item }) => item);
}

/** A withdrawn item keeps its title, so that readers who have the old text learn about it. */
export function toFeedEntry(context: OutputContext, item: Item): FeedEntry {
  const { publication } = context;
  const { data } = item;
  const isGone = isWithdrawn(item);
  return {
    id: toItemTag(publication, item),
    url: toAbsolute(context, item.url),
    title: isGone ? context.words.outputs.withdrawnTitle({ title: item.caption }) : item.caption,
    summary: isGone ? (data.withdrawn ?? '') : data.summary,
    html: toEntryHtml(context, item),
    language: data.language,
    authors: listAuthors(publication, item).map(({ name }) => name),
    categories: item.topics.map(({ caption }) => caption),
    published: toFeedMoment(publication, item),
    updated: toFeedUpdate(publication, item),
    source: findFeedSource(item.pieces[0]),
    references: [
      ...item.pieces.flatMap(({ url, isOfficial }) =>
        url === undefined
          ? []
          : [{ url, cito: isOfficial ? 'citesAsAuthority' : 'citesAsSourceDocument' }],
      ),
      ...(isGone
        ? []
        : (publication.record.of.get(item.url) ?? []).flatMap((one) =>
            listStatementReferences(context, one),
          )),
    ],
  };
}
