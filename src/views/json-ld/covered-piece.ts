/** The piece that an item covers: somebody else's work, told as theirs. */
import type { ArticleLeaf, CreativeWorkLeaf, PersonLeaf } from 'schema-dts';
import type { Source } from '../../kinds/coverage.ts';
import type { Item } from '../../model/item.ts';
import { findReach, type Reach } from '../../model/record/reach.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toReference } from './identity.ts';
import { toNode } from './node.ts';
import { findPeriod } from './span.ts';

/** In the order of the item: the first is the piece that readers are sent to. */
export function listPieces(context: Context, item: Item): (ArticleLeaf | CreativeWorkLeaf)[] {
  return item.data.sources.map((source, index) => toPiece(context, item, source, index));
}

/** The piece is known by its own address; one without has a name within the page of the item. */
export function toPieceId(context: Context, item: Item, { url }: Source, index: number): string {
  return url ?? `${toAbsolute(context, item.url)}#source-${String(index + 1)}`;
}

/** A report is an article, which says less of it than “news” would; an official record is a work. */
function toPiece(
  context: Context,
  item: Item,
  source: Source,
  index: number,
): ArticleLeaf | CreativeWorkLeaf {
  const outlet = context.publication.entities.get(source.outlet);
  const reach = findReach(context.publication, source);
  return toNode<ArticleLeaf | CreativeWorkLeaf>({
    '@type': source.official === 'yes' ? 'CreativeWork' : 'Article',
    '@id': toPieceId(context, item, source, index),
    name: source.title,
    url: source.url,
    author: toAuthors(source),
    publisher: outlet && { ...toReference(context, outlet), '@type': 'Organization' },
    datePublished:
      source.published === undefined ? undefined : findPeriod(source.published, item.zone),
    inLanguage: source.language,
    isAccessibleForFree: findIsFree(reach),
    archivedAt: reach.archive?.url,
  });
}

function toAuthors({ credits = [] }: Source): PersonLeaf[] {
  const authors = credits.filter(({ role }) => role === 'author' || role === 'reporter');
  return authors.flatMap(({ name }): PersonLeaf[] =>
    name === undefined ? [] : [{ '@type': 'Person', name }],
  );
}

/** The vocabulary knows free and paid; for what needs an account, or is free by chance, nothing is said. */
function findIsFree({ access }: Reach): boolean | undefined {
  return access === 'free' ? true : access === 'subscription' ? false : undefined;
}
