/** Rates as they stand (“20 per cent since 10 November”), and how they came about. */
import { findMeasureState, type Measure } from '../../../model/measures/measure.ts';
import {
  getSeriesValue,
  type Series,
  type SeriesChange,
  type SeriesValue,
} from '../../../model/measures/series.ts';
import { findStep } from '../../../model/measures/steps.ts';
import { toRateDayUrl, toSeriesUrl } from '../../addresses/pages.ts';
import type { Context } from '../../context.ts';
import { fillPresent, toDateText, toShortDate } from '../dates.ts';
import { toLink } from '../links.ts';
import { toFew } from '../list/pages.ts';
import { toDayWords, toPartyName } from '../statement/said.ts';
import {
  findAct,
  findKnownDay,
  findRateEnd,
  getSteps,
  listBegun,
  toCause,
  toRateText,
} from './measure-words.ts';
import { findStepChart } from './step-chart.ts';

export type RatesNow = ReturnType<typeof toRatesOf>;

export type RateStep = ReturnType<typeof toRateStep>;

/** Limits for pages about something else. */
const MOST_PARTS = 20;
const MOST_NAMED = 4;
/** The most steps that a description reads out. */
const MOST_TOLD = 40;

export function toRatesNow(context: Context): RatesNow | undefined {
  const series = context.publication.record.series.filter(({ changes }) => changes.length > 0);
  return series.length === 0 ? undefined : toRatesOf(context, series);
}

/** The same for some series, in their order; `day` is marked on the chart. */
export function toRatesOf(context: Context, series: readonly Series[], day?: string) {
  return {
    lines: series.map((one) => toRateNow(context, one)),
    finding: toFinding(context, series, day),
    // The chart step by step, for readers who cannot see it.
    description: series
      .flatMap((one) => toDescription(context, one) ?? [])
      .join(context.words.text.space),
    chart: findStepChart(
      context,
      series.map((one) => ({ series: one, name: toSeriesName(context, one) })),
      { day },
    ),
    excludes: listExcludes(context, series),
  };
}

export function toRateStep(context: Context, series: Series, change: SeriesChange) {
  const { on, after } = change;
  const { unit, party, id } = series.data;
  return {
    day: on,
    on: toShortDate(context, on),
    url: toRateDayUrl(id, on),
    party,
    name: toSeriesName(context, series),
    figure: toFigure(toRateText(context, after.value, unit)),
    sum: toSumWords(context, after),
    causes: listRateCauses(context, change),
  };
}

/** “145%” as a number and its unit, which is smaller; a space before it is part of the unit: “145 %”. */
export function toFigure(text: string) {
  const [, value = text, unit = ''] = /^(\d[\d.,\u00a0\u202f]*(?<=\d))(.*)$/s.exec(text) ?? [];
  return { value, unit: unit.trimEnd().replace(/^\s/, '\u00a0') };
}

/** “125 reciprocal + 20 fentanyl = 145”. */
function toSumWords(context: Context, of: SeriesValue): string {
  const value = context.words.rates.number({ value: of.value });
  return of.parts.length > 1 ? `${toPartWords(context, of)} = ${value}` : toPartWords(context, of);
}

/** “125 reciprocal + 20 fentanyl”, “84 general”; the name of a single measure without a label. */
export function toPartWords(context: Context, of: SeriesValue): string {
  const { rates, text } = context.words;
  const { shown, more } = toFew(toSortedParts(of), MOST_NAMED);
  if (shown.length === 0) return rates.nothing;
  const [one, ...others] = shown;
  if (one?.measure.thing.data.label === undefined && others.length === 0)
    return one?.measure.thing.caption ?? '';
  const parts = shown.map(({ measure, rate }) =>
    [rates.number({ value: rate }), measure.thing.data.label]
      .filter((part) => part !== undefined)
      .join(text.space),
  );
  const rest = more > 0 ? [rates.more({ n: more })] : [];
  return [...parts, ...rest].join(' + ');
}

/** What the sums leave out: once if all leave out the same, else with the name of each series. */
export function listExcludes(context: Context, series: readonly Series[]): readonly string[] {
  const texts = new Set(series.map(({ data }) => data.excludes));
  return series.flatMap((one, index) => {
    const { excludes } = one.data;
    if (excludes === undefined) return [];
    if (texts.size > 1)
      return [context.words.rates.named({ name: toSeriesName(context, one), text: excludes })];
    return index === 0 ? [excludes] : [];
  });
}

function toRateNow(context: Context, series: Series) {
  const { id, party, unit } = series.data;
  const last = findPresentChange(context, series);
  return {
    party,
    name: toSeriesName(context, series),
    value: toRateText(context, last?.after.value ?? 0, unit),
    since: toShortDate(context, last?.on),
    end: findRateEnd(context, series),
    url: toSeriesUrl(id),
  };
}

/** The page for the day of a change; without a change, the page of the series. */
export function toRateUrl({ data }: Series, change: Pick<SeriesChange, 'on'> | undefined): string {
  return change === undefined ? toSeriesUrl(data.id) : toRateDayUrl(data.id, change.on);
}

export function findPresentChange(context: Context, series: Series): SeriesChange | undefined {
  return listBegun(context, series).at(-1);
}

export function listPresentChanges(context: Context) {
  return context.publication.record.series.flatMap((series) => {
    const change = findPresentChange(context, series);
    return change === undefined ? [] : [{ series, change }];
  });
}

export function toSortedParts({ parts }: SeriesValue): SeriesValue['parts'] {
  return parts.toSorted((a, b) => b.rate - a.rate);
}

/** “125 + 20 = 145”; `undefined` for fewer than two parts. */
export function toSum(context: Context, of: SeriesValue): string | undefined {
  return of.parts.length < 2
    ? undefined
    : `${toAddends(context, of)} = ${context.words.rates.number({ value: of.value })}`;
}

/** “125 + 20”, “125 + 20 + 41 more”. */
export function toAddends({ words }: Context, value: SeriesValue): string {
  const { shown, more } = toFew(toSortedParts(value), MOST_PARTS);
  return [
    ...shown.map(({ rate }) => words.rates.number({ value: rate })),
    ...(more > 0 ? [words.rates.more({ n: more })] : []),
  ].join(' + ');
}

export function toSeriesLabel({ data }: Series): string {
  return data.label ?? data.title;
}

export function toSeriesName(context: Context, { data }: Series): string {
  return data.party === undefined ? data.title : toPartyName(context, data.party);
}

/** The desk’s finding on a single series; else its highest values, and those of `day` or of the present. */
function toFinding(context: Context, series: readonly Series[], day: string | undefined): string {
  const { rates, text } = context.words;
  const unit = rates.unit({ unit: series[0]?.data.unit ?? '' });
  const list = (values: readonly number[]) =>
    text.list(values.map((value) => rates.number({ value })));
  if (day !== undefined)
    return rates.onDay({ values: list(series.map((one) => getSeriesValue(one, day).value)), unit });
  const [one, ...others] = series;
  if (one?.data.finding !== undefined && others.length === 0) return one.data.finding;
  const most = series.map((one) =>
    Math.max(0, ...listBegun(context, one).map(({ after }) => after.value)),
  );
  const now = series.map((one) => findPresentChange(context, one)?.after.value ?? 0);
  const known = findKnownDay(context, series);
  return most.every((value, index) => value === now[index])
    ? fillPresent(context, rates.neverHigher, { now: list(now), unit }, known)
    : fillPresent(context, rates.upTo, { most: list(most), unit, now: list(now) }, known);
}

/** `undefined` if the series has not begun. */
function toDescription(context: Context, series: Series): string | undefined {
  const { data } = series;
  const changes = listBegun(context, series);
  if (changes.length === 0) return undefined;
  const left = changes.length - MOST_TOLD;
  const { rates } = context.words;
  const steps = changes.slice(-MOST_TOLD).map(({ on, after }) =>
    rates.valueFrom({
      value: after.value,
      day: toDateText(context, on),
    }),
  );
  const [name, unit] = [toSeriesName(context, series), rates.unit({ unit: data.unit })];
  return left > 0
    ? rates.descriptionCut({ name, unit, left, steps })
    : rates.description({ name, unit, steps });
}

/** What made a rate change: measures that began, ended or changed on that day, each with its reason. */
export function listRateCauses(context: Context, { on, before, after }: SeriesChange) {
  const measures = new Set([...after.parts, ...before.parts].map(({ measure }) => measure));
  return [...measures]
    .filter((measure) => findRate(before, measure) !== findRate(after, measure))
    .flatMap((measure) => toRateCause(context, measure, on) ?? []);
}

function findRate({ parts }: SeriesChange['after'], measure: Measure): number | undefined {
  return parts.find((part) => part.measure === measure)?.rate;
}

function toRateCause(context: Context, measure: Measure, day: string) {
  const state = findMeasureState(measure, day);
  if (state === undefined) return undefined;
  // If another measure ended it, that measure’s first step explains it.
  const { by } = state;
  const change = by === undefined ? state.change : findMeasureState(by, day)?.change;
  const step = change && findStep(getSteps(context, by ?? measure), change);
  if (step === undefined) return undefined;
  return {
    measure: toLink(measure.thing),
    // The order or notice, by its number.
    act: findAct(step),
    decided: toDayWords(context, step.change.on),
    ...toCause(step),
  };
}

export type RateThen = ReturnType<typeof listRatesThen>[number];

/** What each series was at the end of `on`; series that had not begun are left out. */
export function listRatesThen(context: Context, on: string) {
  return context.publication.record.series.flatMap((series) => {
    const { data, changes } = series;
    const at = changes.findLastIndex((change) => change.on <= on);
    const change = changes[at];
    if (change === undefined) return [];
    const next = changes[at + 1];
    return [
      {
        title: toSeriesLabel(series),
        party: data.party,
        text: toRateText(context, change.after.value, data.unit),
        sum: toSum(context, change.after),
        since: toShortDate(context, change.on),
        until: toShortDate(context, next?.on),
        // The page of the day on which it became so, which explains it.
        url: toRateDayUrl(data.id, change.on),
      },
    ];
  });
}
