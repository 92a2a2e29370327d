/** The page of a question, as it stands now or as the record stood on a past day. */
import { toAsOfUrl } from '../../model/addresses/pages.ts';
import { listStepsOn, toQuestionOn } from '../../model/questions/question-on.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { AddressedView, Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head, type HeadInput } from '../parts/frame/head.ts';
import { toLadderNode } from '../parts/json-ld/statement.ts';
import { toPagedTitle, toPages, type Paged } from '../parts/list/pages.ts';
import { listDaysOnce } from '../parts/question/as-of-days.ts';
import { toAsOfLinks, type AsOfLinks } from '../parts/question/as-of-links.ts';
import { listPositions, type PositionNow } from '../parts/question/positions.ts';
import { toQuestionLine, toStatusMark, type StatusMark } from '../parts/question/question-line.ts';
import type { Rich } from '../parts/question/rich.ts';
import { listStepsOnce, toRungId, toRungs, type Rung } from '../parts/question/rungs.ts';
import { toDerivation, toSince } from './derivation.ts';
import { findJudgement, type Judgement } from './question-history.ts';
import { toQuestionNow, toTally, type QuestionNow, type Tally } from './question-now.ts';

export interface QuestionView {
  readonly frame: Frame;
  readonly head: Head;
  /** The page of the present. */
  readonly url: string;
  readonly title: string;
  readonly mark: StatusMark;
  readonly since: Rich;
  readonly derivation: Rich;
  readonly override: Judgement | undefined;
  /** “They will meet.”, or what each side says. */
  readonly answer: string;
  readonly positions: readonly PositionNow[];
  /** The columns of the ladder. */
  readonly columns: readonly { readonly party: string; readonly name: string }[];
  readonly ladder: Omit<Paged<Rung>, 'values'> & { readonly rungs: readonly Rung[] };
  /** Counts the whole ladder, not this page of it. */
  readonly tally: Tally;
  /** Who answers for the readings. */
  readonly editor: string | undefined;
  /** Its pages of past days; not on the further pages of a long ladder. */
  readonly days: AsOfLinks | undefined;
  /** The past day of the page. */
  readonly past: Pieces | undefined;
  /** What a page of the present has beside all that. */
  readonly now: QuestionNow | undefined;
}

/** Rungs of one page: about a kilobyte and a half each. */
const RUNGS = 100;
/** The last of them on a page of a past day; the question itself has all. */
const PAST_RUNGS = 40;

/** The first page has everything, those after it the rest of a long ladder; then come the past days. */
export function listQuestionPages(context: Context): AddressedView<QuestionView>[] {
  const questions = [...context.publication.record.questions.values()];
  return [
    ...questions.flatMap((question) => listPresentPages(context, question)),
    ...questions.flatMap((question) =>
      listDaysOnce(context, question).map((day) => ({
        url: toAsOfUrl(question.thing.url, day),
        view: () => toPastView(context, question, day),
      })),
    ),
  ];
}

function listPresentPages(context: Context, question: Question): AddressedView<QuestionView>[] {
  const steps = listStepsOnce(context, question);
  return toPages(steps, question.thing.url, RUNGS).map((page) => ({
    url: page.links[page.number - 1]?.url ?? question.thing.url,
    view: () => toPresentView(context, question, page),
  }));
}

type Step = ReturnType<typeof listStepsOnce>[number];

function toPresentView(context: Context, question: Question, page: Paged<Step>): QuestionView {
  const { thing } = question;
  const { values, ...numbers } = page;
  const shown = values.map(({ statement }) => statement);
  const own = new Set(shown);
  const toUrl = (one: Statement) => (own.has(one) ? `#${toRungId(one)}` : one.address);
  const line = toQuestionLine(context, question);
  const named = {
    title: toPagedTitle(thing.caption, page),
    description: `${line.label}. ${line.answer}`,
    path: page.links[page.number - 1]?.url ?? thing.url,
  };
  const nodes = [toLadderNode(context, { ...named, about: thing }, shown, numbers)];
  const feed = { path: thing.url, title: thing.caption };
  return {
    ...toStanding(context, question, { head: { ...named, nodes, feed }, toUrl }),
    ladder: { ...numbers, rungs: toRungs(context, question, values) },
    tally: toTally(listStepsOnce(context, question)),
    days: page.number === 1 ? toAsOfLinks(context, question) : undefined,
    past: undefined,
    now: toQuestionNow(context, question, { toUrl, isFirst: page.number === 1 }),
  };
}

function toPastView(context: Context, question: Question, day: string): QuestionView {
  const { thing } = question;
  const then = toQuestionOn(question, day);
  const steps = listStepsOn(listStepsOnce(context, question), day);
  const days = toAsOfLinks(context, question, day);
  const line = toQuestionLine(context, then);
  const head = {
    title: `${thing.caption} On ${days?.day ?? day}`,
    description: `As the record stood on ${days?.day ?? day}: ${line.label.toLowerCase()}. ${line.answer}`,
    path: toAsOfUrl(thing.url, day),
    noindex: true,
  };
  const rungs = toRungs(context, question, steps.slice(-PAST_RUNGS));
  return {
    ...toStanding(context, then, { head }),
    ladder: { number: 1, count: 1, first: 1, links: [], total: steps.length, rungs },
    tally: toTally(steps),
    days,
    past: toShortDate(context, day, context.publication.about.zone),
    now: undefined,
  };
}

interface Where {
  readonly head: HeadInput;
  /** Where statements stand. */
  readonly toUrl?: (statement: Statement) => string;
}

/** How the question stands, now or then. */
function toStanding(context: Context, question: Question, { head, toUrl }: Where) {
  const { thing, state } = question;
  const positions = listPositions(context, question);
  return {
    frame: toFrame(context),
    head: toHead(context, head),
    url: thing.url,
    title: thing.caption,
    mark: toStatusMark(context, state),
    since: toSince(context, question, state),
    derivation: toDerivation(context, question, state, toUrl),
    override: findJudgement(context, state),
    answer: toQuestionLine(context, question).answer,
    positions,
    columns: positions.map(({ party, name }) => ({ party, name })),
    editor: context.publication.about.editors?.[0]?.name,
  };
}
