/** The statuses that a question has had, drawn and told, and what an editor thinks of the last. */
import { toAsOfUrl } from '../addresses/pages.ts';
import type { Question, State } from '../../model/questions/question.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toFew } from '../parts/list/pages.ts';
import { toQuestionLine, toStatusMark, type StatusMark } from '../parts/question/question-line.ts';
import { findHistoryChart, findOpening, type HistoryChart } from './history-chart.ts';

export interface Change extends StatusMark {
  /** Of how it stood before all else the day on which the time asked about begins, if that is known. */
  readonly from: Pieces | undefined;
  /** The question as it stood on that day. */
  readonly url: string | undefined;
  /** What was said of it then. */
  readonly why: string;
}

/** An editor’s judgement beside the derived status. */
export interface Judgement extends StatusMark {
  readonly why: string;
  readonly by: string;
  readonly on: Pieces;
}

/** The last changes, oldest first, and how many came before them. */
export interface History {
  readonly shown: readonly Change[];
  readonly earlier: number;
  /** `undefined` where there is nothing to draw: no change, or no day. */
  readonly chart: HistoryChart | undefined;
}

/** Every change has a page of its day, too. */
const MOST = 30;

/** @param end the last day of the record, or the past day of the page (`2025-04-25`) */
export function toHistory(context: Context, question: Question, end: string | undefined): History {
  const { shown, more } = toFew(question.history.toReversed(), MOST);
  const states = shown.toReversed();
  const opening = findOpening(question.window, states);
  return {
    shown: states.map((one) => toChange(context, question, one, opening)),
    earlier: more,
    chart: findHistoryChart(context, question, states, end),
  };
}

function toChange(
  context: Context,
  question: Question,
  state: State,
  opening: string | undefined,
): Change {
  const { on, rule } = state;
  const { status, text } = context.words;
  const { zone } = context.publication.about;
  const from = on ?? opening;
  const { answer } = toQuestionLine(context, question, state);
  return {
    ...toStatusMark(context, state),
    from: from === undefined ? undefined : toShortDate(context, from, zone),
    url: on === undefined ? undefined : toAsOfUrl(question.thing.url, on),
    why: rule === 'answered' ? [status.settled, answer].join(text.space) : answer,
  };
}

export function findJudgement(context: Context, { override }: State): Judgement | undefined {
  if (override === undefined) return undefined;
  const { why, by, on } = override;
  return {
    ...toStatusMark(context, override),
    why,
    by,
    on: toShortDate(context, on, context.publication.about.zone),
  };
}
