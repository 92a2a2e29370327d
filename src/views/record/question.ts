/** The page of a question. */
import type { Question, State } from '../../model/record/question.ts';
import type { Statement } from '../../model/record/statement.ts';
import type { Item } from '../../model/item.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import type { AddressedView } from '../addressed.ts';
import { toBody, type Body } from '../body.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../dates.ts';
import { toFrame, type Frame } from '../frame.ts';
import { toHead, type Head } from '../head.ts';
import { toCount, toLink, type Link } from '../link.ts';
import { toNotices, type Notice } from '../notices.ts';
import { toPages, type Paged } from '../pages.ts';
import { toRiver, type RiverItem } from '../river.ts';
import { LATEST } from '../topic.ts';
import { toAsOfLinks, type AsOfLinks } from './as-of-links.ts';
import { toDerivation, toSince } from './derivation.ts';
import { findFigure, type RecordFigure } from './figure.ts';
import { findOrigins, type Origins } from './origins.ts';
import { listPositions, type PositionNow } from './positions.ts';
import {
  toQuestionLine,
  toStatusMark,
  type QuestionLine,
  type StatusMark,
} from './question-line.ts';
import type { Rich } from './rich.ts';
import { listStepsOnce, toRungId, toRungs, type Rung } from './rungs.ts';
import { listSilent } from './silent.ts';

export interface Change extends StatusMark {
  /** `undefined` for how it stood before all else. */
  readonly from: Pieces | undefined;
  readonly why: Rich;
}

export interface QuestionView {
  readonly frame: Frame;
  readonly head: Head;
  readonly url: string;
  readonly title: string;
  readonly mark: StatusMark;
  readonly since: Rich;
  readonly derivation: Rich;
  readonly override:
    (StatusMark & { readonly why: string; readonly by: string; readonly on: Pieces }) | undefined;
  /** “They will meet.”, or what each side says. */
  readonly answer: string;
  readonly positions: readonly PositionNow[];
  readonly possible: readonly string[];
  readonly definition: string;
  readonly window: Pieces | undefined;
  readonly settle: string | undefined;
  readonly body: Body;
  readonly figure: RecordFigure | undefined;
  /** The columns of the ladder. */
  readonly columns: readonly { readonly party: string; readonly name: string }[];
  readonly ladder: Omit<Paged<Rung>, 'values'> & { readonly rungs: readonly Rung[] };
  readonly silent: readonly Link[];
  readonly history: readonly Change[];
  readonly origins: Origins | undefined;
  readonly related: readonly QuestionLine[];
  readonly topics: readonly Link[];
  readonly coverage: readonly RiverItem[];
  readonly total: number;
  /** How many statements bear on it, and their ledger. */
  readonly statements: Link | undefined;
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
  const { thing, state, statements } = question;
  const desk = publication.about.zone;
  const shown = new Set(values.map(({ statement }) => statement));
  const toUrl = (one: Statement) => (shown.has(one) ? `#${toRungId(one)}` : one.address);
  const line = toQuestionLine(context, question);
  const items = listItems(statements);
  const positions = listPositions(context, question);
  const path = page.links[page.number - 1]?.url ?? thing.url;
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title:
        page.number === 1
          ? thing.caption
          : `${thing.caption}, page ${String(page.number)} of ${String(page.count)}`,
      description: `${line.label}. ${line.answer}`,
      path,
      feed: { path: thing.url, title: thing.caption },
    }),
    url: thing.url,
    title: thing.caption,
    mark: toStatusMark(state),
    since: toSince(context, state),
    derivation: toDerivation(context, question, state, toUrl),
    override: toOverride(context, state),
    answer: line.answer,
    positions,
    possible: Object.values(thing.data.positions),
    definition: thing.data.definition,
    window: question.window && toPieces(question.window.when, { language: context.language }),
    settle: thing.data.settle,
    body: toBody(context, thing),
    figure: page.number === 1 ? findFigure(context, question) : undefined,
    columns: positions.map(({ party, name }) => ({ party, name })),
    ladder: { ...page, rungs: toRungs(context, question, values) },
    silent: listSilent(context, question),
    history: question.history.map((one) => ({
      ...toStatusMark(one),
      from: one.on === undefined ? undefined : toShortDate(context, one.on, desk),
      why: toDerivation(context, question, one, toUrl),
    })),
    origins: findOrigins(context, statements),
    related: thing.data.related.flatMap((id) => {
      const other = publication.record.questions.get(`/questions/${id}`);
      return other === undefined ? [] : [toQuestionLine(context, other)];
    }),
    topics: thing.data.topics.flatMap((id) => {
      const topic = publication.byUrl.get(`/topics/${id}`);
      return topic === undefined ? [] : [toLink(topic)];
    }),
    coverage: toRiver(context, items.slice(0, LATEST)).map((item) => ({ ...item, bears: [] })),
    total: items.length,
    statements:
      statements.length === 0
        ? undefined
        : {
            text: toCount(statements.length, 'statement', 'statements'),
            url: `/statements/on/${thing.id}`,
          },
    editor: publication.about.editors?.[0]?.name,
    notices: toNotices(context, thing.data.corrections ?? []),
    pastDays: page.number === 1 ? toAsOfLinks(context, question) : undefined,
  };
}

function toOverride(context: Context, { override }: State): QuestionView['override'] {
  if (override === undefined) return undefined;
  const { why, by, on } = override;
  return {
    ...toStatusMark(override),
    why,
    by,
    on: toShortDate(context, on, context.publication.about.zone),
  };
}

/** Items with a statement on the question, the last said first. */
function listItems(statements: readonly Statement[]): Item[] {
  return [...new Set(statements.toReversed().map(({ item }) => item))];
}
