/** “The rate on date X”: a page for each series and for each day on which it changed. */
import { continueTitle } from '../../prose/sentence.ts';
import type { Series } from '../../model/record/series.ts';
import { toText, type Pieces } from '../../time/words/pieces.ts';
import type { AddressedView } from '../addressed.ts';
import type { Context } from '../context.ts';
import { toFrame, type Frame } from '../frame.ts';
import { toHead, type Head } from '../head.ts';
import type { Link } from '../link.ts';
import { toRateText } from './measure-words.ts';
import { findCity, toRateDay, toRateDays, type RateDays } from './rate-days.ts';
import { toDayParts, type DayPart } from './rate-parts.ts';
import { listRateQuestions } from './rate-questions.ts';
import {
  findPresentChange,
  toRatesOf,
  toRateUrl,
  toSeriesName,
  toSeriesUrl,
  toSum,
  type RatesNow,
} from './rates.ts';
import { toUnitWords } from './step-chart.ts';

export interface SeriesView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly rates: RatesNow;
  readonly days: RateDays;
  /** In whose city its days are counted. */
  readonly city: string | undefined;
}

export interface RateDayView {
  readonly frame: Frame;
  readonly head: Head;
  readonly series: Link;
  readonly party: string | undefined;
  readonly day: Pieces;
  readonly value: string;
  /** “per cent”. */
  readonly unit: string;
  readonly sum: string | undefined;
  readonly parts: readonly DayPart[];
  /** The rate until the day before, and the one that came after. */
  readonly before: RateSpan;
  readonly after: RateSpan | undefined;
  readonly isPresent: boolean;
  /** The questions about it whose time that day is in. */
  readonly questions: readonly Link[];
  readonly days: RateDays;
  readonly city: string | undefined;
}

export interface RateSpan {
  readonly value: string;
  readonly from: Pieces | undefined;
  readonly url: string | undefined;
}

export function listSeriesPages(context: Context): AddressedView<SeriesView>[] {
  return context.publication.record.series.map((series) => ({
    url: toSeriesUrl(series),
    view: () => toSeriesView(context, series),
  }));
}

export function listRateDayPages(context: Context): AddressedView<RateDayView>[] {
  return context.publication.record.series.flatMap((series) =>
    series.changes.map(({ on }, index) => ({
      url: toRateUrl(series, on),
      view: () => toRateDayView(context, series, index),
    })),
  );
}

function toSeriesView(context: Context, series: Series): SeriesView {
  const rates = toRatesOf(context, [series]);
  const [line] = rates.lines;
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: series.data.title,
      description: `${line?.value ?? ''} now. The rate on every day on which it changed, with its parts.`,
      path: toSeriesUrl(series),
    }),
    title: series.data.title,
    rates,
    days: toRateDays(context, series),
    city: findCity(context, series)?.name,
  };
}

function toRateDayView(context: Context, series: Series, index: number): RateDayView {
  const { changes, data } = series;
  const change = changes[index];
  if (change === undefined) throw new Error(`${data.id} has no change ${String(index)}`);
  const { on, before, after } = change;
  const day = toRateDay(context, on);
  const value = toRateText(after.value, data.unit);
  const [last, next] = [changes[index - 1], changes[index + 1]];
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: `${toSeriesName(context, series)}: the rate on ${toText(day)}`,
      description: `${continueTitle(data.title, `${toSum(after) ?? value} on ${toText(day)}`)}.`,
      path: toRateUrl(series, on),
    }),
    series: { text: data.title, url: toSeriesUrl(series) },
    party: data.party,
    day,
    value,
    unit: toUnitWords(data.unit),
    sum: toSum(after),
    parts: toDayParts(context, series, change),
    before: {
      value: toRateText(before.value, data.unit),
      from: last && toRateDay(context, last.on),
      url: last && toRateUrl(series, last.on),
    },
    after: next && {
      value: toRateText(next.after.value, data.unit),
      from: toRateDay(context, next.on),
      url: toRateUrl(series, next.on),
    },
    isPresent: findPresentChange(context, series) === change,
    questions: listRateQuestions(context, series, on),
    days: toRateDays(context, series, on),
    city: findCity(context, series)?.name,
  };
}
