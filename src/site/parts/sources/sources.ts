/** The pieces that an item covers: theirs, never ours. */
import type { Source } from '../../../content/kinds/coverage.ts';
import type { Item, SourcePiece } from '../../../model/item.ts';
import { type Citation, findReach, joinReaches, type Reach } from '../../../model/reach.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Credit } from '../../../model/writers.ts';
import { toCoins } from '../../../outputs/citations/formats.ts';
import type { Context } from '../../context.ts';
import { toDayPieces, toShortDate } from '../dates.ts';
import { type Link, toHost, toLink } from '../links.ts';

export type SourceView = ReturnType<typeof toSource>;

export type SourceChangeView = ReturnType<typeof toSourceChange>;

export function toSources(context: Context, item: Item): SourceView[] {
  return item.pieces.flatMap((piece) =>
    piece.outlet === undefined ? [] : [toSource(context, piece, toLink(piece.outlet))],
  );
}

function toSource(context: Context, piece: SourcePiece, outlet: Link) {
  const { source, authors, isOfficial, published, url, via } = piece;
  const others = (source.credits ?? []).filter((credit) => !authors.includes(credit));
  return {
    outlet,
    title: source.title,
    lang: source.language,
    // “Chinese”, if it is not in the language of the publication.
    language: source.language && context.words.text.language(source.language),
    published: toDayPieces(context, published?.when) ?? [{ text: context.words.sources.noDate }],
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
    // For reference managers: the value of a COinS span.
    coins: toCoins(context, piece),
  };
}

export function toSourceChange(
  context: Context,
  { on, was, now, note }: NonNullable<Source['changes']>[number],
) {
  return { on: toShortDate(context, on), was, now, note };
}

/** Silence where none was seen: that does not mean that there was none. */
function toByline(
  context: Context,
  authors: readonly Credit[],
  official: boolean,
): string | undefined {
  const { sources, text } = context.words;
  if (authors.length > 0)
    return sources.by({ names: text.list(authors.map((author) => nameOf(context, author))) });
  return official ? sources.officialRecord : undefined;
}

/** “Picture by Jade Gao, Agence France-Presse, via Getty Images”; `undefined` for no credits. */
export function toCreditLine(context: Context, credits: readonly Credit[]): string | undefined {
  if (credits.length === 0) return undefined;
  const { done } = context.words.sources;
  const { stop, space } = context.words.text;
  return credits
    .map((credit) => done[credit.role]({ name: nameOf(context, credit) }))
    .join(`${stop}${space}`);
}

function nameOf({ publication, words }: Context, { name, organization, via }: Credit): string {
  const captionOf = (id = '') => publication.entities.get(id)?.caption;
  const distributor = captionOf(via);
  return [name, captionOf(organization), distributor && words.sources.via({ name: distributor })]
    .filter((part) => part !== undefined)
    .join(words.text.comma);
}

/** What a reader should know before following a citation: what it takes to read it, and whether a copy is kept. */
export type SourceMark = ReturnType<typeof toReachMark>;

export function toMark(context: Context, citation: Citation): SourceMark {
  return toReachMark(context, citation.url, findReach(context.publication.reaches, citation));
}

export function toReachMark(context: Context, url: string | undefined, { access, archive }: Reach) {
  return {
    access: access && context.words.sources.access[access],
    word: access && context.words.sources.words[access],
    url,
    // `date` as in `2025-02-05`.
    archive: archive && {
      url: archive.url,
      on: toShortDate(context, archive.on),
      date: archive.on,
    },
  };
}

export type CitedOutlet = ReturnType<typeof listCited>[number];

/**
 * The outlets that carry a statement, each once: of several pieces the first is cited, and marked by the one that is
 * easiest to read.
 */
export function listCited(context: Context, { item, sources }: Statement) {
  const named = sources.flatMap((index) => {
    const piece = item.pieces[index];
    return piece?.outlet === undefined ? [] : [{ outlet: piece.outlet, piece }];
  });
  return [...Map.groupBy(named, ({ outlet }) => outlet).entries()].map(([outlet, own]) => {
    const reach = joinReaches(own.map(({ piece }) => piece));
    return { ...toLink(outlet), mark: toReachMark(context, own[0]?.piece.url, reach) };
  });
}
