/** Rates over time, as steps. */
import { findMeasureState } from '../../../model/measures/measure.ts';
import { getSeriesValue, type Series } from '../../../model/measures/series.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toLastWrittenDay } from '../../../time/bounds.ts';
import type { Context } from '../../context.ts';
import { toDayWords } from '../statement/said.ts';
import { type Level, type Scales, toAxisDay, toDayTicks, toScales } from './chart-frame.ts';
import { findRateEnd, listBegun, toPresentDayWords, toRateText } from './measure-words.ts';
import { findOpened } from './opened.ts';
import { type ChartLabel, type ChartSize, placeInside, placeLabels } from './step-labels.ts';

export type StepChart = NonNullable<ReturnType<typeof findStepChart>>;

type NamedSeries = Readonly<{ series: Series; name: string }>;

/** Closer to an edge (per cent), a text is not centred over its place. */
const EDGE = 15;
/** Shorter dotted lines (per cent) have fewer than three dots on a phone. */
export const DOTS = 5;
/** The width of the axis labels (per cent), which are at the height of a marked day. */
const AXIS = 11;

interface Drawn {
  /** `2025-04-10`, marked with its value. */
  readonly day?: string | undefined;
  readonly size?: ChartSize;
  /** Where the last day is, in per cent. */
  readonly end?: number;
}

/** `undefined` if nothing has changed yet. */
export function findStepChart(
  context: Context,
  named: readonly NamedSeries[],
  { day, size, end }: Drawn = {},
) {
  const present = toPresentDayWords(context);
  const begun = named.flatMap(({ series }) => listBegun(context, series));
  const days = begun.map(({ on }) => toAxisDay(on));
  if (days.length === 0) return undefined;
  const plans = named.map(({ series }) => listPlans(series));
  const scales = toScales(context, {
    first: Math.min(...days),
    last: present === '' ? Math.max(...days) : toAxisDay(present),
    top: Math.max(
      ...begun.map(({ after }) => after.value),
      ...plans.flat().map(({ value }) => value),
    ),
    unit: named[0]?.series.data.unit ?? '',
    ...(end !== undefined && { end }),
  });
  const { toX, toY } = scales;
  const levels = named.map(({ series }) => thinLevels(listLevels(context, series, scales)));
  const mark = day === undefined ? undefined : toDayMark(context, named, day, toX(toAxisDay(day)));
  // The unit is on the axis.
  const toNumber = (value: number) => context.words.rates.number({ value });
  const labels = placeLabels(
    named.map(({ name }, index) => ({
      name: named.length > 1 ? name : undefined,
      levels: levels[index] ?? [],
      toText: toNumber,
    })),
    size,
    mark,
  );
  return {
    grid: scales.grid,
    ticks: scales.ticks,
    // The first day of the axis and the last, as numbers.
    from: scales.from,
    last: scales.last,
    toX,
    toY,
    day: mark,
    lines: named.map(({ series }, index) => ({
      party: series.data.party,
      levels: levels[index] ?? [],
      plans: (plans[index] ?? []).map(({ from, until, value }) => {
        const [x1, x2] = [toX(toAxisDay(from)), toX(toAxisDay(until))];
        return { x1, x2, y: toY(value), isBrief: x2 - x1 < DOTS };
      }),
      labels: labels[index] ?? [],
    })),
  };
}

/** On a phone, in pixels; the type does not grow with the chart. */
const OPENED: ChartSize = { width: 330, height: 208 };

/** The part of the chart in which steps are too close, drawn at the full width; `undefined` if they are not. */
export function findOpenedChart(
  context: Context,
  series: readonly Series[],
  { from, last, toY, grid, lines }: StepChart,
) {
  const days = series.flatMap((one) => listBegun(context, one).map(({ on }) => toAxisDay(on)));
  const part = findOpened(days, { from, last });
  if (part === undefined) return undefined;
  const toX = (day: number) => {
    const x = ((day - part.from) / (part.until - part.from)) * 100;
    return Math.round(Math.min(100, Math.max(0, x)) * 100) / 100;
  };
  const scales = { from, last, toX, toY };
  const levels = series.map((one) =>
    thinLevels(listLevels(context, one, scales).filter(({ x1, x2 }) => x1 < x2)),
  );
  const plans = series.map((one) =>
    listPlans(one)
      .map(({ from: x1, until, value }) => ({
        x1: toX(toAxisDay(x1)),
        x2: toX(toAxisDay(until)),
        y: toY(value),
        value,
        isBrief: false,
      }))
      .filter(({ x1, x2 }) => x1 < x2),
  );
  const labels = placeInside(
    levels.map((own, index) => ({
      name: undefined,
      levels: own,
      plans: plans[index] ?? [],
      toText: (value) => context.words.rates.number({ value }),
    })),
    OPENED,
  );
  return {
    ...part,
    chart: {
      grid: grid.map(({ y }) => ({ y, text: '' })),
      ticks: toDayTicks(context, part).map((tick) => ({
        x: toX(tick.day),
        text: tick.text,
        isMinor: false,
      })),
      day: undefined,
      lines: lines.map(({ party }, index) => ({
        party,
        levels: levels[index] ?? [],
        plans: plans[index] ?? [],
        labels: labels[index] ?? [],
      })),
    },
  };
}

/** Up to the last known day; later decisions are not drawn. */
function listLevels(
  context: Context,
  series: Series,
  { from, last, toX, toY }: Pick<Scales, 'from' | 'last' | 'toX' | 'toY'>,
): Level[] {
  const end = findRateEnd(context, series)?.last ?? '';
  const known = series.changes.filter(({ on }) => toAxisDay(on) <= last);
  const days = known.map(({ on }) => toAxisDay(on));
  return [0, ...known.map(({ after }) => after.value)].map((value, index) => ({
    x1: toX(days[index - 1] ?? from),
    x2: toX(days[index] ?? (end === '' || end < (known.at(-1)?.on ?? '') ? last : toAxisDay(end))),
    y: toY(value),
    value,
  }));
}

/** “14 May: 30%”; with several lines only the day, since they have labels. */
function toDayMark(
  context: Context,
  [one, ...others]: readonly NamedSeries[],
  day: string,
  x: number,
): ChartLabel {
  const date = toText(toDayWords(context, day, { year: false }));
  const value = one?.series.changes.findLast(({ on }) => on <= day)?.after.value ?? 0;
  const text =
    others.length > 0
      ? date
      : context.words.rates.named({
          name: date,
          text: toRateText(context, value, one?.series.data.unit ?? ''),
        });
  return x < EDGE
    ? { x: Math.max(x, AXIS), y: 0, dx: 0, dy: -4, anchor: 'start', text }
    : { x, y: 0, dx: 0, dy: -4, anchor: x > 100 - EDGE ? 'end' : 'middle', text };
}

function listPlans(series: Series) {
  return series.measures.flatMap((measure) =>
    measure.changes.flatMap(({ data, effective, decided }) => {
      if (effective === undefined || data.rate === undefined) return [];
      const until = toLastWrittenDay(effective);
      const then = findMeasureState(measure, until);
      const hasBegun = then?.inForce === true && then.rate === data.rate;
      if (until <= decided || hasBegun) return [];
      const { value, parts } = getSeriesValue(series, decided);
      const own = parts.find((part) => part.measure === measure)?.rate ?? 0;
      return [{ from: decided, until, value: value - own + data.rate }];
    }),
  );
}

/** In this many parts of the width, the first, last, lowest and highest levels are kept. */
const PARTS = 36;
const MOST = 4 * PARTS;

/**
 * Fewer levels that draw the same line (M4: Jugel et al., “M4: A Visualization-Oriented Time Series Data Aggregation”,
 * 2014). Each extends to the next one kept.
 */
export function thinLevels<Line extends Level>(levels: readonly Line[]): readonly Line[] {
  if (levels.length <= MOST) return levels;
  const kept = [...Map.groupBy(levels, toPart).values()].flatMap(listExtremes);
  return kept.map((level, index) => ({ ...level, x2: kept[index + 1]?.x1 ?? level.x2 }));
}

function toPart({ x1 }: Level): number {
  return Math.min(PARTS - 1, Math.floor((Math.max(0, x1) / 100) * PARTS));
}

function listExtremes<Line extends Level>(levels: readonly Line[]): Line[] {
  const byValue = levels.toSorted((a, b) => a.value - b.value);
  const kept = new Set([levels[0], byValue[0], byValue.at(-1), levels.at(-1)]);
  return levels.filter((level) => kept.has(level));
}
