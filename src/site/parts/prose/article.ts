/** What the head of an item tells of it as an article. */
import { findLastChange, getWhen, type Item, toPublishedHere } from '../../../model/item.ts';
import { listAuthors } from '../../../model/writers.ts';
import { findDate } from '../../../time/period.ts';
import type { Context } from '../../context.ts';
import type { Article } from '../frame/head-meta.ts';

/** Its first topic is its section, the other topics and whom it is about are its tags. */
export function toArticle(context: Context, item: Item): Article {
  const { about } = context.publication;
  const { zone } = about;
  const published = toPublishedHere(about, item.data.dates.added);
  const [section, ...topics] = item.topics;
  return {
    published: findDate({ when: getWhen(published, zone) }),
    modified: findDate({ when: getWhen(findLastChange(item.data, published, zone), zone) }),
    authors: listAuthors(context.publication, item).map(({ name }) => name),
    section: section?.caption,
    tags: [...topics, ...item.entities].map(({ caption }) => caption),
  };
}
