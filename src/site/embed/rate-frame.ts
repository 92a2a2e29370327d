/** A rate in a frame: the number, what it is the sum of, and its course. */
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import { toRateDayUrl, toSeriesUrl } from '../addresses/ledgers.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { findRateEnd, type RateEnd } from '../parts/rates/open-end.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import {
  findPresentChange,
  toRatesOf,
  toSeriesLabel,
  toSum,
  type RatesNow,
} from '../parts/rates/rates.ts';

export interface RateFrame {
  readonly name: string;
  readonly url: string;
  readonly party: string | undefined;
  readonly value: string;
  readonly sum: string | undefined;
  /** From when it holds; `until` is the day from which another one does. */
  readonly from: Pieces | undefined;
  readonly until: Pieces | undefined;
  readonly end: RateEnd | undefined;
  readonly excludes: string | undefined;
  readonly chart: RatesNow['chart'];
  readonly description: string;
}

/** Of the present rate, if no change is named. */
export function toRateFrame(context: Context, series: Series, change?: SeriesChange): RateFrame {
  const { data, changes } = series;
  const shown = change ?? findPresentChange(context, series);
  const next = shown === undefined ? undefined : changes[changes.indexOf(shown) + 1];
  const end = findRateEnd(context, series, change);
  const isKnown = end === undefined || shown === undefined || end.last < shown.on;
  const toDay = (on: string) => toShortDate(context, on, context.publication.about.zone);
  const { chart, description } = toRatesOf(context, [series], change?.on);
  return {
    name: toSeriesLabel(series),
    url: change === undefined ? toSeriesUrl(data.id) : toRateDayUrl(data.id, change.on),
    party: data.party,
    value: toRateText(context, shown?.after.value ?? 0, data.unit),
    sum: shown && toSum(context, shown.after),
    from: shown && toDay(shown.on),
    until: !isKnown ? end.until : change && next && toDay(next.on),
    end,
    excludes: data.excludes,
    chart,
    description,
  };
}
