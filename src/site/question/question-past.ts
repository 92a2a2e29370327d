/** A question as the record stood on a past day. */
import { toQuestionLedgerUrl } from '../addresses/ledgers.ts';
import { toAsOfUrl } from '../addresses/pages.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { narrowToQuestion } from '../../model/days/day.ts';
import { listStepsOn, toQuestionOn } from '../../model/questions/ladder.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { findDayPart } from '../parts/day/day-part.ts';
import { findWaitFigure } from '../parts/figure/wait.ts';
import { toAsOfLinks } from '../parts/question/as-of-links.ts';
import { listStepsOnce } from '../parts/question/rungs.ts';
import { toLadderMonths } from './ladder-months.ts';
import { toHistory } from './question-history.ts';
import { toTally } from './question-now.ts';
import { toStanding, toStoodOn } from './question-standing.ts';
import type { QuestionView } from './question.ts';

/** The last rungs on such a page; the question itself has all. */
const PAST_RUNGS = 40;

export function toPastQuestion(context: Context, question: Question, day: string): QuestionView {
  const { thing } = question;
  const then = toQuestionOn(question, day);
  const steps = listStepsOn(listStepsOnce(context, question), day);
  const days = toAsOfLinks(context, question, day);
  const whole = getDayPages(context.publication).find(day);
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
    months: toLadderMonths(context, question, steps.slice(-PAST_RUNGS), false),
    ladder: { number: 1, count: 1, first: 1, links: [], total: steps.length },
    tally: toTally(context, steps),
    days,
    past: toShortDate(context, day, context.publication.about.zone),
    part: findDayPart(context, day, whole && narrowToQuestion(whole, question), {
      url: toQuestionLedgerUrl(thing.id),
      text: context.words.statements.titleOf({ filter: thing.caption }),
    }),
    go: undefined,
    now: undefined,
  };
}
