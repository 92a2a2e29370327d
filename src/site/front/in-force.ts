/** What is in force at the end of the record, and since when: the rates, or the measures where nothing sums them up. */
import { toRateDayUrl } from '../addresses/ledgers.ts';
import type { Measure } from '../../model/measures/measure.ts';
import { listSteps } from '../../model/measures/steps.ts';
import { toLastWrittenDay } from '../../time/written-day.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toDayPieces, toShortDate } from '../parts/dates.ts';
import { toLink, type Link } from '../parts/link.ts';
import { getPresentStanding } from '../parts/rates/measure-standing.ts';
import { toMeasureMark, toRateText, type MeasureMark } from '../parts/rates/measure-words.ts';
import { findRateEnd, type RateEnd } from '../parts/rates/open-end.ts';
import { toPresentDay } from '../parts/rates/present-day.ts';
import { findPresentChange, toSeriesLabel } from '../parts/rates/rates.ts';

export interface InForce {
  /** “In force”. */
  readonly mark: MeasureMark;
  /** Of the newest of them. */
  readonly since: Pieces | undefined;
  /** What each series adds up to, with the page that says why. */
  readonly rates: readonly {
    readonly title: string;
    readonly value: string;
    readonly url: string;
  }[];
  /** The first of what they add up to that ends by its own text, and when. */
  readonly ending: { readonly measure: Link; readonly day: Pieces } | undefined;
  /** Those that have passed their own ends, with no step that says what came. */
  readonly ends: readonly RateEnd[];
  /** Without series: how many measures are in force, and the newest. */
  readonly measures: { readonly count: number; readonly newest: Link } | undefined;
}

export function findInForce(context: Context): InForce | undefined {
  return findRates(context) ?? findMeasures(context);
}

function findRates(context: Context): InForce | undefined {
  const { record, about } = context.publication;
  const changed = record.series.flatMap((series) => {
    const last = findPresentChange(context, series);
    return last === undefined ? [] : [{ series, last }];
  });
  const newest = changed
    .map(({ last }) => last.on)
    .sort()
    .at(-1);
  if (newest === undefined) return undefined;
  return {
    mark: toMeasureMark(context, 'in-force'),
    since: toShortDate(context, newest, about.zone),
    rates: changed.map(({ series, last }) => ({
      title: toSeriesLabel(series),
      value: toRateText(context, last.after.value, series.data.unit),
      url: toRateDayUrl(series.data.id, last.on),
    })),
    ending: findEnding(
      context,
      changed.flatMap(({ last }) => last.after.parts.map(({ measure }) => measure)),
    ),
    ends: changed.flatMap(({ series }) => findRateEnd(context, series) ?? []),
    measures: undefined,
  };
}

function findEnding(context: Context, measures: readonly Measure[]): InForce['ending'] {
  const present = toPresentDay(context);
  const endings = measures.flatMap((measure) => {
    const until = listSteps(measure, present).findLast(({ fate }) => fate === 'held')?.until;
    const day = until && toLastWrittenDay(until);
    return until === undefined || day === undefined || day <= present
      ? []
      : [{ measure, until, day }];
  });
  const [first] = endings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return first && { measure: toLink(first.measure.thing), day: toDayPieces(context, first.until) };
}

function findMeasures(context: Context): InForce | undefined {
  const held = [...context.publication.record.measures.values()]
    .map((measure) => ({ measure, ...getPresentStanding(context, measure) }))
    .filter(({ state }) => state.inForce)
    .map((one) => ({ ...one, day: toLastWrittenDay(one.since) }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const [newest] = held;
  if (newest === undefined) return undefined;
  return {
    mark: toMeasureMark(context, 'in-force'),
    since: toDayPieces(context, newest.since),
    rates: [],
    ending: undefined,
    ends: [],
    measures: { count: held.length, newest: toLink(newest.measure.thing) },
  };
}
