/** What became of a measure as a line of steps: at its rates, or, where it has none, in force and not. */
import {
  findMeasureState,
  listMeasureDays,
  type Measure,
  type MeasureState,
} from '../../model/measures/measure.ts';
import type { MeasureStep } from '../../model/measures/steps.ts';
import { toFirstWrittenDay, toLastWrittenDay } from '../../time/written-day.ts';
import type { Context } from '../context.ts';
import {
  BASE,
  toNumber,
  toScales,
  type ChartFrame,
  type Scales,
} from '../parts/rates/chart-frame.ts';
import {
  toMarkLine,
  toRateText,
  toStandingMark,
  toUnit,
  type MeasureMark,
} from '../parts/rates/measure-words.ts';
import { toPresentDay } from '../parts/rates/present-day.ts';
import { placeLabels, toPlacer, type ChartLabel } from '../parts/rates/step-labels.ts';

export interface MeasureChart extends ChartFrame, MeasureLanes {
  /** Steps that hold are numbered on the line, those that never did on their own. */
  readonly numbers: readonly ChartLabel[];
  readonly labels: readonly ChartLabel[];
}

export interface MeasureLanes {
  readonly isRated: boolean;
  readonly lanes: readonly Lane[];
  /** Announced, and never charged. */
  readonly plans: readonly Pick<Lane, 'x1' | 'x2' | 'y'>[];
}

export interface Lane {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  /** Where the lane before it was; `undefined` of the first. */
  readonly y0: number | undefined;
  readonly line: MeasureMark['line'] | 'none';
}

interface Span {
  readonly from: number;
  readonly until: number;
  readonly value: number;
  readonly line: Lane['line'];
}

/** Of a measure without rates the line stands so high while it is in force. */
const HELD = 34;

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
  const isRated = measure.changes.some(({ data }) => data.rate !== undefined);
  const rates = measure.changes.map(({ data }) => data.rate ?? 0);
  const unit = toUnit(context, measure);
  const scales = toScales(context, {
    first: toNumber(first),
    last: toNumber(present === '' ? (days.at(-1) ?? first) : present),
    top: isRated ? Math.max(...rates) : undefined,
    unit,
  });
  const { lanes, plans, spans } = drawLanes(measure, steps, scales);
  const levels = lanes.map((lane, index) => ({ ...lane, value: spans[index]?.value ?? 0 }));
  const last = findMeasureState(measure, present === '' ? first : present);
  const [labels = []] = isRated
    ? placeLabels([
        { name: undefined, levels, toText: (value) => toRateText(context, value, unit) },
      ])
    : [toStateLabel(context, lanes.at(-1), last)];
  return {
    isRated,
    grid: scales.grid,
    ticks: scales.ticks,
    lanes,
    plans: plans.map(({ x1, x2, y }) => ({ x1, x2, y })),
    labels,
    numbers: placeNumbers(steps, { lanes, plans, labels, scales }),
  };
}

/** The same on axes that several measures share, without words. */
export function toMeasureLanes(
  measure: Measure,
  steps: readonly MeasureStep[],
  scales: Scales,
): MeasureLanes {
  const { lanes, plans } = drawLanes(measure, steps, scales);
  return {
    isRated: measure.changes.some(({ data }) => data.rate !== undefined),
    lanes,
    plans: plans.map(({ x1, x2, y }) => ({ x1, x2, y })),
  };
}

interface Plan extends Pick<Lane, 'x1' | 'x2' | 'y'> {
  readonly step: MeasureStep;
}

function drawLanes(measure: Measure, steps: readonly MeasureStep[], scales: Scales) {
  const { from, last, toX, toY } = scales;
  const isRated = measure.changes.some(({ data }) => data.rate !== undefined);
  const spans = listSpans(measure, { from, last });
  const toHeight = (value: number) => (isRated ? toY(value) : value === 0 ? BASE : HELD);
  const lanes = spans.map((span, index): Lane => ({
    x1: toX(span.from),
    x2: toX(span.until),
    y: toHeight(span.value),
    y0: index === 0 ? undefined : toHeight(spans[index - 1]?.value ?? 0),
    line: span.line,
  }));
  const plans = steps.flatMap((step): Plan[] => {
    const { change, fate, rate } = step;
    if (fate !== 'dropped' || rate === undefined || !isRated) return [];
    const [begin, end] = [toNumber(change.decided), toNumber(toLastWrittenDay(step.from))];
    return end <= begin || begin > last
      ? []
      : [{ x1: toX(Math.max(begin, from)), x2: toX(Math.min(end, last)), y: toY(rate), step }];
  });
  return { spans, lanes, plans };
}

/** From the first day drawn to the last; spans that look alike are one. */
function listSpans(measure: Measure, { from, last }: Pick<Scales, 'from' | 'last'>): Span[] {
  const isRated = measure.changes.some(({ data }) => data.rate !== undefined);
  const days = listMeasureDays(measure).filter((day) => toNumber(day) <= last);
  const states = days.map((day) => ({ day, state: findMeasureState(measure, day) }));
  const spans: Span[] = [{ from, until: last, value: 0, line: 'none' }];
  for (const { day, state } of states) {
    const value = toValue(state, isRated);
    const line = state === undefined ? 'none' : toLine(state, isRated);
    const before = spans.at(-1);
    if (before?.value === value && before.line === line) continue;
    const at = Math.max(from, toNumber(day));
    spans.splice(-1, 1, ...(before === undefined ? [] : [{ ...before, until: at }]));
    spans.push({ from: at, until: last, value, line });
  }
  return spans.filter((span, index) => span.until > span.from || index === spans.length - 1);
}

function toValue(state: MeasureState | undefined, isRated: boolean): number {
  if (state?.inForce !== true) return 0;
  return isRated ? (state.rate ?? 0) : 1;
}

/** At rates what is not in force is no line; what was only announced has its own. */
function toLine({ status, inForce }: MeasureState, isRated: boolean): Lane['line'] {
  return isRated && !inForce ? 'none' : toMarkLine(status);
}

/** “Paused”, at the end of the line. */
function toStateLabel(
  context: Context,
  lane: Lane | undefined,
  state: MeasureState | undefined,
): ChartLabel[] {
  if (lane === undefined || state === undefined) return [];
  const { label } = toStandingMark(context, state.status);
  return [{ x: lane.x2, y: lane.y, dx: 0, dy: -9, anchor: 'end', text: label }];
}

interface Drawn {
  readonly lanes: readonly Lane[];
  readonly plans: readonly Plan[];
  readonly labels: readonly ChartLabel[];
  readonly scales: Scales;
}

/** A number that would touch another one or a label is left out: the steps below have them all. */
function placeNumbers(
  steps: readonly MeasureStep[],
  { lanes, plans, labels, scales }: Drawn,
): ChartLabel[] {
  const put = toPlacer(labels);
  return steps.flatMap((step) => {
    const plan = plans.find((one) => one.step === step);
    const text = String(step.number);
    if (plan !== undefined)
      return put([{ x: plan.x1, y: plan.y, dx: -5, dy: 4, anchor: 'end', text }], false);
    const day = toNumber(toFirstWrittenDay(step.from) || toLastWrittenDay(step.from));
    if (step.fate === 'ahead' || day > scales.last) return [];
    const x = scales.toX(Math.max(day, scales.from));
    const lane = lanes.findLast(({ x1 }) => x1 <= x);
    return lane === undefined ? [] : put(listPlaces(lane, x, text), false);
  });
}

/** Beside a rise, after a fall, over a line that goes on. */
function listPlaces({ x1, y, y0 = y }: Lane, x: number, text: string): ChartLabel[] {
  const left = { x, y, dx: -6, dy: 4, anchor: 'end', text } as const;
  const right = { x, y, dx: 6, dy: -8, anchor: 'start', text } as const;
  const over = { x, y, dx: 0, dy: -8, anchor: 'middle', text } as const;
  if (x !== x1 || y0 === y) return [over];
  return y < y0 ? [left, over, right] : [right, over];
}
