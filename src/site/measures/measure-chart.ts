/** The chart of a measure: its line with its values, and each step with its number. */
import {
  findMeasureState,
  listMeasureDays,
  type Measure,
  type MeasureState,
} from '../../model/measures/measure.ts';
import type { MeasureStep } from '../../model/measures/steps.ts';
import { toFirstWrittenDay, toLastWrittenDay } from '../../time/written-day.ts';
import type { Context } from '../context.ts';
import { toNumber, toScales, type ChartFrame, type Scales } from '../parts/rates/chart-frame.ts';
import { toRateText, toStandingMark, toUnit } from '../parts/rates/measure-words.ts';
import { toPresentDay } from '../parts/rates/present-day.ts';
import { placeLabels, toPlacer, type ChartLabel } from '../parts/rates/step-labels.ts';
import { hasRates, toMeasureLanes, type Lane, type MeasureLanes } from './lanes.ts';

export interface MeasureChart extends ChartFrame, MeasureLanes {
  /** Steps that hold are numbered on the line, those that never did on their own. */
  readonly numbers: readonly ChartLabel[];
  readonly labels: readonly ChartLabel[];
}

/** `undefined` of what has no day by the end of the record. */
export function findMeasureChart(
  context: Context,
  measure: Measure,
  steps: readonly MeasureStep[],
): MeasureChart | undefined {
  const present = toPresentDay(context);
  const days = listMeasureDays(measure).filter((day) => present === '' || day <= present);
  const [first] = days;
  if (first === undefined) return undefined;
  const rates = measure.changes.map(({ data }) => data.rate ?? 0);
  const unit = toUnit(context, measure);
  const scales = toScales(context, {
    first: toNumber(first),
    last: toNumber(present === '' ? (days.at(-1) ?? first) : present),
    top: hasRates(measure) ? Math.max(...rates) : undefined,
    unit,
  });
  const drawn = toMeasureLanes(measure, steps, scales);
  const { isRated, lanes } = drawn;
  const last = findMeasureState(measure, present === '' ? first : present);
  const [labels = []] = isRated
    ? placeLabels([
        { name: undefined, levels: lanes, toText: (value) => toRateText(context, value, unit) },
      ])
    : [toStateLabel(context, lanes.at(-1), last)];
  return {
    ...drawn,
    grid: scales.grid,
    ticks: scales.ticks,
    labels,
    numbers: placeNumbers(steps, { ...drawn, labels, scales }),
  };
}

/** “Paused”, after the end of the line, or over it where there is no room. */
function toStateLabel(
  context: Context,
  lane: Lane | undefined,
  state: MeasureState | undefined,
): ChartLabel[] {
  if (lane === undefined || state === undefined) return [];
  const { label } = toStandingMark(context, state.status);
  const { x2: x, y } = lane;
  const after = { x, y, dx: 6, dy: 4, anchor: 'start', text: label } as const;
  const over = { x, y, dx: 0, dy: -9, anchor: 'end', text: label } as const;
  return toPlacer()([after, over], false);
}

interface Drawn extends MeasureLanes {
  readonly labels: readonly ChartLabel[];
  readonly scales: Scales;
}

/** A number that would touch another one or a label is left out: the steps below have them all. */
function placeNumbers(
  steps: readonly MeasureStep[],
  { lanes, plans, labels, scales }: Drawn,
): ChartLabel[] {
  // With a space behind it, so that “10” and “1” do not read as one.
  const values = scales.grid.map(
    ({ y, text }) => ({ x: 0, y, dx: 0, dy: -4, anchor: 'start', text: `${text} ` }) as const,
  );
  const put = toPlacer([...labels, ...values]);
  return steps.flatMap((step) => {
    const plan = plans.find(({ number }) => number === step.number);
    const text = String(step.number);
    if (plan !== undefined)
      return put([{ x: plan.x1, y: plan.y, dx: -5, dy: 4, anchor: 'end', text }], false);
    const day = toNumber(toFirstWrittenDay(step.from) || toLastWrittenDay(step.from));
    if (step.fate === 'ahead' || day > scales.last) return [];
    const x = scales.toX(Math.max(day, scales.from));
    const at = lanes.findLastIndex(({ x1 }) => x1 <= x);
    const lane = lanes[at];
    return lane === undefined ? [] : put(listPlaces(lane, lanes[at - 1], x, text), false);
  });
}

/** Beside a rise, after or before a fall, over a line that goes on. */
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
