/** The days on which a series changed, as pages of a rate lead to them. */
import { toRateDayUrl, toSeriesUrl } from '../../model/addresses/ledgers.ts';
import { type Series } from '../../model/measures/series.ts';
import { toText, type Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import type { Link } from '../parts/link.ts';
import { toRateText } from '../parts/rates/measure-words.ts';

/** “Rate on”: the days with a page, as links. */
export interface RateDays {
  readonly url: string;
  readonly day: string | undefined;
  readonly before: Link | undefined;
  readonly after: Link | undefined;
  /** The nearest of `total`. */
  readonly near: readonly (Link & { readonly value: string; readonly isCurrent: boolean })[];
  readonly total: number;
}

/** So many days before and after one are near. */
const NEAR = 30;

/** `day` is the one whose page it is. */
export function toRateDays(context: Context, series: Series, day?: string): RateDays {
  const links = series.changes.map(({ on, after }) => ({
    text: toText(toRateDay(context, on)),
    url: toRateDayUrl(series.data.id, on),
    value: toRateText(context, after.value, series.data.unit),
    isCurrent: on === day,
  }));
  const at = links.findIndex(({ isCurrent }) => isCurrent);
  return {
    url: toSeriesUrl(series.data.id),
    day: links[at]?.text,
    before: at < 0 ? links.at(-1) : links[at - 1],
    after: at < 0 ? undefined : links[at + 1],
    near: at < 0 ? links.slice(-2 * NEAR) : links.slice(Math.max(0, at - NEAR), at + NEAR + 1),
    total: links.length,
  };
}

export function toRateDay(context: Context, day: string): Pieces {
  return toShortDate(context, day, context.publication.about.zone);
}

/** In whose city its days are counted. */
export function findCity({ publication, cities }: Context, { data }: Series) {
  const zone = publication.about.parties?.find(({ id }) => id === data.party)?.zone;
  return cities.find((city) => city.zone === zone);
}
