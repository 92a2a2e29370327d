/** A question with its statements, and what was known about it on every day. */
import type { PublicationData } from '../../content/kinds/publication.ts';
import { recalled } from '../../content/problems/memoize.ts';
import { toWrittenUrl } from '../../site/addresses/things.ts';
import type { Placed } from '../../time/when.ts';
import { getWhen } from '../item.ts';
import { canName, isBroken, type Lost } from '../references.ts';
import { findThing, type Register } from '../register.ts';
import type { Statement } from '../statements/statement.ts';
import { isKind, type Thing } from '../thing.ts';
import { type Answer, type Derived, deriveStatus, type Status } from './status.ts';

export interface Question {
  readonly thing: Thing<'question'>;
  /** The sides that count, in the order of the ladder; empty if everybody speaks for themselves. */
  readonly parties: readonly string[];
  readonly window: Placed | undefined;
  /** All that bear on it, in the order of saying. */
  readonly statements: readonly Statement[];
  readonly answer: Answer | undefined;
  /** How things stood from each day on which something became known, oldest first; never empty. */
  readonly states: readonly State[];
  /** The `states` at which the status, or what is known, changed. */
  readonly history: readonly State[];
  readonly state: State;
}

export interface State extends Derived {
  /** The day (`2025-04-25`) on which this state began; `undefined` for the first. */
  readonly on: string | undefined;
  /** The day on which this status, and what is known, began. */
  readonly since: string | undefined;
  /** An editor’s judgement by that day. It is shown beside the status and changes nothing. */
  readonly override: Override | undefined;
  /** An editor’s short answer, from its day until the status, or what is known, changes. */
  readonly verdict: string | undefined;
}

interface Override {
  readonly status: Status;
  readonly why: string;
  readonly by: string;
  readonly on: string;
}

/**
 * Replays `statements` (in the order of saying) by the day on which a reader could know each (`Statement.knownOn`): the
 * state of a day rests on those known by then. Which one is a side’s latest depends on when they were said. An answer,
 * an override and a short answer count from their own day.
 */
function buildQuestion(
  thing: Thing<'question'>,
  parties: readonly string[],
  window: Placed | undefined,
  statements: readonly Statement[],
  answer: Answer | undefined,
): Question {
  const { override, verdict } = thing.data;
  const days = [
    ...statements.map(({ knownOn }) => knownOn),
    ...[answer, override, verdict].flatMap((one) => one?.on ?? []),
  ];
  const states: State[] = [];
  for (const on of [undefined, ...new Set(days.toSorted())]) {
    const isBy = (day: string) => on !== undefined && day <= on;
    const known = statements.filter(({ knownOn }) => isBy(knownOn));
    const derived = deriveStatus(known, parties, answer && isBy(answer.on) ? answer : undefined);
    const before = states.at(-1);
    const since = before !== undefined && isSame(before, derived) ? before.since : on;
    const judged = override && isBy(override.on) ? override : undefined;
    const short = verdict && isBy(verdict.on) && (since ?? '') <= verdict.on ? verdict : undefined;
    states.push(Object.freeze({ ...derived, on, since, override: judged, verdict: short?.text }));
  }
  const history = states.filter(
    (state, index) => index === 0 || !isSameRule(states[index - 1] as State, state),
  );
  const state = states.at(-1) as State;
  return Object.freeze({ thing, parties, window, statements, answer, states, history, state });
}

/**
 * The day from which it stands as it does. A question that was agreed before it was settled counts from its settlement: that
 * both sides announced a meeting does not say that it took place that day.
 */
export function findStandingSince(
  { answer }: Question,
  { rule, since }: State,
): string | undefined {
  if (rule !== 'answered' || answer === undefined || since === undefined) return since;
  return since < answer.on ? answer.on : since;
}

/** How things stood at the end of `day` (`2025-04-25`). */
export function getStateOn({ states }: Question, day: string): State {
  return states.findLast(({ on }) => on === undefined || on <= day) as State;
}

/** Whether the status is the same and, if known, the answer. */
function isSame(a: Derived, b: Derived): boolean {
  return a.status === b.status && (a.status !== 'known' || a.position === b.position);
}

function isSameRule(a: Derived, b: Derived): boolean {
  return isSame(a, b) && a.rule === b.rule;
}

/** By address, drafts too. `statements` are those of published items in the order of saying; `all` has hidden ones. */
export function buildQuestions(
  register: Register,
  about: PublicationData,
  statements: readonly Statement[],
  all: readonly Statement[],
) {
  const byQuestion = Map.groupBy(statements, ({ about: question }) => question?.url);
  const byAddress = new Map(all.map((statement) => [statement.address, statement]));
  const questions = new Map<string, Question>();
  const lost: Lost[] = [];
  for (const thing of register.byUrl.values()) {
    if (!isKind(thing, 'question')) continue;
    const by = findEvidence(register, byAddress, thing, lost);
    questions.set(thing.url, toQuestion(thing, about, byQuestion.get(thing.url) ?? [], by));
  }
  return { questions, lost };
}

const toQuestion = recalled(
  (
    thing: Thing<'question'>,
    about: PublicationData,
    statements: readonly Statement[],
    by: Answer['by'] | undefined,
  ) => {
    const sides = (about.parties ?? []).map(({ id }) => id);
    const { parties = sides, window, answered } = thing.data;
    const zone = about.zone;
    const placed = window === undefined ? undefined : { when: getWhen(window, zone), zone };
    const answer = answered === undefined || by === undefined ? undefined : { ...answered, by };
    return buildQuestion(thing, parties, placed, statements, answer);
  },
);

/** What settled the question: the statement at an address, or the event with an id. */
function findEvidence(
  register: Register,
  byAddress: ReadonlyMap<string, Statement>,
  thing: Thing<'question'>,
  lost: Lost[],
): Answer['by'] | undefined {
  const by = thing.data.answered?.by;
  if (by === undefined) return undefined;
  const spot = { entry: thing.entry, at: ['answered', 'by'] };
  const isSeen = (to: Thing) => canName({ lost }, thing, to, 'whole', spot);
  if (by.includes('#')) {
    const address = toWrittenUrl(by);
    const statement = byAddress.get(address);
    if (statement === undefined) lost.push({ ...spot, sort: 'statement', name: address });
    return statement !== undefined && isSeen(statement.item) ? statement : undefined;
  }
  const id = by.replace(/^\/?events\//, '');
  const event = findThing(register, ['event'], id);
  if (event !== undefined && isKind(event, 'event')) return isSeen(event) ? event : undefined;
  if (!isBroken(register, ['event'], id)) lost.push({ ...spot, sort: 'evidence', name: by });
  return undefined;
}
