/** All questions, by how they stand. */
import { toCount } from '../../prose/count.ts';
import type { Status } from '../../model/questions/status.ts';
import type { AddressedView } from '../addressed.ts';
import type { Context } from '../context.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toFew } from '../parts/list/few.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toPagedTitle, toPages, type Paged } from '../parts/list/pages.ts';
import {
  toQuestionLine,
  toStatusMark,
  type QuestionLine,
  type StatusMark,
} from '../parts/question/question-line.ts';
import type { Question } from '../../model/questions/question.ts';

export interface StatusGroup extends StatusMark {
  /** Some of them where there are many. */
  readonly lines: readonly QuestionLine[];
  readonly total: number;
}

export interface QuestionIndexView {
  readonly frame: Frame;
  readonly head: Head;
  readonly page: Omit<Paged<Question>, 'values'>;
  readonly groups: readonly StatusGroup[];
}

export const INDEX_ORDER: readonly Status[] = ['disputed', 'unknown', 'known'];

export function listQuestionIndexPages(context: Context): AddressedView<QuestionIndexView>[] {
  const questions = [...context.publication.record.questions.values()];
  const sorted = INDEX_ORDER.flatMap((status) => listOfStatus(questions, status));
  return toPages(sorted, URL).map((page) => ({
    url: page.links[page.number - 1]?.url ?? URL,
    view: () => toQuestionIndexView(context, page),
  }));
}

const URL = '/questions';

function toQuestionIndexView(
  context: Context,
  { values, ...page }: Paged<Question>,
): QuestionIndexView {
  const all = [...context.publication.record.questions.values()];
  const named = {
    title: toPagedTitle('Questions', page),
    description: `${toCount(page.total, 'question', 'questions')}, each with what each side says and whether that settles it.`,
    path: page.links[page.number - 1]?.url ?? URL,
  };
  return {
    frame: toFrame(context),
    head: toHead(context, named),
    page,
    groups: INDEX_ORDER.map((status) => ({
      ...toStatusMark({ status }),
      lines: listOfStatus(values, status).map((question) => toQuestionLine(context, question)),
      total: listOfStatus(all, status).length,
    })),
  };
}

/** The most questions of one status on a page that is about something else. */
const MOST = 40;

/** In each status the latest change first; a status without questions is kept, with an empty list. */
export function groupByStatus(
  context: Context,
  questions: readonly Question[],
  order: readonly Status[],
): StatusGroup[] {
  return order.map((status) => {
    const own = listOfStatus(questions, status);
    return {
      ...toStatusMark({ status }),
      lines: toFew(own, MOST).shown.map((question) => toQuestionLine(context, question)),
      total: own.length,
    };
  });
}

/** The latest change first. */
function listOfStatus(questions: readonly Question[], status: Status): Question[] {
  return questions
    .filter(({ state }) => state.status === status)
    .sort((a, b) => (toKey(a) < toKey(b) ? 1 : -1));
}

function toKey({ state, thing }: Question): string {
  return `${state.since ?? ''} ${thing.id}`;
}
