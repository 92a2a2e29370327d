/** What the series of rates stood at on a day. */
import { toRateDayUrl } from '../../addresses/ledgers.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toShortDate } from '../dates.ts';
import { toRateText } from '../rates/measure-words.ts';
import { toSum } from '../rates/rates.ts';

export interface RateThen {
  readonly title: string;
  readonly party: string | undefined;
  /** “145%”. */
  readonly text: string;
  /** “125 + 20 = 145”, of several parts. */
  readonly sum: string | undefined;
  readonly since: Pieces;
  /** The day of the next change; `undefined` if none is on record. */
  readonly until: Pieces | undefined;
  /** The page of the day since when it stands so, which says why. */
  readonly url: string;
}

/** At the end of `on`; series of which nothing had changed by then are left out. */
export function listRatesThen(context: Context, on: string): RateThen[] {
  const { series } = context.publication.record;
  const { zone } = context.publication.about;
  return series.flatMap(({ data, changes }) => {
    const at = changes.findLastIndex((change) => change.on <= on);
    const change = changes[at];
    if (change === undefined) return [];
    const next = changes[at + 1];
    return [
      {
        title: data.label ?? data.title,
        party: data.party,
        text: toRateText(context, change.after.value, data.unit),
        sum: toSum(context, change.after),
        since: toShortDate(context, change.on, zone),
        until: next && toShortDate(context, next.on, zone),
        url: toRateDayUrl(data.id, change.on),
      },
    ];
  });
}
