/** The steps of the series of rates, as entries of timelines. */
import { toRateDayUrl } from '../addresses/ledgers.ts';
import { getWhen } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import type { Measure, MeasureChange } from '../../model/measures/measure.ts';
import type { Series, SeriesChange, SeriesValue } from '../../model/measures/series.ts';
import { toLastWrittenDay } from '../../time/written-day.ts';
import type { When } from '../../time/when.ts';
import type { Dated } from './entries.ts';

export interface RateEntry {
  readonly kind: 'rate';
  readonly id: string;
  readonly series: Series;
  readonly change: SeriesChange;
  /** The day from which it holds. */
  readonly happened: Dated;
  /** When it was decided that it would. */
  readonly known: Dated;
}

export function listRateEntries({ record, about }: Publication): RateEntry[] {
  return record.series.flatMap((series) => {
    const side = about.parties?.find(({ id }) => id === series.data.party);
    const zone = side?.zone ?? about.zone;
    return series.changes.map((change): RateEntry => {
      const when = getWhen(change.on, zone);
      const decided = findDecided(series, change);
      return {
        kind: 'rate',
        id: toRateDayUrl(series.data.id, change.on),
        series,
        change,
        happened: { when, zone, clock: 'in force' },
        known:
          decided === undefined
            ? { when, zone, clock: 'in force' }
            : { when: decided, zone, clock: 'decided' },
      };
    });
  });
}

/**
 * Finds when a change was decided; if several measures change on one day, when the last was: before that nobody could
 * know the sum.
 */
function findDecided({ measures }: Series, { on, before, after }: SeriesChange): When | undefined {
  const decisions = measures.flatMap((measure) => {
    const rate = getRate(after, measure);
    if (rate === getRate(before, measure)) return [];
    return measure.changes.find((one) => isFor(one, on, rate)) ?? [];
  });
  return decisions.toSorted((a, b) => (a.decided < b.decided ? -1 : 1)).at(-1)?.on;
}

/** Whether a decision gives this rate from this day; any does that ends it. */
function isFor({ data, decided, effective }: MeasureChange, on: string, rate: number | undefined) {
  const from = effective === undefined ? decided : toLastWrittenDay(effective);
  return from === on && (rate === undefined || data.rate === rate);
}

function getRate({ parts }: SeriesValue, measure: Measure): number | undefined {
  return parts.find((part) => part.measure === measure)?.rate;
}
