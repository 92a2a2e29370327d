/** “The rate on date X”: a page for each series and for each day on which it changed. */
import { toRateDayUrl, toSeriesUrl } from '../../model/addresses/ledgers.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import { toText, type Pieces } from '../../time/words/pieces.ts';
import type { AddressedView, Context } from '../context.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import type { Link } from '../parts/link.ts';
import { toFew, toPagedTitle, toPages, type Few, type Paged } from '../parts/list/pages.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import {
  findPresentChange,
  toRateStep,
  toRatesOf,
  toSeriesName,
  toSum,
  type RateStep,
  type RatesNow,
} from '../parts/rates/rates.ts';
import { findCity, toRateDay, toRateDays, type RateDays } from './rate-days.ts';
import { toDayParts, type DayPart } from './rate-parts.ts';
import { listRateQuestions } from './rate-questions.ts';

export interface SeriesView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly rates: RatesNow;
  /** Every change, oldest first. */
  readonly changes: readonly RateStep[];
  readonly page: Omit<Paged<SeriesChange>, 'values'>;
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
  /** What the series leaves out. */
  readonly excludes: string | undefined;
  readonly sum: string | undefined;
  readonly parts: Few<DayPart>;
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

/** More measures than these were hardly ever in force together. */
const MOST_PARTS = 100;

export function listSeriesPages(context: Context): AddressedView<SeriesView>[] {
  return context.publication.record.series.flatMap((series) =>
    toPages(series.changes, toSeriesUrl(series.data.id), ROWS).map((page) => ({
      url: page.links[page.number - 1]?.url ?? toSeriesUrl(series.data.id),
      view: () => toSeriesView(context, series, page),
    })),
  );
}

export function listRateDayPages(context: Context): AddressedView<RateDayView>[] {
  return context.publication.record.series.flatMap((series) =>
    series.changes.map(({ on }, index) => ({
      url: toRateDayUrl(series.data.id, on),
      view: () => toRateDayView(context, series, index),
    })),
  );
}

const ROWS = 100;

function toSeriesView(
  context: Context,
  series: Series,
  { values, ...page }: Paged<SeriesChange>,
): SeriesView {
  const rates = toRatesOf(context, [series]);
  const [line] = rates.lines;
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: toPagedTitle(context, series.data.title, page),
      description: toSentences(
        context,
        context.words.rates.valueNow(line?.value ?? ''),
        context.words.rates.seriesAbout,
        series.data.excludes,
      ),
      path: page.links[page.number - 1]?.url ?? toSeriesUrl(series.data.id),
    }),
    title: series.data.title,
    rates,
    changes: values.map((change) => toRateStep(context, series, change)),
    page,
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
  const value = toRateText(context, after.value, data.unit);
  const { rates, text } = context.words;
  const [last, next] = [changes[index - 1], changes[index + 1]];
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: rates.rateOnTitle(toSeriesName(context, series), toText(day)),
      description: toSentences(
        context,
        text.continued(data.title, rates.valueOn(toSum(context, after) ?? value, toText(day))),
        data.excludes,
      ),
      path: toRateDayUrl(series.data.id, on),
    }),
    series: { text: data.title, url: toSeriesUrl(series.data.id) },
    party: data.party,
    day,
    value,
    unit: rates.unit(data.unit),
    excludes: data.excludes,
    sum: toSum(context, after),
    parts: toFew(toDayParts(context, series, change), MOST_PARTS),
    before: {
      value: toRateText(context, before.value, data.unit),
      from: last && toRateDay(context, last.on),
      url: last && toRateDayUrl(series.data.id, last.on),
    },
    after: next && {
      value: toRateText(context, next.after.value, data.unit),
      from: toRateDay(context, next.on),
      url: toRateDayUrl(series.data.id, next.on),
    },
    isPresent: findPresentChange(context, series) === change,
    questions: listRateQuestions(context, series, on),
    days: toRateDays(context, series, on),
    city: findCity(context, series)?.name,
  };
}

function toSentences(
  { words: { text } }: Context,
  ...parts: readonly (string | undefined)[]
): string {
  return parts
    .filter((part) => part !== undefined)
    .map(text.sentence)
    .join(text.space);
}
