/** All questions, by how they stand. */
import { QUESTIONS_URL } from '../addresses/pages.ts';
import type { Question } from '../../model/questions/question.ts';
import type { AddressedView, Context } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { type Paged, toPagedTitle, toPages } from '../parts/list/pages.ts';
import {
  listOfStatus,
  STATUS_ORDER,
  toQuestionLine,
  toStatusMark,
} from '../parts/question/question-line.ts';

type QuestionIndexView = ReturnType<typeof toQuestionIndexView>;

export function listQuestionIndexPages(context: Context): AddressedView<QuestionIndexView>[] {
  const questions = [...context.publication.record.questions.values()];
  const sorted = STATUS_ORDER.flatMap((status) => listOfStatus(questions, status));
  return toPages(sorted, QUESTIONS_URL).map((page) => ({
    url: page.links[page.number - 1]?.url ?? QUESTIONS_URL,
    view: () => toQuestionIndexView(context, page),
  }));
}

function toQuestionIndexView(context: Context, { values, ...page }: Paged<Question>) {
  const all = [...context.publication.record.questions.values()];
  const { questions } = context.words;
  const named = {
    title: toPagedTitle(context, questions.title, page),
    description: questions.listed({ n: page.total }),
    path: page.links[page.number - 1]?.url ?? QUESTIONS_URL,
  };
  return {
    ...toPage(context, named),
    page,
    groups: STATUS_ORDER.map((status) => ({
      ...toStatusMark(context, { status }),
      lines: listOfStatus(values, status).map((question) => toQuestionLine(context, question)),
      total: listOfStatus(all, status).length,
    })),
  };
}
