/** What the page of a question has only of the present: its terms, its history and what stands around it. */
import { toQuestionLedgerUrl } from '../../model/addresses/ledgers.ts';
import { toTimelineUrl } from '../../model/addresses/pages.ts';
import { toThingUrl } from '../../model/addresses/things.ts';
import { listStatementSources } from '../../model/lineage.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { toCount } from '../../prose/count.ts';
import type { Context } from '../context.ts';
import { findFigure, type RecordFigure } from '../parts/figure/figure.ts';
import { toLink, type Link } from '../parts/link.ts';
import { LATEST, toRiver, type RiverItem } from '../parts/list/river.ts';
import { toBody, type Body } from '../parts/prose/body.ts';
import { toNotices, type Notice } from '../parts/prose/notices.ts';
import { toQuestionLine, type QuestionLine } from '../parts/question/question-line.ts';
import type { Rich } from '../parts/question/rich.ts';
import { findLineage, type LineageView } from '../parts/sources/lineage.ts';
import { toHistory, type History } from './question-history.ts';
import { listSilent } from './silent.ts';
import { toWindow } from './window.ts';

export interface QuestionNow {
  readonly topics: readonly Link[];
  readonly related: readonly QuestionLine[];
  readonly lineage: LineageView | undefined;
  /** Items with a statement on it, the last said first; of `total`. */
  readonly coverage: readonly RiverItem[];
  readonly total: number;
  /** How many statements bear on it, and their ledger. */
  readonly statements: Link | undefined;
  /** Both orders of its days; `undefined` if nothing was said on it. */
  readonly timeline: string | undefined;
  readonly possible: readonly string[];
  readonly definition: string;
  /** The time that it asks about. */
  readonly window: Rich | undefined;
  readonly settle: string | undefined;
  readonly body: Body;
  /** On its first page. */
  readonly figure: RecordFigure | undefined;
  readonly silent: readonly Link[];
  readonly history: History;
  readonly notices: readonly Notice[];
}

interface Where {
  readonly toUrl: (statement: Statement) => string;
  readonly isFirst: boolean;
}

export function toQuestionNow(
  context: Context,
  question: Question,
  { toUrl, isFirst }: Where,
): QuestionNow {
  const { thing, statements, window } = question;
  const { data } = thing;
  const { byUrl, record } = context.publication;
  const items = [...new Set(statements.toReversed().map(({ item }) => item))];
  const isSilent = statements.length === 0;
  return {
    topics: data.topics.flatMap((id) => {
      const topic = byUrl.get(toThingUrl('topic', id));
      return topic === undefined ? [] : [toLink(topic)];
    }),
    related: data.related.flatMap((id) => {
      const other = record.questions.get(toThingUrl('question', id));
      return other === undefined ? [] : [toQuestionLine(context, other)];
    }),
    lineage: findLineage(context, listStatementSources(statements)),
    coverage: toRiver(context, items.slice(0, LATEST)).map((item) => ({ ...item, bears: [] })),
    total: items.length,
    statements: isSilent
      ? undefined
      : {
          text: toCount(statements.length, 'statement', 'statements'),
          url: toQuestionLedgerUrl(thing.id),
        },
    timeline: isSilent ? undefined : toTimelineUrl(thing.url),
    possible: Object.values(data.positions),
    definition: data.definition,
    window: window && toWindow(context, window.when),
    settle: data.settle,
    body: toBody(context, thing),
    figure: isFirst ? findFigure(context, question) : undefined,
    silent: listSilent(context, question),
    history: toHistory(context, question, toUrl),
    notices: toNotices(context, data.corrections ?? []),
  };
}
