/** How a measure stood from day to day as a line: at its rates, or, where it has none, in force and not. */
import {
  findMeasureState,
  listMeasureDays,
  type Measure,
  type MeasureState,
} from '../../model/measures/measure.ts';
import type { MeasureStep } from '../../model/measures/steps.ts';
import { toLastWrittenDay } from '../../time/written-day.ts';
import { BASE, toNumber, type Scales } from '../parts/rates/chart-frame.ts';
import { toMarkLine, type MeasureMark } from '../parts/rates/measure-words.ts';
import type { Level } from '../parts/rates/step-chart.ts';
import { thinLevels } from '../parts/rates/thin-levels.ts';

export interface MeasureLanes {
  readonly isRated: boolean;
  readonly lanes: readonly Lane[];
  /** Announced, and never charged. */
  readonly plans: readonly PlanLane[];
}

/** Its value is the rate; of a measure without rates 1 while it is in force. */
export interface Lane extends Level {
  readonly line: MeasureMark['line'] | 'none';
}

export interface PlanLane extends Omit<Level, 'value'> {
  /** That of its step. */
  readonly number: number;
}

interface Span {
  readonly from: number;
  readonly until: number;
  readonly value: number;
  readonly line: Lane['line'];
}

/** Of a measure without rates the line stands so high while it is in force. */
const HELD = 34;

export function hasRates({ changes }: Measure): boolean {
  return changes.some(({ data }) => data.rate !== undefined);
}

export function toMeasureLanes(
  measure: Measure,
  steps: readonly MeasureStep[],
  scales: Scales,
): MeasureLanes {
  const { from, last, toX, toY } = scales;
  const isRated = hasRates(measure);
  const toHeight = (value: number) => (isRated ? toY(value) : value === 0 ? BASE : HELD);
  const lanes = listSpans(measure, { from, last }).map((span): Lane => ({
    x1: toX(span.from),
    x2: toX(span.until),
    y: toHeight(span.value),
    value: span.value,
    line: span.line,
  }));
  const plans = steps.flatMap(({ change, fate, rate, from: day, number }): PlanLane[] => {
    if (fate !== 'dropped' || rate === undefined || !isRated) return [];
    const [begin, end] = [toNumber(change.decided), toNumber(toLastWrittenDay(day))];
    return end <= begin || begin > last
      ? []
      : [{ x1: toX(Math.max(begin, from)), x2: toX(Math.min(end, last)), y: toY(rate), number }];
  });
  return { isRated, lanes: thinLevels(lanes), plans };
}

/** From the first day drawn to the last; spans that look alike are one. */
function listSpans(measure: Measure, { from, last }: Pick<Scales, 'from' | 'last'>): Span[] {
  const isRated = hasRates(measure);
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
