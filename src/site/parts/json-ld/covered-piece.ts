/** The piece that an item covers: somebody else's work, told as theirs. */
import type { ArticleLeaf, CreativeWorkLeaf } from 'schema-dts';
import type { Item, Piece } from '../../../model/item.ts';
import { listWriters } from '../../../model/writers.ts';
import { findDate } from '../../../time/period.ts';
import { toAbsolute, type Context } from '../../context.ts';
import { toNode, toReference, toWriterNode } from './nodes.ts';

/** In the order of the item: the first is the piece that readers are sent to. */
export function listPieces(context: Context, item: Item): (ArticleLeaf | CreativeWorkLeaf)[] {
  return item.pieces.map((piece) => toPiece(context, item, piece));
}

/** The piece is known by its own address; one without has a name within the page of the item. */
export function toPieceId(context: Context, item: Item, { url, index }: Piece): string {
  return url ?? `${toAbsolute(context, item.url)}#source-${String(index + 1)}`;
}

/** A piece in full; only its name if `told`, to which it is added, has it. */
export function toPieceOnce(
  context: Context,
  item: Item,
  piece: Piece,
  told: Set<string>,
): ArticleLeaf | CreativeWorkLeaf {
  const id = toPieceId(context, item, piece);
  if (told.has(id)) return { '@id': id } as CreativeWorkLeaf;
  told.add(id);
  return toPiece(context, item, piece);
}

/** A report is an article, which says less of it than “news” would; an official record is a work. */
function toPiece(context: Context, item: Item, piece: Piece): ArticleLeaf | CreativeWorkLeaf {
  const { source, outlet, published, url } = piece;
  return toNode<ArticleLeaf | CreativeWorkLeaf>({
    '@type': piece.isOfficial ? 'CreativeWork' : 'Article',
    '@id': toPieceId(context, item, piece),
    name: source.title,
    url,
    author: listWriters(context.publication, piece).map(toWriterNode),
    publisher: outlet && { ...toReference(context, outlet), '@type': 'Organization' },
    datePublished: published && findDate(published),
    inLanguage: source.language,
    isAccessibleForFree: findIsFree(piece),
    archivedAt: piece.archive?.url,
  });
}

/** The vocabulary knows free and paid; for what needs an account, or is free by chance, nothing is said. */
function findIsFree({ access }: Piece): boolean | undefined {
  return access === 'free' ? true : access === 'subscription' ? false : undefined;
}
