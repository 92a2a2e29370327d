/** The chart of a measure: a line with its values, and a number for each step. */
import {
  findMeasureState,
  listMeasureDays,
  type Measure,
  type MeasureState,
} from '../../model/measures/measure.ts';
import type { MeasureStep } from '../../model/measures/steps.ts';
import { toFirstWrittenDay, toLastWrittenDay } from '../../time/bounds.ts';
import type { Context } from '../context.ts';
import { BASE, type Level, type Scales, toAxisDay, toScales } from '../parts/rates/chart-frame.ts';
import {
  type MeasureMark,
  toMarkLine,
  toPresentDayWords,
  toRateText,
  toStandingMark,
  toUnit,
} from '../parts/rates/measure-words.ts';
import { thinLevels } from '../parts/rates/step-chart.ts';
import {
  type ChartLabel,
  type ChartSize,
  placeLabels,
  toPlacer,
} from '../parts/rates/step-labels.ts';

export type MeasureChart = NonNullable<ReturnType<typeof findMeasureChart>>;

/** `undefined` if it has no day before the end of the record. */
export function findMeasureChart(
  context: Context,
  measure: Measure,
  steps: readonly MeasureStep[],
  { size, end }: { readonly size?: ChartSize; readonly end?: number } = {},
) {
  const present = toPresentDayWords(context);
  const days = listMeasureDays(measure).filter((day) => present === '' || day <= present);
  const [first] = days;
  if (first === undefined) return undefined;
  const rates = measure.changes.map(({ data }) => data.rate ?? 0);
  const unit = toUnit(context, measure);
  const scales = toScales(context, {
    first: toAxisDay(first),
    last: toAxisDay(present === '' ? (days.at(-1) ?? first) : present),
    top: hasRates(measure) ? Math.max(...rates) : undefined,
    unit,
    ...(end !== undefined && { end }),
  });
  const drawn = toMeasureLanes(measure, steps, scales);
  const { isRated, lanes } = drawn;
  const last = findMeasureState(measure, present === '' ? first : present);
  const [labels = []] = isRated
    ? placeLabels(
        [{ name: undefined, levels: lanes, toText: (value) => toRateText(context, value, unit) }],
        size,
        // Cards have no values beside their lines.
        ...(size === undefined ? listGridLabels(scales) : []),
      )
    : [toStateLabel(context, lanes.at(-1), last)];
  return {
    ...drawn,
    grid: scales.grid,
    ticks: scales.ticks,
    labels,
    // Numbers of steps that hold are on the line, those of other steps on lines of their own.
    numbers: placeNumbers(steps, drawn, labels, scales),
  };
}

/** “Paused”, after the end of the line or, without room, over it. */
function toStateLabel(
  context: Context,
  lane: Lane | undefined,
  state: MeasureState | undefined,
): ChartLabel[] {
  if (lane === undefined || state === undefined) return [];
  const { label: text } = toStandingMark(context, state.status);
  const end = { x: lane.x2, y: lane.y, text };
  const after = { ...end, dx: 6, dy: 4, anchor: 'start' } as const;
  return toPlacer()([after, { ...end, dx: 0, dy: -9, anchor: 'end' }], false);
}

/** With a trailing space, so that “10” and “1” do not read as one. */
const listGridLabels = ({ grid }: Scales): ChartLabel[] =>
  grid.map(({ y, text }) => ({ x: 0, y, dx: 0, dy: -4, anchor: 'start', text: `${text} ` }));

/** A number that would touch another or a label is left out: the list below has all steps. */
function placeNumbers(
  steps: readonly MeasureStep[],
  { lanes, plans }: MeasureLanes,
  labels: readonly ChartLabel[],
  scales: Scales,
): ChartLabel[] {
  const put = toPlacer([...labels, ...listGridLabels(scales)]);
  return steps.flatMap((step) => {
    const plan = plans.find(({ number }) => number === step.number);
    const text = String(step.number);
    if (plan !== undefined)
      return put([{ x: plan.x1, y: plan.y, dx: -5, dy: 4, anchor: 'end', text }], false);
    const day = toAxisDay(toFirstWrittenDay(step.from) || toLastWrittenDay(step.from));
    if (step.fate === 'ahead' || day > scales.last) return [];
    const x = scales.toX(Math.max(day, scales.from));
    const at = lanes.findLastIndex(({ x1 }) => x1 <= x);
    const lane = lanes[at];
    return lane === undefined ? [] : put(listPlaces(lane, lanes[at - 1], x, text), false);
  });
}

/** Beside a rise, after or before a fall, over a level line. */
function listPlaces(
  { x1, y }: Lane,
  before: Lane | undefined,
  x: number,
  text: string,
): ChartLabel[] {
  const y0 = before?.y ?? y;
  const left = { x, y, dx: -6, dy: 4, anchor: 'end', text } as const;
  const right = { x, y, dx: 6, dy: -8, anchor: 'start', text } as const;
  const beside = { x, y: (y + y0) / 2, dx: -6, dy: 4, anchor: 'end', text } as const;
  const over = { x, y, dx: 0, dy: -8, anchor: 'middle', text } as const;
  if (x !== x1 || y0 === y) return [over];
  return y < y0 ? [left, over, right] : [right, beside, over];
}

/** How a measure stood from day to day, as a line: at its rates or, without rates, in force or not. */
export type MeasureLanes = ReturnType<typeof toMeasureLanes>;

/** Its value is the rate; without rates, 1 while it is in force. */
export type Lane = Level & { readonly line: MeasureMark['line'] | 'none' };

type PlanLane = Omit<Level, 'value'> & { readonly number: number };

/** The height of the line while a measure without rates is in force. */
const HELD = 34;

function hasRates({ changes }: Measure): boolean {
  return changes.some(({ data }) => data.rate !== undefined);
}

export function toMeasureLanes(measure: Measure, steps: readonly MeasureStep[], scales: Scales) {
  const { from, last, toX, toY } = scales;
  const isRated = hasRates(measure);
  const toHeight = (value: number) => (isRated ? toY(value) : value === 0 ? BASE : HELD);
  const lanes = listSpans(measure, scales).map(({ from: x1, until, value, line }): Lane => ({
    x1: toX(x1),
    x2: toX(until),
    y: toHeight(value),
    value,
    line,
  }));
  const plans = steps.flatMap(({ change, fate, rate, from: day, number }): PlanLane[] => {
    if (fate !== 'dropped' || rate === undefined || !isRated) return [];
    const [begin, end] = [toAxisDay(change.decided), toAxisDay(toLastWrittenDay(day))];
    return end <= begin || begin > last
      ? []
      : [{ x1: toX(Math.max(begin, from)), x2: toX(Math.min(end, last)), y: toY(rate), number }];
  });
  return { isRated, lanes: thinLevels(lanes), plans };
}

/** From the first day drawn to the last; adjacent spans that look alike are joined. */
function listSpans(measure: Measure, { from, last }: Scales) {
  const isRated = hasRates(measure);
  let span = { from, until: last, value: 0, line: 'none' as Lane['line'] };
  const spans = [span];
  for (const day of listMeasureDays(measure).filter((one) => toAxisDay(one) <= last)) {
    const state = findMeasureState(measure, day);
    const isHeld = state?.inForce === true;
    const value = isHeld ? (isRated ? (state.rate ?? 0) : 1) : 0;
    // With rates, a measure that is not in force has no line, and plans have their own.
    const line = state === undefined || (isRated && !isHeld) ? 'none' : toMarkLine(state.status);
    if (span.value === value && span.line === line) continue;
    span.until = Math.max(from, toAxisDay(day));
    span = { from: span.until, until: last, value, line };
    spans.push(span);
  }
  return spans.filter((one) => one.until > one.from || one === span);
}
