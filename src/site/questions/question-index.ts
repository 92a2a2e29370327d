import { QUESTIONS_URL } from '../addresses/pages.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Context } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { type ListPage, toPagedTitle, toPagedViews } from '../parts/list/pages.ts';
import {
  listOfStatus,
  STATUS_ORDER,
  toQuestionLine,
  toStatusMark,
} from '../parts/question/question-line.ts';

export function listQuestionIndexPages(context: Context) {
  const questions = [...context.publication.record.questions.values()];
  const sorted = STATUS_ORDER.flatMap((status) => listOfStatus(questions, status));
  return toPagedViews(sorted, QUESTIONS_URL, (page) => toQuestionIndexView(context, page));
}

function toQuestionIndexView(context: Context, { values, page, path }: ListPage<Question>) {
  const all = [...context.publication.record.questions.values()];
  const { questions } = context.words;
  const named = {
    title: toPagedTitle(context, questions.title, page),
    description: questions.listed({ n: page.total }),
    path,
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
