/** How days are told on the pages of rates. */
import { getWhen } from '../../model/item.ts';
import type { Series } from '../../model/measures/series.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toDayWords } from '../parts/statement/said.ts';

export function toRateDay(context: Context, day: string): Pieces {
  return toShortDate(context, day, context.publication.about.zone);
}

/** The same, without its year where another day of that year follows it in the sentence. */
export function toRateStart(context: Context, day: string, end: string | undefined): Pieces {
  const year = end?.slice(0, 4) !== day.slice(0, 4);
  return toDayWords(context, getWhen(day, context.publication.about.zone), { year });
}

/** In whose city its days are counted. */
export function findCity({ publication, cities }: Context, { data }: Series) {
  const zone = publication.about.parties?.find(({ id }) => id === data.party)?.zone;
  return cities.find((city) => city.zone === zone);
}
