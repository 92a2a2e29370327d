/** The page of a question. */
import type { Question } from '../../model/record/question.ts';
import type { Statement } from '../../model/record/statement.ts';
import type { AddressedView } from '../addressed.ts';
import { toBody, type Body } from '../body.ts';
import type { Context } from '../context.ts';
import { toFrame, type Frame } from '../frame.ts';
import { toHead, type Head } from '../head.ts';
import { toLadderNode } from '../json-ld/statement.ts';
import type { Link } from '../link.ts';
import { toNotices, type Notice } from '../notices.ts';
import { toPagedTitle, toPages, type Paged } from '../pages.ts';
import { toAsOfLinks, type AsOfLinks } from './as-of-links.ts';
import { toDerivation, toSince } from './derivation.ts';
import { findFigure, type RecordFigure } from './figure.ts';
import { listPositions, type PositionNow } from './positions.ts';
import { toQuestionAround, type QuestionAround } from './question-around.ts';
import { findJudgement, toHistory, type History, type Judgement } from './question-history.ts';
import { toQuestionLine, toStatusMark, type StatusMark } from './question-line.ts';
import type { Rich } from './rich.ts';
import { listStepsOnce, toRungId, toRungs, type Rung } from './rungs.ts';
import { listSilent } from './silent.ts';
import { toTally, type Tally } from './tally.ts';
import { toWindow } from './window.ts';

export interface QuestionView extends QuestionAround {
  readonly frame: Frame;
  readonly head: Head;
  readonly url: string;
  readonly title: string;
  readonly mark: StatusMark;
  readonly since: Rich;
  readonly derivation: Rich;
  readonly override: Judgement | undefined;
  /** “They will meet.”, or what each side says. */
  readonly answer: string;
  readonly positions: readonly PositionNow[];
  readonly possible: readonly string[];
  readonly definition: string;
  /** The time that it asks about. */
  readonly window: Rich | undefined;
  readonly settle: string | undefined;
  readonly body: Body;
  readonly figure: RecordFigure | undefined;
  /** The columns of the ladder. */
  readonly columns: readonly { readonly party: string; readonly name: string }[];
  readonly ladder: Omit<Paged<Rung>, 'values'> & { readonly rungs: readonly Rung[] };
  /** Of the whole ladder, not of this page of it. */
  readonly tally: Tally;
  readonly silent: readonly Link[];
  readonly history: History;
  /** Who answers for the readings. */
  readonly editor: string | undefined;
  readonly notices: readonly Notice[];
  /** Its pages of past days, on its first page. */
  readonly pastDays: AsOfLinks | undefined;
}

/** Rungs of one page: about a kilobyte and a half each. */
const RUNGS = 100;

/** The first page has everything; those after it have the rest of a long ladder. */
export function listQuestionPages(context: Context): AddressedView<QuestionView>[] {
  return [...context.publication.record.questions.values()].flatMap((question) => {
    const steps = listStepsOnce(context, question);
    return toPages(steps, question.thing.url, RUNGS).map((page) => ({
      url: page.links[page.number - 1]?.url ?? question.thing.url,
      view: () => toQuestionView(context, question, page),
    }));
  });
}

type Page = Paged<ReturnType<typeof listStepsOnce>[number]>;

function toQuestionView(
  context: Context,
  question: Question,
  { values, ...page }: Page,
): QuestionView {
  const { publication } = context;
  const { thing, state } = question;
  const shown = new Set(values.map(({ statement }) => statement));
  const toUrl = (one: Statement) => (shown.has(one) ? `#${toRungId(one)}` : one.address);
  const line = toQuestionLine(context, question);
  const positions = listPositions(context, question);
  const path = page.links[page.number - 1]?.url ?? thing.url;
  const named = {
    title: toPagedTitle(thing.caption, page),
    description: `${line.label}. ${line.answer}`,
    path,
  };
  return {
    frame: toFrame(context),
    head: toHead(context, {
      ...named,
      nodes: [
        toLadderNode(
          context,
          { ...named, about: thing },
          values.map(({ statement }) => statement),
          page,
        ),
      ],
      feed: { path: thing.url, title: thing.caption },
    }),
    url: thing.url,
    title: thing.caption,
    mark: toStatusMark(state),
    since: toSince(context, question, state),
    derivation: toDerivation(context, question, state, toUrl),
    override: findJudgement(context, state),
    answer: line.answer,
    positions,
    possible: Object.values(thing.data.positions),
    definition: thing.data.definition,
    window: question.window && toWindow(context, question.window.when),
    settle: thing.data.settle,
    body: toBody(context, thing),
    figure: page.number === 1 ? findFigure(context, question) : undefined,
    columns: positions.map(({ party, name }) => ({ party, name })),
    ladder: { ...page, rungs: toRungs(context, question, values) },
    tally: toTally(listStepsOnce(context, question)),
    silent: listSilent(context, question),
    history: toHistory(context, question, toUrl),
    ...toQuestionAround(context, question),
    editor: publication.about.editors?.[0]?.name,
    notices: toNotices(context, thing.data.corrections ?? []),
    pastDays: page.number === 1 ? toAsOfLinks(context, question) : undefined,
  };
}
