/** The history of a measure step by step, each step once, with its cause, item and event. */
import { compareValues } from '../../time/compare-when.ts';
import type { Thing } from '../thing.ts';
import type { When } from '../../time/when.ts';
import { toFirstWrittenDay, toLastWrittenDay } from '../../time/bounds.ts';
import {
  findBegun,
  findMeasureState,
  isPending,
  type Measure,
  type MeasureChange,
} from './measure.ts';

export interface MeasureStep {
  /** From 1, in the order in which the steps took effect or were to. */
  readonly number: number;
  readonly change: MeasureChange;
  /** The entry that says that it took effect, if there is one. */
  readonly begun: MeasureChange | undefined;
  /** When it took effect, or was to. */
  readonly from: When;
  readonly until: When | undefined;
  readonly cause: string | undefined;
  readonly item: Thing<'coverage'> | undefined;
  readonly event: Thing<'event'> | undefined;
  readonly rate: number | undefined;
  /**
   * `ahead`: it takes effect after `day`. `dropped`: its day came, and it did not take effect, or it was announced again
   * for another day.
   */
  readonly fate: 'held' | 'ahead' | 'dropped';
  /** It takes effect at the rate of the step before. */
  readonly isSame: boolean;
}

/** In the order in which they take effect, then of the file; `day` is the last that is known. */
export function listSteps(measure: Measure, day: string): MeasureStep[] {
  const { changes } = measure;
  const begun = new Map(
    changes.flatMap((change) => {
      const found = findBegun(change, changes);
      return found === undefined ? [] : [[found, change] as const];
    }),
  );
  let last: number | undefined;
  return changes
    .filter((change) => !begun.has(change))
    .map((change) => ({ change, from: toBegin(change) }))
    .sort((a, b) => compareValues(toKey(a.from), toKey(b.from)) || a.change.index - b.change.index)
    .map(({ change, from }, index): MeasureStep => {
      const own = findBegun(change, changes);
      const beginning = own !== undefined && begun.get(own) === change ? own : undefined;
      const rate = change.data.rate;
      const fate = toFate(measure, change, beginning, day);
      const isSame = fate === 'held' && rate !== undefined && rate === last;
      if (fate === 'held' && rate !== undefined) last = rate;
      return {
        number: index + 1,
        change,
        begun: beginning,
        from,
        until: change.until ?? beginning?.until,
        cause: change.data.cause ?? beginning?.data.cause,
        item: change.item ?? beginning?.item,
        event: change.event ?? beginning?.event,
        rate,
        fate,
        isSame,
      };
    });
}

/** The step of which the entry is the decision or the beginning. */
export function findStep(
  steps: readonly MeasureStep[],
  change: MeasureChange,
): MeasureStep | undefined {
  return steps.find((step) => step.change === change || step.begun === change);
}

/** A pending step without a day counts from the day on which it was announced. */
function toBegin({ effective, on }: MeasureChange): When {
  return effective ?? on;
}

function toFate(
  measure: Measure,
  change: MeasureChange,
  begun: MeasureChange | undefined,
  day: string,
): MeasureStep['fate'] {
  const from = toLastWrittenDay(toBegin(change));
  if (begun !== undefined) return begun.holds <= day ? 'held' : 'ahead';
  if (from > day) return isPutOff(measure, change, day) ? 'dropped' : 'ahead';
  if (isPending(change.status))
    return change.effective === undefined && change === measure.changes.at(-1)
      ? 'ahead'
      : 'dropped';
  const then = findMeasureState(measure, from)?.change;
  const isOvertaken =
    then !== undefined && then.index > change.index && then.holds === change.holds;
  return isOvertaken && change.decided < from ? 'dropped' : 'held';
}

/** With another rate it is a further step, and both are to come. */
function isPutOff(measure: Measure, { status, index, data }: MeasureChange, day: string): boolean {
  return measure.changes.some(
    (other) =>
      other.index > index &&
      other.decided <= day &&
      other.effective !== undefined &&
      other.status === status &&
      other.data.rate === data.rate,
  );
}

function toKey(when: When): string {
  return toFirstWrittenDay(when) || toLastWrittenDay(when);
}
