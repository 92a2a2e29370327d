/** The outlets that carry a statement, each once, with what it takes to read them. */
import { joinReaches } from '../../../model/reach.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Context } from '../../context.ts';
import { toLink, type Link } from '../link.ts';
import { toReachMark, type SourceMark } from '../sources/source-mark.ts';

export interface CitedOutlet extends Link {
  readonly mark: SourceMark;
}

/** Of an outlet with several pieces, the first is cited, and marked by the one that is easiest to read. */
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
