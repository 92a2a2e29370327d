/** The pieces that an item covers: theirs, never ours. */
import type { Item } from '../../../model/item.ts';
import type { Source } from '../../../kinds/coverage.ts';
import type { Piece } from '../../../model/piece.ts';
import type { Credit } from '../../../model/writers.ts';
import { toListWords } from '../../../time/words/list-words.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toDayPieces, toShortDate } from '../dates.ts';
import { toHost, toLink, type Link } from '../link.ts';
import { toLanguageName } from '../region-names.ts';
import { toReachMark, type SourceMark } from './source-mark.ts';
import { toCoins } from '../../../citations/coins.ts';

export interface SourceView {
  readonly outlet: Link;
  readonly title: string | undefined;
  readonly lang: string | undefined;
  /** “Chinese”, if it is not in the language of the publication. */
  readonly language: string | undefined;
  readonly published: Pieces;
  readonly byline: string;
  readonly credits: string | undefined;
  /** Where to read it, and the name of the host. */
  readonly read: { readonly url: string; readonly at: string; readonly host: string } | undefined;
  readonly unlinked: string | undefined;
  readonly mark: SourceMark;
  readonly official: boolean;
  readonly origin: string | undefined;
  readonly note: string | undefined;
  /** What the outlet changed in it, oldest first. */
  readonly changes: readonly SourceChangeView[];
  /** For reference managers: the value of a COinS span. */
  readonly coins: string;
}

export interface SourceChangeView {
  readonly on: Pieces;
  readonly was: string;
  readonly now: string;
  readonly note: string | undefined;
}

export function toSources(context: Context, item: Item): SourceView[] {
  return item.pieces.flatMap((piece) =>
    piece.outlet === undefined ? [] : [toSource(context, piece, toLink(piece.outlet))],
  );
}

function toSource(context: Context, piece: Piece, outlet: Link): SourceView {
  const { source, authors, isOfficial, published, url, via } = piece;
  const others = (source.credits ?? []).filter((credit) => !authors.includes(credit));
  return {
    outlet,
    title: source.title,
    lang: source.language,
    language: source.language === undefined ? undefined : toLanguageName(source.language),
    published:
      published === undefined
        ? [{ text: 'date not recorded' }]
        : toDayPieces(context, published.when),
    byline: toByline(context, authors, isOfficial),
    credits: toCreditLine(context, others),
    read:
      url === undefined ? undefined : { url, at: via?.caption ?? outlet.text, host: toHost(url) },
    unlinked: source.unlinked,
    mark: toReachMark(context, url, piece),
    official: isOfficial,
    origin: source.origin,
    note: source.note,
    changes: (source.changes ?? []).map((change) => toSourceChange(context, change)),
    coins: toCoins(piece, context.language),
  };
}

export function toSourceChange(
  context: Context,
  { on, was, now, note }: NonNullable<Source['changes']>[number],
): SourceChangeView {
  return { on: toShortDate(context, on, context.publication.about.zone), was, now, note };
}

function toByline(context: Context, authors: readonly Credit[], official: boolean): string {
  if (authors.length > 0)
    return `By ${toListWords(authors.map((author) => nameOf(context, author)))}`;
  return official ? 'Official record' : 'Byline not recorded';
}

const DONE: Readonly<Record<Credit['role'], string>> = {
  author: 'By',
  reporter: 'Reporting by',
  contributor: 'With',
  curator: 'Written by',
  editor: 'Edited by',
  photographer: 'Picture by',
  illustrator: 'Drawn by',
  translator: 'Translated by',
};

/** “Picture by Jade Gao, Agence France-Presse, via Getty Images”; `undefined` for no credits. */
export function toCreditLine(context: Context, credits: readonly Credit[]): string | undefined {
  if (credits.length === 0) return undefined;
  return credits.map((credit) => `${DONE[credit.role]} ${nameOf(context, credit)}`).join('. ');
}

function nameOf({ publication }: Context, { name, organization, via }: Credit): string {
  const captionOf = (id: string | undefined) =>
    id === undefined ? undefined : publication.entities.get(id)?.caption;
  const distributor = captionOf(via);
  return [
    name,
    captionOf(organization),
    distributor === undefined ? undefined : `via ${distributor}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
