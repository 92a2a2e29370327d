/** Rates on a day that the reader chooses: their chart, and each step with what to say of the days from it. */
import { findMeasureStanding } from '../../../model/measures/measure-standing.ts';
import type { Series, SeriesChange } from '../../../model/measures/series.ts';
import { addDays, fromDayText, toCalendarDay, toDayText } from '../../../time/calendar.ts';
import { compareValues } from '../../../time/compare-when.ts';
import { getWhen } from '../../../model/item.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toPieces } from '../../../time/words/words.ts';
import type { Context } from '../../context.ts';
import { toSeriesUrl } from '../../addresses/pages.ts';
import { toLink } from '../links.ts';
import { toDayWords } from '../statement/said.ts';
import { BASE, toAxisDay } from './chart-frame.ts';
import { findRateEnd, listBegun, toRateText } from './measure-words.ts';
import { findPresentChange, toFigure, toRateStep, toSeriesLabel, toSeriesName } from './rates.ts';
import { findOpenedChart, findStepChart } from './step-chart.ts';

export type RateHand = NonNullable<ReturnType<typeof findRateHand>>;

/** A chart on a phone, in pixels. */
const SIZE = { width: 336, height: 240 };
/** Where the last day is, in per cent: its values have room beyond it. */
const END = 92;
/** Digits of a number that fits beside another one on a phone. */
const SHORT = 4;

/** The series of all sides in the same unit, in the order of the publication; alone if it has no side. */
export function listTogether({ publication }: Context, { data }: Series): readonly Series[] {
  return publication.record.series.filter(
    (one) =>
      one.data.id === data.id ||
      (data.party !== undefined &&
        one.data.party !== undefined &&
        one.data.unit === data.unit &&
        one.changes.length > 0),
  );
}

/** Oldest first; on the same day in the order of the series. */
export function listStepsOf(series: readonly Series[]) {
  return series
    .flatMap((one, line) => one.changes.map((change) => ({ series: one, line, change })))
    .sort((a, b) => compareValues(a.change.on, b.change.on));
}

export type Step = ReturnType<typeof listStepsOf>[number];

/** `undefined` if nothing has changed yet. The reader chooses a day only if `isLive`: the page has every step. */
export function findRateHand(context: Context, series: readonly Series[], isLive: boolean) {
  const named = series.map((one) => ({ series: one, name: toSeriesName(context, one) }));
  const chart = findStepChart(context, named, { size: SIZE, end: END });
  if (chart === undefined) return undefined;
  const { from, last } = chart;
  const opened = findOpenedChart(context, series, chart);
  const toIso = (day: number) => toDayText(toCalendarDay(day));
  const day = toIso(last);
  const lines = series.map((one) => toLine(context, one));
  return {
    isLive,
    chart,
    lines,
    // One below the other on a phone.
    isWide: lines.some(({ now }) => now.figure.value.length > SHORT),
    day: toPieces(getWhen(day, 'UTC'), { language: context.language, form: 'long' }),
    pattern: toPattern(context),
    // Where the days are: the first one, how many follow it, and the share of the width that they take.
    axis: { from: toIso(from), days: last - from, share: END },
    opened: opened && {
      chart: opened.chart,
      axis: { from: toIso(opened.from), days: opened.until - opened.from, share: 100 },
      span: toText(
        toDayWords(context, `${toIso(opened.from)}/${toIso(opened.until - 1)}`, { year: false }),
      ),
      strip: toStrip(opened, chart),
    },
    base: BASE,
    hasPlans: chart.lines.some(({ plans }) => plans.length > 0),
  };
}

/** Its place on the main axis, in per cent. */
function toStrip(
  part: { readonly from: number; readonly until: number },
  { toX }: { readonly toX: (day: number) => number },
) {
  return { x: toX(part.from), width: toX(part.until) - toX(part.from), end: toX(part.until) };
}

function toLine(context: Context, series: Series) {
  const { id, party, unit } = series.data;
  const change = findPresentChange(context, series);
  const none = {
    figure: toFigure(toRateText(context, 0, unit)),
    sum: context.words.rates.nothingYet,
    beside: listBesideBefore(context, series),
  };
  return {
    party,
    name: toSeriesName(context, series),
    label: toSeriesLabel(series),
    url: toSeriesUrl(id),
    // On the last day of the record, and before the first step.
    now: change === undefined ? none : toRateStep(context, series, change),
    none,
    end: findRateEnd(context, series),
  };
}

/** What was in force on the eve of its first step and is not counted, with the day of its beginning. */
function listBesideBefore(context: Context, { data, changes: [first] }: Series) {
  if (first === undefined) return [];
  const eve = toDayText(addDays(fromDayText(first.on), -1));
  return [...context.publication.record.measures.values()].flatMap((measure) => {
    const standing =
      measure.thing.data.beside === data.id ? findMeasureStanding(measure, eve) : undefined;
    return standing?.state.inForce === true
      ? [{ ...toLink(measure.thing), since: toDayWords(context, standing.since) }]
      : [];
  });
}

export type HandStep = ReturnType<typeof toHandStep>;

/** A step in the list: `y` is the height of its level, in per cent. */
export function toHandStep(
  context: Context,
  { series, line, change }: Step,
  chart: { readonly toY: (value: number) => number; readonly last: number } | undefined,
) {
  return {
    ...toRateStep(context, series, change),
    line,
    y: chart?.toY(change.after.value),
    isNow: isNow(context, series, change),
    isAhead: chart !== undefined && toAxisDay(change.on) > chart.last,
  };
}

function isNow(context: Context, series: Series, change: SeriesChange): boolean {
  return listBegun(context, series).at(-1) === change;
}

/** How the language writes a day, with `{w}`, `{d}`, `{m}` and `{y}` for its parts, and the first of a month. */
function toPattern({ language }: Context) {
  const { date, months, weekdays } = language;
  const write = (day: string) =>
    date({ weekday: '{w}', day, month: '{m}', year: '{y}', isLong: true });
  return {
    date: write('{d}'),
    first: write('1'),
    months: months.long.join('|'),
    weekdays: weekdays.long.join('|'),
  };
}
