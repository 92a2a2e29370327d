/** How days are told on the pages of rates. */
import type { Series } from '../../model/measures/series.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';

export function toRateDay(context: Context, day: string): Pieces {
  return toShortDate(context, day, context.publication.about.zone);
}

/** In whose city its days are counted. */
export function findCity({ publication, cities }: Context, { data }: Series) {
  const zone = publication.about.parties?.find(({ id }) => id === data.party)?.zone;
  return cities.find((city) => city.zone === zone);
}
