/** What stands beside a rate on a day: measures that it does not count, and the other rates. */
import { toRateDayUrl, toSeriesUrl } from '../addresses/ledgers.ts';
import { findMeasureState } from '../../model/measures/measure.ts';
import { getSeriesValue, type Series } from '../../model/measures/series.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toLink, type Link } from '../parts/link.ts';
import { toRateText, toStandingMark, toUnit } from '../parts/rates/measure-words.ts';
import { toPresentDay } from '../parts/rates/present-day.ts';
import { toSeriesName } from '../parts/rates/rates.ts';
import { toRateDay } from './rate-days.ts';

/** A measure on some of the same goods. */
export interface Beside extends Link {
  /** “In force, 54%. Goods worth less than 800 dollars.” */
  readonly by: string;
}

export interface OtherRate extends Link {
  readonly value: string;
  readonly since: Pieces | undefined;
}

/** Those in force on `day`, each with its state and its goods. */
export function listBeside(context: Context, { data }: Series, day: string): Beside[] {
  const { measures } = context.publication.record;
  const { text } = context.words;
  return [...measures.values()]
    .filter(({ thing }) => thing.data.beside === data.id)
    .flatMap((measure) => {
      const state = findMeasureState(measure, day);
      if (state?.inForce !== true) return [];
      const rate =
        state.rate === undefined
          ? undefined
          : toRateText(context, state.rate, toUnit(context, measure));
      const stands = [toStandingMark(context, state.status).label, rate].flatMap(
        (part) => part ?? [],
      );
      const by = [stands.join(text.comma), measure.thing.data.goods].flatMap((part) =>
        part === undefined ? [] : text.sentence(part),
      );
      return [{ ...toLink(measure.thing), by: by.join(text.space) }];
    });
}

/** The other series of the publication, as far as the record goes. */
export function listOthers(context: Context, own: Series, day: string): OtherRate[] {
  const present = toPresentDay(context);
  return context.publication.record.series
    .filter((one) => one !== own && one.changes.some(({ on }) => present === '' || on <= present))
    .map((one) => {
      const last = one.changes.findLast(({ on }) => on <= day);
      return {
        text: one.data.label ?? toSeriesName(context, one),
        url: last === undefined ? toSeriesUrl(one.data.id) : toRateDayUrl(one.data.id, last.on),
        value: toRateText(context, getSeriesValue(one, day).value, one.data.unit),
        since: last && toRateDay(context, last.on),
      };
    });
}
