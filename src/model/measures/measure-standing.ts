/** Since when a measure has stood as it stands, and since when at its rate. */
import { isPoint, type When } from '../../time/when.ts';
import { toLastWrittenDay } from '../../time/written-day.ts';
import {
  findMeasureState,
  isEndedBy,
  isPending,
  listOwnStates,
  toFollowedDay,
  type Measure,
  type MeasureChange,
  type MeasureState,
} from './measure.ts';

export interface MeasureStanding {
  readonly state: MeasureState;
  /** The effective date of the first step of what it is without a break: what is changed and holds is in force still. */
  readonly since: When;
  /** From when it has been at its rate within that; `undefined` if that is the same day or there is no rate. */
  readonly rated: When | undefined;
  /** Its last step, if of a day that neither of them names. */
  readonly changed: When | undefined;
  /** It was in force on some day by then. */
  readonly isBegun: boolean;
  /** The entry that gave the last rate; without any rate, the first entry. */
  readonly rating: MeasureChange;
}

/** Until the end of `day`; `undefined` before the first entry. */
export function findMeasureStanding(measure: Measure, day: string): MeasureStanding | undefined {
  const state = findMeasureState(measure, day);
  const own = listOwnStates(measure.changes, toFollowedDay(measure, day));
  const last = own.at(-1);
  if (state === undefined || last === undefined) return undefined;
  const run = listRun(own, (one) => toStanding(one) === toStanding(last));
  const since = findReplaced(state, last, day) ?? toBegin(run[0] ?? last);
  const [rated] = listRun(run, ({ rate }) => rate === last.rate).map(toBegin);
  const isRated = last.rate !== undefined && rated !== undefined && !isSameDay(rated, since);
  const end = toBegin(last);
  const isTold = [since, rated ?? since].some((told) => isSameDay(told, end));
  return {
    state,
    since,
    rated: isRated ? rated : undefined,
    changed: state.by !== undefined || run.length < 2 || isTold ? undefined : end,
    isBegun: own.some(({ inForce }) => inForce),
    rating:
      own.findLast(({ change }) => change.data.rate !== undefined)?.change ??
      own[0]?.change ??
      last.change,
  };
}

/** What was changed and holds is in force, unless in part only. */
function toStanding({ status, inForce }: MeasureState): string {
  return inForce && status !== 'partly-paused' ? 'in-force' : status;
}

/** The states at the end of the list that are alike. */
function listRun(
  states: readonly MeasureState[],
  isAlike: (state: MeasureState) => boolean,
): readonly MeasureState[] {
  return states.slice(states.findLastIndex((state) => !isAlike(state)) + 1);
}

/** When the successor began that ended it. */
function findReplaced({ by }: MeasureState, own: MeasureState, day: string): When | undefined {
  const next = by && listOwnStates(by.changes, day).find((state) => isEndedBy(own, state));
  return next && toBegin(next);
}

/** What is to come stands from the day on which that was said, all else from the day from which it holds. */
function toBegin({ status, change }: MeasureState): When {
  return isPending(status) ? change.on : (change.effective ?? change.on);
}

function isSameDay(a: When, b: When): boolean {
  return isPoint(a) && isPoint(b) && toLastWrittenDay(a) === toLastWrittenDay(b);
}
