/** Sums of measures over time, with their parts: “the US rate on 10 April”. */
import { compareValues } from '../../time/compare-when.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { Words } from '../../words/words.ts';
import {
  findCountedState,
  findMeasureState,
  listMeasureDays,
  type Measure,
  type MeasureState,
  toFollowedDay,
} from './measure.ts';

type SeriesData = NonNullable<PublicationData['series']>[number];

export interface Series {
  readonly data: SeriesData;
  /** Those that count towards it, by the day of their first entry. */
  readonly measures: readonly Measure[];
  /** Every day on which its value or its parts changed, oldest first. */
  readonly changes: readonly SeriesChange[];
}

export interface SeriesValue {
  /** The sum of the rates in force, in the unit of the series. */
  readonly value: number;
  readonly parts: readonly Part[];
}

interface Part {
  readonly measure: Measure;
  readonly rate: number;
  readonly state: MeasureState;
}

export interface SeriesChange {
  /** `2025-04-10` */
  readonly on: string;
  readonly before: SeriesValue;
  readonly after: SeriesValue;
}

export function buildSeries(data: SeriesData, all: readonly Measure[]): Series {
  const measures = all.filter(({ thing }) => thing.data.series === data.id);
  const days = [...new Set(measures.flatMap(listMeasureDays))].sort();
  const changes: SeriesChange[] = [];
  let before: SeriesValue = { value: 0, parts: [] };
  for (const on of days) {
    const after = toValue(measures, on);
    if (!isSame(before, after)) changes.push({ on, before, after });
    before = after;
  }
  return Object.freeze({ data, measures, changes });
}

/** The value at the end of `day`, in the zone of the side. */
export function getSeriesValue({ changes }: Series, day: string): SeriesValue {
  return changes.findLast(({ on }) => on <= day)?.after ?? { value: 0, parts: [] };
}

/**
 * The first measure that has passed its own end (`until`) by the end of `day` without an entry that says what happened,
 * so that the sum may have changed; `last` is the last day for which it is known.
 */
export function findOpenEnd({ measures }: Series, day: string) {
  return measures
    .flatMap((measure) => {
      const until = findMeasureState(measure, day)?.ended;
      return until === undefined ? [] : [{ measure, until, last: toFollowedDay(measure, day) }];
    })
    .sort((a, b) => compareValues(a.last, b.last))[0];
}

function toValue(measures: readonly Measure[], day: string): SeriesValue {
  const parts = measures.flatMap((measure): Part[] => {
    const state = findCountedState(measure, day);
    return state?.inForce === true && state.rate !== undefined
      ? [{ measure, rate: state.rate, state }]
      : [];
  });
  return { value: sum(parts.map(({ rate }) => rate)), parts };
}

/** Rates are decimals with a few places; this hides binary fractions. */
function sum(rates: readonly number[]): number {
  return Number(rates.reduce((total, rate) => total + rate, 0).toFixed(6));
}

function isSame(a: SeriesValue, b: SeriesValue): boolean {
  return (
    a.parts.length === b.parts.length &&
    a.parts.every(
      ({ measure, rate }, index) =>
        measure === b.parts[index]?.measure && rate === b.parts[index].rate,
    )
  );
}

/** “145%”, “3 dollars”. A unit may be empty. */
export function sayRate({ rates }: Pick<Words, 'rates'>, value: number, unit: string): string {
  return unit === 'percent' ? rates.percent({ value }) : rates.amount({ value, unit }).trim();
}
