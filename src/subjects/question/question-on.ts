/** A question as the record stood on a past day. */
import type { Question } from '../../model/questions/question.ts';
import { listStepsOn, toQuestionOn } from '../../model/questions/question-on.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { AddressedView } from '../addressed.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { listDaysOnce, toAsOfUrl } from '../parts/question/as-of-days.ts';
import { toAsOfLinks, type AsOfLinks } from '../parts/question/as-of-links.ts';
import { toDerivation, toSince } from './derivation.ts';
import { listPositions, type PositionNow } from '../parts/question/positions.ts';
import { findJudgement, type Judgement } from './question-history.ts';
import { toQuestionLine, toStatusMark, type StatusMark } from '../parts/question/question-line.ts';
import type { Rich } from '../parts/question/rich.ts';
import { listStepsOnce, toRungs, type Rung } from '../parts/question/rungs.ts';
import { toTally, type Tally } from './tally.ts';

export interface QuestionOnView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly day: Pieces;
  /** The page of the present. */
  readonly url: string;
  readonly links: AsOfLinks | undefined;
  readonly mark: StatusMark;
  readonly since: Rich;
  readonly derivation: Rich;
  readonly override: Judgement | undefined;
  /** What each side says, or what is known. */
  readonly answer: string;
  readonly positions: readonly PositionNow[];
  readonly columns: readonly { readonly party: string; readonly name: string }[];
  /** The last of the rungs that could be seen by then, in the order of saying. */
  readonly rungs: readonly Rung[];
  readonly total: number;
  readonly tally: Tally;
  /** Who answers for the readings. */
  readonly editor: string | undefined;
}

/** A page of a past day shows so many rungs; the question itself has all. */
const RUNGS = 40;

export function listQuestionOnPages(context: Context): AddressedView<QuestionOnView>[] {
  return [...context.publication.record.questions.values()].flatMap((question) =>
    listDaysOnce(context, question).map((day) => ({
      url: toAsOfUrl(question.thing.url, day),
      view: () => toQuestionOnView(context, question, day),
    })),
  );
}

function toQuestionOnView(context: Context, question: Question, day: string): QuestionOnView {
  const { thing } = question;
  const then = toQuestionOn(question, day);
  const steps = listStepsOn(listStepsOnce(context, question), day);
  const positions = listPositions(context, then);
  const links = toAsOfLinks(context, question, day);
  const line = toQuestionLine(context, then);
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: `${thing.caption} On ${links?.day ?? day}`,
      description: `As the record stood on ${links?.day ?? day}: ${line.label.toLowerCase()}. ${line.answer}`,
      path: toAsOfUrl(thing.url, day),
      noindex: true,
    }),
    title: thing.caption,
    day: toShortDate(context, day, context.publication.about.zone),
    url: thing.url,
    links,
    mark: toStatusMark(then.state),
    since: toSince(context, then, then.state),
    derivation: toDerivation(context, then, then.state),
    override: findJudgement(context, then.state),
    answer: line.answer,
    positions,
    columns: positions.map(({ party, name }) => ({ party, name })),
    rungs: toRungs(context, question, steps.slice(-RUNGS)),
    total: steps.length,
    tally: toTally(steps),
    editor: context.publication.about.editors?.[0]?.name,
  };
}
