/** A measure with its history, and what it was on any day. */
import type { KindData } from '../../content/kinds/kinds.ts';
import { MEASURE_STATUSES } from '../../content/kinds/measure.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import { ENTITY_KINDS } from '../../content/kinds/shared.ts';
import { findLastWholeDay, toFirstWrittenDay, toLastWrittenDay } from '../../time/bounds.ts';
import { addDays, fromDayText, toDayText } from '../../time/calendar.ts';
import { compareValues } from '../../time/compare-when.ts';
import { isPoint, type When } from '../../time/when.ts';
import { getWhen } from '../item.ts';
import type { Register } from '../register.ts';
import { findParty } from '../statements/statement.ts';
import { type Entity, isKind, type Thing } from '../thing.ts';
import { findBar, findNameable, isPublished } from '../visible.ts';

/**
 * Three statuses are derived. `replaced`: another measure supersedes it. `never-in-force`: it ended before it began.
 * `not-followed`: how it stands on that day is not on record, as it is no longer followed or has passed its end.
 */
export type MeasureStatus =
  (typeof MEASURE_STATUSES)[number] | 'replaced' | 'never-in-force' | 'not-followed';

type ChangeData = KindData['measure']['history'][number];
export interface MeasureChange {
  readonly data: ChangeData;
  /** As written; `never-in-force` if it expires before it began. */
  readonly status: MeasureStatus;
  readonly on: When;
  readonly effective: When | undefined;
  /** Until when it holds by its own text, or by that of the decision that it carries out. */
  readonly until: When | undefined;
  readonly item: Thing<'coverage'> | undefined;
  readonly event: Thing<'event'> | undefined;
  /** The last day that `on` may mean, on which it counts as decided. */
  readonly decided: string;
  /** The day from which its status counts: for something pending, `decided`. */
  readonly holds: string;
  /** Its place in the file, counted from 0. */
  readonly index: number;
}

export interface Measure {
  readonly thing: Thing<'measure'>;
  readonly actor: Entity | undefined;
  /** The side that takes it: its own `party`, else that of the actor. */
  readonly party: string | undefined;
  /** On whom or what it falls: an entity with a page, or words. */
  readonly target: Entity | string | undefined;
  /** Where its days are counted: the zone of its side, or of the desk. */
  readonly zone: string;
  /** In the order of the decisions; within a day, as in the file. */
  readonly changes: readonly MeasureChange[];
  readonly amends: readonly Measure[];
  readonly amendedBy: readonly Measure[];
  readonly supersedes: readonly Measure[];
  readonly supersededBy: readonly Measure[];
}
export interface MeasureState {
  readonly status: MeasureStatus;
  readonly inForce: boolean;
  /** The last rate given by then, in force or not. */
  readonly rate: number | undefined;
  /** The entry that made it so; if `replaced`, the last of its own entries. */
  readonly change: MeasureChange;
  /** If `not-followed`: the end in its own text, which has passed without an entry that says what happened. */
  readonly ended: When | undefined;
  readonly by: Measure | undefined;
}

/** Statuses about the future: they do not end what holds. */
const PENDING: readonly MeasureStatus[] = ['threatened', 'announced'];
const IN_FORCE: readonly MeasureStatus[] = ['in-force', 'amended', 'partly-paused'];
/** The statuses that an end in its own text ends. */
const ENDING: readonly MeasureStatus[] = [...IN_FORCE, 'paused'];

export function isPending(status: MeasureStatus): boolean {
  return PENDING.includes(status);
}

function toChanges(register: Register, thing: Thing<'measure'>, zone: string): MeasureChange[] {
  const toWhen = (text: string | undefined) =>
    text === undefined ? undefined : getWhen(text, zone);
  const find = <Kind extends 'coverage' | 'event'>(kind: Kind, id: string | undefined) =>
    id === undefined ? undefined : findNameable(register, thing, [kind], id);
  const changes = thing.data.history.map((change, index): MeasureChange => {
    const on = getWhen(change.on, zone);
    const effective = toWhen(change.effective);
    const decided = toLastWrittenDay(on);
    const holds =
      effective === undefined || isPending(change.status) ? decided : toLastWrittenDay(effective);
    return {
      data: change,
      status: change.status,
      on,
      effective,
      until: toWhen(change.until),
      item: find('coverage', change.item),
      event: find('event', change.event),
      decided,
      holds,
      index,
    };
  });
  const decisions = new Map(changes.map((change) => [findBegun(change, changes), change]));
  return changes
    .map((change) => {
      const status = isStillborn(change, changes) ? ('never-in-force' as const) : change.status;
      const until = change.until ?? decisions.get(change)?.until;
      return Object.freeze({ ...change, status, until });
    })
    .sort((a, b) => compareValues(a.decided, b.decided) || a.index - b.index);
}

/** The entry that says that this one took effect. */
export function findBegun(
  { effective, data, index }: MeasureChange,
  changes: readonly MeasureChange[],
): MeasureChange | undefined {
  if (effective === undefined || data.status === 'in-force') return undefined;
  const day = toLastWrittenDay(effective);
  return changes.find(
    (other) =>
      other.index > index &&
      other.data.status === 'in-force' &&
      other.data.rate === data.rate &&
      isPoint(other.on) &&
      toLastWrittenDay(other.on) === day,
  );
}

/** Whether it expires before the measure, threatened or announced, had begun. */
function isStillborn({ status, holds, index }: MeasureChange, all: readonly MeasureChange[]) {
  const earlier = all.filter((other) => other.index < index);
  return (
    status === 'expired' &&
    earlier.some((other) => isPending(other.status)) &&
    !earlier.some(
      (other) =>
        other.status === 'in-force' || (IN_FORCE.includes(other.status) && other.holds < holds),
    )
  );
}

/**
 * The state at the end of `day` (`2025-04-10`, in the zone of the side): the last entry that holds by then. An entry
 * that is decided but not yet in effect makes the measure `announced` if nothing held before; a threat or an
 * announcement changes nothing about a measure that holds. `undefined` before the first entry. After the last day on
 * which it was followed, and after its own end, all that may be known is that another measure has replaced it.
 */
export function findMeasureState(measure: Measure, day: string): MeasureState | undefined {
  const last = toFollowedDay(measure, day);
  const own = findOwnState(measure.changes, last);
  if (own === undefined) return undefined;
  const by = measure.supersededBy.find((other) => {
    const next = findOwnState(other.changes, day);
    return next !== undefined && isEndedBy(own, next);
  });
  if (by !== undefined) return { ...own, status: 'replaced', inForce: false, by };
  if (last === day) return own;
  const { followed = day } = measure.thing.data;
  const ended = last < followed ? own.change.until : undefined;
  return { ...own, status: 'not-followed', inForce: false, ended };
}

/** Like `findMeasureState`, but its own end alone does not end it: a sum keeps a rate until an entry says otherwise. */
export function findCountedState(measure: Measure, day: string): MeasureState | undefined {
  const state = findMeasureState(measure, day);
  return state?.ended === undefined ? state : findOwnState(measure.changes, day);
}

/** `day`, or the last day before it for which the record says how the measure stood. */
export function toFollowedDay({ thing, changes }: Measure, day: string): string {
  const { followed = day } = thing.data;
  const last = followed < day ? followed : day;
  const end = findEnd(findOwnState(changes, last));
  return end !== undefined && end < last ? end : last;
}

/** The last day on which the state holds by its own text, and not before the day on which it began. */
function findEnd(state: MeasureState | undefined): string | undefined {
  if (state === undefined || !ENDING.includes(state.status)) return undefined;
  const { until, decided, holds } = state.change;
  const end = until && findLastWholeDay(until);
  return end && [end, decided, holds].sort().at(-1);
}

function findOwnState(changes: readonly MeasureChange[], day: string): MeasureState | undefined {
  return listOwnStates(changes, day).at(-1);
}

/** Its states until the end of `day`, one for each entry that changed something, in the order in which they hold. */
export function listOwnStates(changes: readonly MeasureChange[], day: string): MeasureState[] {
  const states: MeasureState[] = [];
  for (const change of changes.toSorted((a, b) => compareValues(a.holds, b.holds))) {
    const last = states.at(-1);
    const early = change.holds > day;
    if (
      change.decided > day ||
      ((early || isPending(change.status)) && last !== undefined && !isPending(last.status))
    )
      continue;
    const status = early ? 'announced' : change.status;
    const rate = change.data.rate ?? last?.rate;
    const inForce = IN_FORCE.includes(status);
    states.push({ status, inForce, rate, change, by: undefined, ended: undefined });
  }
  return states;
}

/** A measure in force ends when its successor takes effect; a pending one, when its successor is announced. */
export function isEndedBy(own: MeasureState, next: MeasureState): boolean {
  return isPending(own.status) ? next.status !== 'threatened' : !isPending(next.status);
}

/** The days on which its state changes, in order. */
export function listMeasureDays(measure: Measure): string[] {
  const own = measure.changes.flatMap(({ decided, holds, until }) => {
    const end = until && findLastWholeDay(until);
    return [
      decided,
      holds,
      ...(end === undefined || end < holds ? [] : [toDayText(addDays(fromDayText(end), 1))]),
    ];
  });
  const others = measure.supersededBy.flatMap(({ changes }) =>
    changes.flatMap(({ decided, holds }) => [decided, holds]),
  );
  return [...new Set([...own, ...others])].sort();
}

/** A measure while it is bound to those that it changes or ends. */
interface OpenMeasure extends Measure {
  readonly amends: Measure[];
  readonly amendedBy: Measure[];
  readonly supersedes: Measure[];
  readonly supersededBy: Measure[];
}

/** By the first day of their first entry, then by id. Drafts too, to which nothing published leads. */
export function buildMeasures(register: Register, about: PublicationData): Measure[] {
  const measures = [...register.byUrl.values()]
    .filter((thing) => isKind(thing, 'measure'))
    .map((thing) => openMeasure(register, about, thing))
    .sort((a, b) => compareValues(toKey(a), toKey(b)));
  const byId = new Map(measures.map((measure) => [measure.thing.id, measure]));
  for (const measure of measures) {
    const { thing } = measure;
    const list = (ids: readonly string[]) =>
      ids
        .flatMap((id) => byId.get(id) ?? [])
        .filter((other) => findBar(thing, other.thing, 'whole') === undefined);
    // A draft changes nothing that is published.
    const isSeen = (other: Measure) => isPublished(thing) || !isPublished(other.thing);
    for (const other of list(thing.data.amends)) {
      measure.amends.push(other);
      if (isSeen(other)) other.amendedBy.push(measure);
    }
    for (const other of list(thing.data.supersedes)) {
      measure.supersedes.push(other);
      if (isSeen(other)) other.supersededBy.push(measure);
    }
  }
  return measures.map((measure) => Object.freeze(measure));
}

function openMeasure(
  register: Register,
  about: PublicationData,
  thing: Thing<'measure'>,
): OpenMeasure {
  const { data } = thing;
  const find = (id: string) =>
    findNameable(register, thing, ENTITY_KINDS, id) as Entity | undefined;
  const actor = find(data.actor);
  const began = data.history[0]?.on ?? '';
  const party =
    data.party ??
    (actor && findParty(register, actor, { when: getWhen(began, about.zone), zone: about.zone }));
  const zone = about.parties?.find(({ id }) => id === party)?.zone ?? about.zone;
  return {
    thing,
    actor,
    party,
    target: data.target === undefined ? undefined : (find(data.target) ?? data.target),
    zone,
    changes: toChanges(register, thing, zone),
    amends: [],
    amendedBy: [],
    supersedes: [],
    supersededBy: [],
  };
}

function toKey({ changes, thing }: Measure): string {
  const [first] = changes;
  return `${first === undefined ? '' : toFirstWrittenDay(first.on)} ${thing.id}`;
}
