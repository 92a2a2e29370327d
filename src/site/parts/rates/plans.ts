/** Rates that were announced for a day and did not hold on it. */
import { findMeasureState } from '../../../model/measures/measure.ts';
import { getSeriesValue, type Series } from '../../../model/measures/series.ts';
import { toLastWrittenDay } from '../../../time/written-day.ts';

export interface Plan {
  /** When it was announced, and from when it should have held. */
  readonly from: string;
  readonly until: string;
  /** What the series would have been. */
  readonly value: number;
}

export function listPlans(series: Series): Plan[] {
  return series.measures.flatMap((measure) =>
    measure.changes.flatMap(({ data, effective, decided }): Plan[] => {
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
        },
      ];
    }),
  );
}
