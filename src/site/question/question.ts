/** The page of a question, as it stands now or as the record stood on a past day. */
import { later } from '../../content/problems/memoize.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { narrowToQuestion } from '../../model/days/day.ts';
import { listStepsOn, toQuestionOn } from '../../model/questions/ladder.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { toAsOfUrl, toEmbedUrl, toQuestionLedgerUrl } from '../addresses/pages.ts';
import type { AddressedView, Context } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { toQuestionCard } from '../parts/cards/record-cards.ts';
import { toShortDate } from '../parts/dates.ts';
import { findDayPart } from '../parts/day/day-lines.ts';
import { toGoDay } from '../parts/day/calendar.ts';
import { findWaitFigure } from '../parts/figure/wait.ts';
import { toListNode } from '../parts/json-ld/nodes.ts';
import { listClaims } from '../parts/json-ld/statement.ts';
import { type ListPage, toPagedTitle, toPagedViews } from '../parts/list/pages.ts';
import { listDaysOnce, listStepsOnce, toAsOfLinks } from '../parts/question/as-of.ts';
import { toLadderMonths, toStatementRowId } from './ladder.ts';
import { toPresentDayWords } from '../parts/rates/measure-words.ts';
import { listOembedAlternates } from '../parts/share/share.ts';
import { toHistory } from './question-history.ts';
import { type QuestionNow, toQuestionNow, toTally } from './question-now.ts';
import { toStanding, toStoodOn } from './question-standing.ts';

export type QuestionView = ReturnType<typeof toPresentView> | ReturnType<typeof toPastQuestion>;

const ROWS = 100;

/** The first page has everything, those after it the rest of a long ladder; then come the past days. */
export function listQuestionPages(context: Context): AddressedView<QuestionView>[] {
  const questions = [...context.publication.record.questions.values()];
  return [
    ...questions.flatMap((question) => listPresentPages(context, question)),
    ...questions.flatMap((question) =>
      listDaysOnce(context, question).map((day) => ({
        url: toAsOfUrl(question.thing.url, day),
        view: () => toPastQuestion(context, question, day),
      })),
    ),
  ];
}

function listPresentPages(context: Context, question: Question): AddressedView<QuestionView>[] {
  const steps = listStepsOnce(context, question);
  const getNow = () => toQuestionNow(context, question);
  // It is made of the whole ladder, and all pages of a long one have it.
  const getShared = steps.length > ROWS ? later(getNow) : getNow;
  return toPagedViews(
    steps,
    question.thing.url,
    (page) => toPresentView(context, question, page, getShared()),
    ROWS,
  );
}

type Step = ReturnType<typeof listStepsOnce>[number];

function toPresentView(
  context: Context,
  question: Question,
  { values, page, path }: ListPage<Step>,
  now: QuestionNow,
) {
  const { thing } = question;
  const shown = values.map(({ statement }) => statement);
  const own = new Set(shown);
  const toUrl = (one: Statement) => (own.has(one) ? `#${toStatementRowId(one)}` : one.address);
  const named = {
    title: toPagedTitle(context, thing.caption, page),
    description: toStoodOn(context, question, toPresentDayWords(context)),
    path,
  };
  const ladder = toListNode(context, {
    ...named,
    ...page,
    urls: shown.map(({ address }) => address),
    items: listClaims(context, shown),
    order: 'oldest first',
    about: thing,
  });
  const isFirst = page.number === 1;
  return {
    ...toStanding(context, question, {
      head: {
        ...named,
        nodes: [ladder],
        feed: { path: thing.url, title: thing.caption },
        card: isFirst ? findCardFile(context, toQuestionCard, question) : undefined,
        alternates: isFirst
          ? listOembedAlternates(context, { url: toEmbedUrl(thing.url), title: thing.caption })
          : [],
      },
      toUrl,
    }),
    wait: isFirst ? findWaitFigure(context, question) : undefined,
    history: toHistory(context, question, context.publication.record.days?.last),
    months: toLadderMonths(context, question, values, true),
    ladder: page,
    tally: toTally(context, listStepsOnce(context, question)),
    days: isFirst ? toAsOfLinks(context, question) : undefined,
    past: undefined,
    part: undefined,
    go: isFirst ? toGoDay(context) : undefined,
    now,
  };
}

const PAST_ROWS = 40;

function toPastQuestion(context: Context, question: Question, day: string) {
  const { thing } = question;
  const then = toQuestionOn(question, day);
  const steps = listStepsOn(listStepsOnce(context, question), day);
  const days = toAsOfLinks(context, question, day);
  const whole = getDayPages(context.publication).all.get(day);
  const { question: say, text } = context.words;
  const shownDay = days?.day ?? day;
  const head = {
    title: `${thing.caption}${text.space}${say.titleOn({ day: shownDay })}`,
    description: toStoodOn(context, then, day),
    path: toAsOfUrl(thing.url, day),
    noindex: true,
  };
  return {
    ...toStanding(context, then, { head }),
    wait: findWaitFigure(context, then, steps),
    history: toHistory(context, then, day),
    months: toLadderMonths(context, question, steps.slice(-PAST_ROWS), false),
    ladder: { number: 1, count: 1, first: 1, links: [], total: steps.length },
    tally: toTally(context, steps),
    days,
    past: toShortDate(context, day),
    part: findDayPart(context, day, whole && narrowToQuestion(whole, question), {
      url: toQuestionLedgerUrl(thing.id),
      text: context.words.statements.titleOf({ filter: thing.caption }),
    }),
    go: undefined,
    now: undefined,
  };
}
