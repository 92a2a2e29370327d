/** Rates that were announced for a day and did not hold on it. */
import { findMeasureState } from '../../../model/measures/measure.ts';
import { getSeriesValue, type Series } from '../../../model/measures/series.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toLastWrittenDay } from '../../../time/written-day.ts';
import type { Context } from '../../context.ts';
import { toDayWords } from '../statement/said.ts';

export interface Plan {
  /** When it was announced, and from when it should have held. */
  readonly from: string;
  readonly until: string;
  /** What the series would have been. */
  readonly value: number;
  /** “announced 2 Apr”. */
  readonly text: string;
}

export function listPlans(context: Context, series: Series): Plan[] {
  return series.measures.flatMap((measure) =>
    measure.changes.flatMap(({ data, on, effective, decided }): Plan[] => {
      if (effective === undefined || data.rate === undefined) return [];
      const until = toLastWrittenDay(effective);
      const then = findMeasureState(measure, until);
      const hasBegun = then?.inForce === true && then.rate === data.rate;
      if (until <= decided || hasBegun) return [];
      const { value, parts } = getSeriesValue(series, decided);
      const own = parts.find((part) => part.measure === measure)?.rate ?? 0;
      return [
        {
          from: decided,
          until,
          value: value - own + data.rate,
          text: context.words.rates.announced(toText(toDayWords(context, on, { year: false }))),
        },
      ];
    }),
  );
}
