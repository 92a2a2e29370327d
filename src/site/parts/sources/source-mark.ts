/** What a reader should know before following a citation: what it takes to read it, and whether a copy is kept. */
import { findReach, joinReaches, type Citation, type Reach } from '../../../model/reach.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toShortDate } from '../dates.ts';
import { toLink, type Link } from '../link.ts';

export interface SourceMark {
  /** “Free”, “Subscription”; `undefined` if it is not recorded, of which nothing is said. */
  readonly access: string | undefined;
  /** The same for rows without room: “free”. */
  readonly word: string | undefined;
  /** The address cited. */
  readonly url: string | undefined;
  /** `date` as in `2025-02-05`. */
  readonly archive:
    { readonly url: string; readonly on: Pieces; readonly date: string } | undefined;
}

export function toMark(context: Context, citation: Citation): SourceMark {
  return toReachMark(context, citation.url, findReach(context.publication.reaches, citation));
}

export function toReachMark(
  context: Context,
  url: string | undefined,
  { access, archive }: Reach,
): SourceMark {
  return {
    access: access && context.words.sources.access[access],
    word: access && context.words.sources.words[access],
    url,
    archive: archive && {
      url: archive.url,
      on: toShortDate(context, archive.on, context.publication.about.zone),
      date: archive.on,
    },
  };
}

export interface CitedOutlet extends Link {
  readonly mark: SourceMark;
}

/**
 * The outlets that carry a statement, each once: of several pieces the first is cited, and marked by the one that is
 * easiest to read.
 */
export function listCited(context: Context, { item, sources }: Statement): CitedOutlet[] {
  const named = sources.flatMap((index) => {
    const piece = item.pieces[index];
    return piece?.outlet === undefined ? [] : [{ outlet: piece.outlet, piece }];
  });
  return [...Map.groupBy(named, ({ outlet }) => outlet).entries()].map(([outlet, own]) => {
    const reach = joinReaches(own.map(({ piece }) => piece));
    return { ...toLink(outlet), mark: toReachMark(context, own[0]?.piece.url, reach) };
  });
}
