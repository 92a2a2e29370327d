/** All questions, by how they stand. */
import { toCount } from '../../prose/count.ts';
import type { Status } from '../../model/record/status.ts';
import type { AddressedView } from '../addressed.ts';
import type { Context } from '../context.ts';
import { toFrame, type Frame } from '../frame.ts';
import { toHead, type Head } from '../head.ts';
import {
  toQuestionLine,
  toStatusMark,
  type QuestionLine,
  type StatusMark,
} from './question-line.ts';
import type { Question } from '../../model/record/question.ts';

export interface StatusGroup extends StatusMark {
  readonly lines: readonly QuestionLine[];
}

export interface QuestionIndexView {
  readonly frame: Frame;
  readonly head: Head;
  readonly total: number;
  readonly groups: readonly StatusGroup[];
}

export const INDEX_ORDER: readonly Status[] = ['disputed', 'unknown', 'known'];

export function listQuestionIndexPages(context: Context): AddressedView<QuestionIndexView>[] {
  return [{ url: '/questions', view: () => toQuestionIndexView(context) }];
}

function toQuestionIndexView(context: Context): QuestionIndexView {
  const questions = [...context.publication.record.questions.values()];
  const groups = groupByStatus(context, questions, INDEX_ORDER);
  const named = {
    title: 'Questions',
    description: `${toCount(questions.length, 'question', 'questions')}, each with what both sides say and whether that settles it.`,
    path: '/questions',
  };
  return {
    frame: toFrame(context),
    head: toHead(context, named),
    total: questions.length,
    groups,
  };
}

/** In each status the latest change first; a status without questions is kept, with an empty list. */
export function groupByStatus(
  context: Context,
  questions: readonly Question[],
  order: readonly Status[],
): StatusGroup[] {
  return order.map((status) => ({
    ...toStatusMark({ status }),
    lines: questions
      .filter(({ state }) => state.status === status)
      .sort((a, b) => (toKey(a) < toKey(b) ? 1 : -1))
      .map((question) => toQuestionLine(context, question)),
  }));
}

function toKey({ state, thing }: Question): string {
  return `${state.since ?? ''} ${thing.id}`;
}
