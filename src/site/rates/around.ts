/** A rate between the one before and the one after it. */
import { toRateDayUrl } from '../addresses/ledgers.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import { listRateCauses } from '../parts/rates/rate-causes.ts';
import { toAddends } from '../parts/rates/rates.ts';
import { toRateDay } from './rate-days.ts';

export interface Around {
  readonly place: 'before' | 'here' | 'after';
  /** `undefined` of what was before the first change. */
  readonly from: Pieces | undefined;
  readonly value: string;
  /** “20 + 125”, of several parts. */
  readonly addends: string | undefined;
  /** The acts that made it so. */
  readonly acts: readonly string[];
  /** Its own page, if that is another one. */
  readonly url: string | undefined;
}

/** The change at `index` and its neighbours, of which the last has none after it. */
export function listAround(context: Context, series: Series, index: number): Around[] {
  const { changes, data } = series;
  const [last, here, next] = [changes[index - 1], changes[index], changes[index + 1]];
  const none = { value: toRateText(context, 0, data.unit), addends: undefined, acts: [] };
  const tell = (place: Around['place'], change: SeriesChange): Around => ({
    place,
    from: toRateDay(context, change.on),
    value: toRateText(context, change.after.value, data.unit),
    addends: change.after.parts.length > 1 ? toAddends(context, change.after) : undefined,
    acts: [...new Set(listRateCauses(context, change).flatMap(({ act }) => act ?? []))],
    url: place === 'here' ? undefined : toRateDayUrl(data.id, change.on),
  });
  return [
    last === undefined
      ? { place: 'before', from: undefined, url: undefined, ...none }
      : tell('before', last),
    ...(here === undefined ? [] : [tell('here', here)]),
    ...(next === undefined ? [] : [tell('after', next)]),
  ];
}
