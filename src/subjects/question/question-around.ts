/** What stands around a question: topics, nearby questions, coverage, its ledger and its timeline. */
import { listStatementSources } from '../../model/lineage.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Context } from '../context.ts';
import { findLineage, type LineageView } from '../parts/sources/lineage.ts';
import { toCount } from '../../prose/count.ts';
import { toLink, type Link } from '../parts/link.ts';
import { LATEST, toRiver, type RiverItem } from '../parts/list/river.ts';
import { toQuestionLine, type QuestionLine } from '../parts/question/question-line.ts';

export interface QuestionAround {
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
}

export function toQuestionAround(
  context: Context,
  { thing, statements }: Question,
): QuestionAround {
  const { byUrl, record } = context.publication;
  const items = [...new Set(statements.toReversed().map(({ item }) => item))];
  const isSilent = statements.length === 0;
  return {
    topics: thing.data.topics.flatMap((id) => {
      const topic = byUrl.get(`/topics/${id}`);
      return topic === undefined ? [] : [toLink(topic)];
    }),
    related: thing.data.related.flatMap((id) => {
      const other = record.questions.get(`/questions/${id}`);
      return other === undefined ? [] : [toQuestionLine(context, other)];
    }),
    lineage: findLineage(context, listStatementSources(statements)),
    coverage: toRiver(context, items.slice(0, LATEST)).map((item) => ({ ...item, bears: [] })),
    total: items.length,
    statements: isSilent
      ? undefined
      : {
          text: toCount(statements.length, 'statement', 'statements'),
          url: `/statements/on/${thing.id}`,
        },
    timeline: isSilent ? undefined : `${thing.url}/timeline`,
  };
}
