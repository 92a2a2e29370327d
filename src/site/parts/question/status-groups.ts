/** Questions by how they stand. */
import type { Question } from '../../../model/questions/question.ts';
import type { Status } from '../../../model/questions/status.ts';
import type { Context } from '../../context.ts';
import { toFew } from '../list/pages.ts';
import {
  toQuestionLine,
  toStatusMark,
  type QuestionLine,
  type StatusMark,
} from './question-line.ts';

export interface StatusGroup extends StatusMark {
  /** Some of them where there are many. */
  readonly lines: readonly QuestionLine[];
  readonly total: number;
}

/** On the page of a topic what is known stands first. */
export const TOPIC_ORDER: readonly Status[] = ['known', 'disputed', 'unknown'];

export const STATUS_ORDER: readonly Status[] = ['disputed', 'unknown', 'known'];

/** The most questions of one status on a page that is about something else. */
const MOST = 40;

/** In each status the latest change first; a status without questions is left out. */
export function groupByStatus(
  context: Context,
  questions: readonly Question[],
  order: readonly Status[],
): StatusGroup[] {
  return order.flatMap((status) => {
    const own = listOfStatus(questions, status);
    if (own.length === 0) return [];
    const lines = toFew(own, MOST).shown.map((question) => toQuestionLine(context, question));
    return [{ ...toStatusMark(context, { status }), lines, total: own.length }];
  });
}

/** The latest change first. */
export function listOfStatus(questions: readonly Question[], status: Status): Question[] {
  return questions
    .filter(({ state }) => state.status === status)
    .sort((a, b) => (toKey(a) < toKey(b) ? 1 : -1));
}

function toKey({ state, thing }: Question): string {
  return `${state.since ?? ''} ${thing.id}`;
}
