/** Who reported it, how long after, and what a reader needs to read it. */
import type { Item } from '../../../model/item.ts';
import type { Piece } from '../../../model/piece.ts';
import { findLag, toLagWords } from '../../../time/words/lag.ts';
import type { Context } from '../../context.ts';
import { toLink, type Link } from '../link.ts';
import { toReachMark, type SourceMark } from '../sources/source-mark.ts';

export interface SourceLine {
  readonly verb: string;
  readonly outlet: Link;
  /** “three days after”, where the report came later than what it reports. */
  readonly lag: string | undefined;
  readonly mark: SourceMark;
}

/** `undefined` only for an item whose outlet is missing, which the check refuses. */
export function findSourceLine(context: Context, item: Item): SourceLine | undefined {
  const [piece] = item.pieces;
  if (piece?.outlet === undefined) return undefined;
  return {
    verb: piece.isOfficial ? 'Source:' : 'Reported by',
    outlet: toLink(piece.outlet),
    lag: findDelay(context, item, piece),
    mark: toReachMark(context, piece.url, piece),
  };
}

function findDelay({ language }: Context, item: Item, { published }: Piece): string | undefined {
  if (published === undefined) return undefined;
  const lag = findLag({ when: item.day, zone: item.zone }, published);
  if (lag?.unit !== 'day' || lag.count < 2) return undefined;
  return toLagWords(lag, 'after', language);
}
