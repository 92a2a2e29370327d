/** “The rate on date X”: a page for each series and for each day on which it changed. */
import type { Series, SeriesValue } from '../../model/record/series.ts';
import { toPieces } from '../../time/words/words.ts';
import { toText, type Pieces } from '../../time/words/pieces.ts';
import type { AddressedView } from '../addressed.ts';
import type { Context } from '../context.ts';
import { toClocks, toShortDate } from '../dates.ts';
import { toFrame, type Frame } from '../frame.ts';
import { toHead, type Head } from '../head.ts';
import type { Link } from '../link.ts';
import { findPublishedSource, type MeasureSource } from './measure.ts';
import { findDecision } from './measure-line.ts';
import { toRateText } from './measure-words.ts';
import {
  findPresentChange,
  toRatesOf,
  toRateUrl,
  toSeriesName,
  toSeriesUrl,
  toSortedParts,
  toSum,
  type RatePart,
  type RatesNow,
} from './rates.ts';
import { toDayWords } from './said.ts';
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

/** “Rate on”: the days with a page, as links. */
export interface RateDays {
  readonly url: string;
  readonly day: string | undefined;
  readonly before: Link | undefined;
  readonly after: Link | undefined;
  readonly links: readonly (Link & { readonly value: string; readonly isCurrent: boolean })[];
}

export interface DayPart extends RatePart {
  /** When the entry that made it so was decided, and from when it holds there and elsewhere. */
  readonly decided: Pieces;
  readonly holds: Pieces;
  readonly authority: string | undefined;
  readonly source: MeasureSource | undefined;
  /** It is new, or another than the day before. */
  readonly isNew: boolean;
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
    days: toDays(context, series),
    city: findCity(context, series)?.name,
  };
}

function toRateDayView(context: Context, series: Series, index: number): RateDayView {
  const { changes, data } = series;
  const change = changes[index];
  if (change === undefined) throw new Error(`${data.id} has no change ${String(index)}`);
  const { on, before, after } = change;
  const day = toDay(context, on);
  const value = toRateText(after.value, data.unit);
  const [last, next] = [changes[index - 1], changes[index + 1]];
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: `${toSeriesName(context, series)}: the rate on ${toText(day)}`,
      description: `${data.title}: ${toSum(after) ?? value} on ${toText(day)}.`,
      path: toRateUrl(series, on),
    }),
    series: { text: data.title, url: toSeriesUrl(series) },
    party: data.party,
    day,
    value,
    unit: toUnitWords(data.unit),
    sum: toSum(after),
    parts: toParts(context, series, before, after),
    before: {
      value: toRateText(before.value, data.unit),
      from: last && toDay(context, last.on),
      url: last && toRateUrl(series, last.on),
    },
    after: next && {
      value: toRateText(next.after.value, data.unit),
      from: toDay(context, next.on),
      url: toRateUrl(series, next.on),
    },
    isPresent: findPresentChange(context, series) === change,
    days: toDays(context, series, on),
    city: findCity(context, series)?.name,
  };
}

function toParts(
  context: Context,
  { data }: Series,
  before: SeriesValue,
  after: SeriesValue,
): DayPart[] {
  return toSortedParts(after).map(({ measure, rate, state: { change } }) => {
    const { zone, thing, changes } = measure;
    const home = context.cities.find((city) => city.zone === zone) ?? { name: zone, zone };
    return {
      text: thing.caption,
      url: thing.url,
      rate: toRateText(rate, data.unit),
      decided: toDayWords(context, findDecision(change, changes).on, { year: true }),
      holds:
        change.data.effective === undefined
          ? toPieces(change.on, { language: context.language })
          : toClocks(context, change.data.effective, home),
      authority: change.data.authority,
      source: findPublishedSource(context, change),
      isNew: before.parts.find((part) => part.measure === measure)?.rate !== rate,
    };
  });
}

function toDays(context: Context, series: Series, day?: string): RateDays {
  const links = series.changes.map(({ on, after }) => ({
    text: toText(toDay(context, on)),
    url: toRateUrl(series, on),
    value: toRateText(after.value, series.data.unit),
    isCurrent: on === day,
  }));
  const at = links.findIndex(({ isCurrent }) => isCurrent);
  return {
    url: toSeriesUrl(series),
    day: links[at]?.text,
    before: at < 0 ? links.at(-1) : links[at - 1],
    after: at < 0 ? undefined : links[at + 1],
    links,
  };
}

function toDay(context: Context, day: string): Pieces {
  return toShortDate(context, day, context.publication.about.zone);
}

function findCity({ publication, cities }: Context, { data }: Series) {
  const zone = publication.about.parties?.find(({ id }) => id === data.party)?.zone;
  return cities.find((city) => city.zone === zone);
}
