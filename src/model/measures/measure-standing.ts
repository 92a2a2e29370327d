/** Since when a measure has had its status, and since when its rate. */
import { earliest, toLastWrittenDay } from '../../time/bounds.ts';
import { toDayText } from '../../time/calendar.ts';
import { isDayPoint, isInstant, isPoint, type When } from '../../time/when.ts';
import { toDayAt } from '../../time/zone.ts';
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
import { listSteps } from './steps.ts';

export interface MeasureStanding {
  readonly state: MeasureState;
  /** When the first of an unbroken run of steps with this status took effect; an amended measure is still in force. */
  readonly since: When;
  /** Since when it has had its rate, within that run; `undefined` if from the same day, or without a rate. */
  readonly rated: When | undefined;
  /** What last changed or renewed it, if on neither of those days. */
  readonly turn: StandingTurn | undefined;
  /** Whether it had been in force by then. */
  readonly isBegun: boolean;
  /** The entry that gave the last rate; without any rate, the first entry. */
  readonly rating: MeasureChange;
}

interface StandingTurn {
  readonly sort: 'changed' | 'renewed';
  readonly on: When;
}

/** At the end of `day`; `undefined` before the first entry. */
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

/** The last state that does more than repeat the one before it. */
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
  // The page says “unchanged” of a step that repeats the rate, so it can only have moved the end.
  const isRepeated = change.data.rate !== undefined;
  const isExtended = change.until !== undefined && isOther(change.until, before.change.until);
  if (isExtended && (isRepeated || before.change.until !== undefined)) return 'renewed';
  return status === 'amended' && !isRepeated ? 'changed' : undefined;
}

/** An amended measure is in force, unless only in part. */
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

/** When the successor that ended it began. */
function findReplaced({ by }: MeasureState, own: MeasureState, day: string): When | undefined {
  const next = by && listOwnStates(by.changes, day).find((state) => isEndedBy(own, state));
  return next && toBegin(next);
}

/** A pending state counts from the day on which it was announced, every other from the day it takes effect. */
function toBegin({ status, change }: MeasureState): When {
  return isPending(status) ? change.on : (change.effective ?? change.on);
}

function isSameDay(a: When, b: When): boolean {
  return isPoint(a) && isPoint(b) && toLastWrittenDay(a) === toLastWrittenDay(b);
}

export type ComingEnd = NonNullable<ReturnType<typeof findComingEnd>>;

/**
 * The end by its own text after `day`; `undefined` if it has none, if its day is not certain, or if another measure has
 * replaced it.
 */
export function findComingEnd(measure: Measure, day: string) {
  const state = findMeasureState(measure, day);
  const last = listSteps(measure, day).findLast(({ fate }) => fate === 'held');
  const until = last?.until;
  if (last === undefined || until === undefined || !isPoint(until)) return undefined;
  if (state === undefined || state.by !== undefined) return undefined;
  const isFirm = (isDayPoint(until) || isInstant(until)) && !until.uncertain && !until.approximate;
  const on = toDayText(toDayAt(earliest(until, measure.zone), measure.zone));
  if (!isFirm || on <= day) return undefined;
  return {
    until,
    // The day, by the clock of the measure.
    on,
    status: state.status === 'amended' ? ('in-force' as const) : state.status,
    last,
    // Then a change to a rate ends, not the measure: what follows is unknown.
    isRate: last.change.status === 'amended' && last.rate !== undefined,
  };
}
