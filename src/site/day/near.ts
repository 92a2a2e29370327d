/** The days or weeks before and after one. */
import { countBefore, getDayPages } from '../../model/days/day-pages.ts';
import { toDayUrl } from '../addresses/pages.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toDayName, toDayNote } from '../parts/day/day-words.ts';

export interface Near {
  readonly name: Pieces;
  readonly url: string;
  /** What it holds. */
  readonly note: string;
}

export interface BeforeAfter {
  readonly before: Near | undefined;
  readonly after: Near | undefined;
}

/** The nearest days with a page. */
export function toNearDays(context: Context, on: string): BeforeAfter {
  const { days, find } = getDayPages(context.publication);
  const at = countBefore(days, on);
  const toNear = (other: string | undefined): Near | undefined => {
    const day = other === undefined ? undefined : find(other);
    if (other === undefined || day === undefined) return undefined;
    return {
      name: toDayName(context, other, on),
      url: toDayUrl(other),
      note: toDayNote(context, day),
    };
  };
  return { before: toNear(days[at - 1]), after: toNear(days[at + 1]) };
}
