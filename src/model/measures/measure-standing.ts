/** Since when a measure has stood as it stands, and since when at its rate. */
import { isPoint, type When } from '../../time/when.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import {
  findMeasureState,
  isEndedBy,
  isPending,
  listOwnStates,
  type Measure,
  type MeasureChange,
  type MeasureState,
  toFollowedDay,
} from './measure.ts';

export interface MeasureStanding {
  readonly state: MeasureState;
  /** The effective date of the first step of what it is without a break: what is changed and holds is in force still. */
  readonly since: When;
  /** From when it has been at its rate within that; `undefined` if that is the same day or there is no rate. */
  readonly rated: When | undefined;
  /** What last changed or renewed it, if on a day that neither of them names. */
  readonly turn: StandingTurn | undefined;
  /** It was in force on some day by then. */
  readonly isBegun: boolean;
  /** The entry that gave the last rate; without any rate, the first entry. */
  readonly rating: MeasureChange;
}

interface StandingTurn {
  readonly sort: 'changed' | 'renewed';
  readonly on: When;
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
  const turn = state.by === undefined ? findTurn(run) : undefined;
  const isTold = turn && [since, rated ?? since].some((told) => isSameDay(told, turn.on));
  return {
    state,
    since,
    rated: isRated ? rated : undefined,
    turn: isTold ? undefined : turn,
    isBegun: own.some(({ inForce }) => inForce),
    rating:
      own.findLast(({ change }) => change.data.rate !== undefined)?.change ??
      own[0]?.change ??
      last.change,
  };
}

/** The last of its states that is more than the one before said again. */
function findTurn(run: readonly MeasureState[]): StandingTurn | undefined {
  return run
    .flatMap((state, index): StandingTurn[] => {
      const sort = findSort(state, run[index - 1]);
      return sort === undefined ? [] : [{ sort, on: toBegin(state) }];
    })
    .at(-1);
}

function findSort(
  { status, inForce, rate, change }: MeasureState,
  before: MeasureState | undefined,
): StandingTurn['sort'] | undefined {
  if (before === undefined) return undefined;
  const isOther = (one: When | undefined, other: When | undefined) => one?.text !== other?.text;
  if (isPending(status))
    return rate !== before.rate || isOther(change.effective, before.change.effective)
      ? 'changed'
      : undefined;
  if (!inForce) return status === 'paused' ? 'renewed' : undefined;
  if (status === 'partly-paused' || rate !== before.rate) return 'changed';
  // The page says “unchanged” of a step that gives the rate again: it can only have moved the end.
  const isRepeated = change.data.rate !== undefined;
  const isExtended = change.until !== undefined && isOther(change.until, before.change.until);
  if (isExtended && (isRepeated || before.change.until !== undefined)) return 'renewed';
  return status === 'amended' && !isRepeated ? 'changed' : undefined;
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
