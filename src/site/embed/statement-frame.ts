/** One statement in a frame: the words, whose they are, and where they were reported. */
import type { Statement } from '../../model/statements/statement.ts';
import type { Context } from '../context.ts';
import { toLink, type Link } from '../parts/link.ts';
import { toStatusMark, type StatusMark } from '../parts/question/question-line.ts';
import { toStatementLine, type StatementLine } from '../parts/statement/statement-line.ts';

export interface StatementFrame {
  readonly line: Pick<
    StatementLine,
    | 'url'
    | 'words'
    | 'lang'
    | 'speaker'
    | 'said'
    | 'published'
    | 'wait'
    | 'sources'
    | 'original'
    | 'translator'
  >;
  readonly item: Link;
  /** The question that it is about, with how that stands. */
  readonly question: (Link & StatusMark) | undefined;
}

export function toStatementFrame(context: Context, statement: Statement): StatementFrame {
  const { url, words, lang, speaker, said, published, wait, sources, original, translator } =
    toStatementLine(context, statement, { year: true });
  const { about, item } = statement;
  const question = about && context.publication.record.questions.get(about.url);
  return {
    line: { url, words, lang, speaker, said, published, wait, sources, original, translator },
    item: toLink(item),
    question: question && {
      ...toLink(question.thing),
      ...toStatusMark(context, question.state),
    },
  };
}
