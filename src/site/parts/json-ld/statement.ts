/** A statement as a claim: who made it, when, and in which pieces it appears. */
import type {
  ArticleLeaf,
  ClaimLeaf,
  CreativeWorkLeaf,
  OrganizationLeaf,
  PersonLeaf,
  QuotationLeaf,
} from 'schema-dts';
import type { Item, SourcePiece } from '../../../model/item.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { listWriters } from '../../../model/writers.ts';
import { toSpan } from '../../../time/bounds.ts';
import { findDate, findPeriod } from '../../../time/period.ts';
import { toFullAddress } from '../../addresses/print.ts';
import { type Context, toAbsolute } from '../../context.ts';
import { toId, toNode, toReference, toWriterNode } from './nodes.ts';

type Author = PersonLeaf | OrganizationLeaf;

/**
 * Identified by its address. Verbatim words are a quotation within the claim. It has a date of publication only if it
 * was said at one time or on one day; the time it speaks of may be an interval. `told` has the addresses of speakers
 * and pieces that the page describes already: those are only referenced, and new ones are added.
 */
export function toClaim(context: Context, statement: Statement, told: Set<string>): ClaimLeaf {
  const { said, happened, words, kind, lang, original, item, sources } = statement;
  const author = toAuthors(context, statement, told);
  const pieces = sources.flatMap((index) => {
    const piece = item.pieces[index];
    return piece === undefined ? [] : [toPieceOnce(context, item, piece, told)];
  });
  const first = findFirst(statement);
  const quotation: QuotationLeaf = { '@type': 'Quotation', text: words };
  return toNode<ClaimLeaf>({
    '@type': 'Claim',
    '@id': toAbsolute(context, statement.address),
    text: words,
    inLanguage: original === undefined ? lang : undefined,
    author,
    datePublished: findDate(said),
    temporalCoverage: happened && findPeriod(happened),
    appearance: pieces,
    firstAppearance: first && { '@id': toPieceId(context, item, first) },
    hasPart: kind === 'quote' ? quotation : undefined,
  });
}

export function listClaims(context: Context, statements: readonly Statement[]): ClaimLeaf[] {
  const told = new Set<string>();
  return statements.map((statement) => toClaim(context, statement, told));
}

function toAuthors(
  context: Context,
  { speakers, nameSpeakers }: Statement,
  told: Set<string>,
): Author[] {
  if (speakers.length === 0) return [{ '@type': 'Person', name: nameSpeakers() }];
  return speakers.map((speaker) => {
    if (told.has(speaker.url)) return { '@id': toId(context, speaker) } as Author;
    told.add(speaker.url);
    return toReference(context, speaker) as Author;
  });
}

/** The piece that was certainly published before all others that carry the statement. */
function findFirst({ item, sources }: Statement) {
  const spans = sources.flatMap((index) => {
    const piece = item.pieces[index];
    if (piece === undefined) return [];
    const unknown = { from: -Infinity, until: Infinity };
    return [{ piece, ...(piece.published === undefined ? unknown : toSpan(piece.published)) }];
  });
  if (spans.length < 2) return undefined;
  return spans.find((one) =>
    spans.every((other) => other.piece === one.piece || one.until < other.from),
  )?.piece;
}

// Pieces that an item covers: other publishers’ work, described as theirs.

export function listPieces(context: Context, item: Item): (ArticleLeaf | CreativeWorkLeaf)[] {
  return item.pieces.map((piece) => toPiece(context, item, piece));
}

/** Its own address; a piece without one gets a name on the page of the item. */
export function toPieceId(context: Context, item: Item, { url, index }: SourcePiece): string {
  return url ?? `${toAbsolute(context, item.url)}#source-${String(index + 1)}`;
}

/** A piece in full, or only its name if it is in `told`. Adds it to `told`. */
function toPieceOnce(context: Context, item: Item, piece: SourcePiece, told: Set<string>) {
  const id = toPieceId(context, item, piece);
  if (told.has(id)) return { '@id': id } as CreativeWorkLeaf;
  told.add(id);
  return toPiece(context, item, piece);
}

/** A report is an `Article`, which claims less than `NewsArticle`; an official record is a `CreativeWork`. */
function toPiece(context: Context, item: Item, piece: SourcePiece): ArticleLeaf | CreativeWorkLeaf {
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
    archivedAt: piece.archive && toFullAddress(context, piece.archive.url),
  });
}

/** schema.org has only free and paid. Registration and metered access are neither. */
function findIsFree({ access }: SourcePiece): boolean | undefined {
  return access === 'free' ? true : access === 'subscription' ? false : undefined;
}
