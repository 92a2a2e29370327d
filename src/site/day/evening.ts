/** How the questions stood at the end of a day, those that changed on it first. */
import type { Day } from '../../model/days/day.ts';
import { getStateOn, type Question, type State } from '../../model/questions/question.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toTurnLine } from '../parts/day/day-lines.ts';
import { cut } from '../parts/day/holdings.ts';
import { toShortDate } from '../parts/dates.ts';
import { toFew } from '../parts/list/pages.ts';
import { findAsOfUrl } from '../parts/question/as-of.ts';
import {
  findStandingSince,
  STATUS_ORDER,
  toQuestionLine,
} from '../parts/question/question-line.ts';

export type Evening = NonNullable<ReturnType<typeof findEvening>>;

const MOST = 20;

/** `undefined` before anybody had spoken on any of them. */
export function findEvening(context: Context, on: string, day?: Day) {
  const questions = [...context.publication.record.questions.values()];
  const asked = questions
    .map((question) => ({ question, state: getStateOn(question, on) }))
    .filter(({ state }) => state.on !== undefined);
  if (asked.length === 0) return undefined;
  const turns = day?.turns ?? [];
  const { shown, rest } = cut(turns, undefined);
  const changed = new Set(turns.map(({ question }) => question));
  const others = asked
    .filter(({ question }) => !changed.has(question))
    .sort((a, b) => compare(toKey(a), toKey(b)));
  const last = asked
    .map(({ question, state }) => findSince(question, state, on) ?? '')
    .sort()
    .at(-1);
  return {
    turns: shown.map((turn) => toTurnLine(context, turn)),
    moreTurns: rest,
    // The others that had been asked: disputed, unknown, known; in each the latest change first.
    others: toFew(
      others.map((one) => toLine(context, one, on)),
      MOST,
    ),
    notAsked: questions.length - asked.length,
    total: questions.length,
    // The last day since which one of them stands as it does, where none was as it is on this one
    // first.
    unchanged:
      turns.length > 0 || last === undefined || last === '' || last === on
        ? undefined
        : toDay(context, last),
  };
}

interface Asked {
  readonly question: Question;
  readonly state: State;
}

function toLine(context: Context, { question, state }: Asked, on: string) {
  const line = toQuestionLine(context, question, state);
  const since = findSince(question, state, on);
  return {
    text: line.text,
    url: findAsOfUrl(context, question, on),
    status: line.status,
    label: line.label,
    since: since === undefined ? undefined : toDay(context, since),
    // What is known, or who has answered.
    says:
      state.status === 'known'
        ? line.answer
        : state.status === 'unknown'
          ? line.verdict
          : undefined,
  };
}

/** Since when it stands as its line tells; of an unknown one, since when a side alone has answered. */
function findSince(question: Question, state: State, on: string): string | undefined {
  if (state.status !== 'unknown') return findStandingSince(question, state);
  return (
    question.history.findLast((one) => one.on !== undefined && one.on <= on)?.on ?? state.since
  );
}

function toDay(context: Context, on: string): Pieces {
  return toShortDate(context, on, context.publication.about.zone);
}

/** Disputed first; in each status the latest change first, then by id. */
function toKey({ question, state }: Asked): readonly [number, string, string] {
  return [STATUS_ORDER.indexOf(state.status), state.since ?? '', question.thing.id];
}

function compare(a: ReturnType<typeof toKey>, b: ReturnType<typeof toKey>): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] < b[1] ? 1 : -1;
  return a[2] < b[2] ? -1 : 1;
}
