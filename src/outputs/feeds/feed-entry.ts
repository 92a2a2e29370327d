import type { Item } from '../../model/item.ts';
import { isWithdrawn } from '../../model/visible.ts';
import { listAuthors } from '../../model/writers.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toFeedMoment, toFeedUpdate } from '../item-dates.ts';
import { toItemTag } from '../tag-uri.ts';
import { toEntryHtml } from './entry-html.ts';
import type { FeedEntry } from './feed-data.ts';
import { findFeedSource } from './feed-source.ts';
import { listStatementReferences } from './statement-entry.ts';

/** An item in a feed. A withdrawn one keeps its name, so that readers who hold the old text are told. */
export function toFeedEntry(context: Context, item: Item): FeedEntry {
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
