/** A page that is a list: of coverage, of people, of topics. */
import type { CollectionPageLeaf } from 'schema-dts';
import type { Thing } from '../../../model/thing.ts';
import { toAbsolute, type Context } from '../../context.ts';
import { toPublisher, toSubject } from './nodes.ts';

export interface ListInput {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Paths of the pages listed, in order. */
  readonly urls: readonly string[];
  /** How many there are with those on other pages, and the position of the first on this one, from 1. */
  readonly total?: number;
  readonly first?: number;
  readonly order: 'newest first' | 'by name' | 'most used first';
  /** What the list is about, on its own page. */
  readonly about?: Thing;
}

export function toListNode(
  context: Context,
  { path, title, description, urls, total, first = 1, order, about }: ListInput,
): CollectionPageLeaf {
  const url = toAbsolute(context, path);
  return {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: context.publication.about.language,
    publisher: toPublisher(context),
    ...(about && { about: toSubject(context, about) }),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: total ?? urls.length,
      itemListOrder: `https://schema.org/ItemListOrder${order === 'by name' ? 'Ascending' : 'Descending'}`,
      itemListElement: urls.map((one, index) => ({
        '@type': 'ListItem',
        position: first + index,
        url: toAbsolute(context, one),
      })),
    },
  };
}
