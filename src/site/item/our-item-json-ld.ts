/** An item as ours: our article, based on their pieces. */
import type { CorrectionCommentLeaf, NewsArticleLeaf, PlaceLeaf } from 'schema-dts';
import { findLicenceUrl } from '../../content/kinds/licence.ts';
import { findLastChange, getWhen, type Item, toPublishedHere } from '../../model/item.ts';
import { listAuthors } from '../../model/writers.ts';
import { findPeriod } from '../../time/period.ts';
import { toAbsolute, type Context } from '../context.ts';
import { listPieces } from '../parts/json-ld/statement.ts';
import {
  toCardNode,
  toId,
  toNode,
  toPictureId,
  toPublisher,
  toReference,
  toWriterNode,
} from '../parts/json-ld/nodes.ts';
import type { CardFile } from '../parts/cards/cards.ts';
import { findCard } from '../parts/prose/body.ts';

/** `card` stands for an item without a picture of its own. */
export function toItemNode(context: Context, item: Item, card?: CardFile): NewsArticleLeaf {
  const { about } = context.publication;
  const { data, place, zone } = item;
  const url = toAbsolute(context, item.url);
  const [piece, ...others] = listPieces(context, item);
  const published = toPublishedHere(about, data.dates.added);
  const isSubject = ({ id }: { readonly id: string }) => data.entities.includes(id);
  return toNode<NewsArticleLeaf>({
    '@type': 'NewsArticle',
    '@id': toId(context, item),
    url,
    mainEntityOfPage: url,
    headline: item.caption,
    description: data.summary,
    datePublished: findPeriod(read(published, about.zone)),
    dateModified: findPeriod(read(findLastChange(data, published, about.zone), about.zone)),
    temporalCoverage:
      data.dates.happened === undefined ? undefined : findPeriod(read(data.dates.happened, zone)),
    inLanguage: data.language ?? about.language,
    author: listAuthors(context.publication, item).map(toWriterNode),
    publisher: toPublisher(context),
    license: findLicenceUrl(about.licence),
    isAccessibleForFree: true,
    image: findCard(context, item)
      ? { '@id': toPictureId(url) }
      : card && toCardNode(context, card),
    articleSection: item.topics.map(({ caption }) => caption),
    contentLocation: place && (toReference(context, place) as PlaceLeaf),
    about: item.entities.filter(isSubject).map((entity) => toReference(context, entity)),
    mentions: item.entities
      .filter((entity) => !isSubject(entity))
      .map((entity) => toReference(context, entity)),
    isBasedOn: piece,
    citation: others,
    correction: (data.corrections ?? []).map((one) => toCorrection(context, one)),
  });
}

function read(text: string, zone: string) {
  return { when: getWhen(text, zone) };
}

type Correction = NonNullable<Item['data']['corrections']>[number];

function toCorrection(
  { words }: Context,
  { on, was, now, why }: Correction,
): CorrectionCommentLeaf {
  const change = was !== undefined && now !== undefined ? words.item.nowReads({ was, now }) : '';
  return { '@type': 'CorrectionComment', datePublished: on, text: `${change}${why}` };
}
