/** The statements on a question as the rungs of a ladder. */
import { isBefore } from '../../time/bounds.ts';
import type { Thing } from '../thing.ts';
import type { Question } from './question.ts';
import type { Relation, Statement } from '../statements/statement.ts';
import { takesPosition } from './status.ts';

export interface Step {
  /** It carries its four clocks, its reading and its words. */
  readonly statement: Statement;
  /** The sides in whose columns it stands, in the order of the ladder; several of a joint one. */
  readonly parties: readonly string[];
  /** Whether it counts towards the status. */
  readonly counts: boolean;
  /** What it bears on instead, if that is another question: such a rung only shows what was said meanwhile. */
  readonly beside: Thing<'question'> | undefined;
  /** How it bears on others, then how others bear on it. */
  readonly relations: readonly Relation[];
  readonly reverse: readonly Relation[];
  /** Statements on the question itself that had been made, but were certainly not yet public, when this one was. */
  readonly unseen: readonly Statement[];
}

/**
 * All statements on the question, in their order, and, beside them, those on its `related` questions that could be mistaken for an
 * answer: bound to one of its own, or said while one of its own was not yet public.
 */
export function listSteps(question: Question, statements: readonly Statement[]): Step[] {
  const own = new Set(question.statements);
  const related = new Set(question.thing.data.related);
  const rungs = statements.filter(
    (statement) =>
      own.has(statement) ||
      (statement.about !== undefined &&
        related.has(statement.about.id) &&
        isBeside(statement, question.statements)),
  );
  return rungs.map((statement): Step => ({
    statement,
    parties: question.parties.filter((party) => statement.parties.includes(party)),
    counts: own.has(statement) && takesPosition(statement, question.parties),
    beside: own.has(statement) ? undefined : statement.about,
    relations: statement.relations,
    reverse: statement.reverse,
    unseen: question.statements.filter(
      (other) => other !== statement && isUnseen(other, statement),
    ),
  }));
}

function isBeside(statement: Statement, own: readonly Statement[]): boolean {
  const bound = [
    ...statement.relations.map(({ to }) => to),
    ...statement.reverse.map(({ from }) => from),
  ];
  return (
    bound.some((other) => own.includes(other)) || own.some((other) => isUnseen(other, statement))
  );
}

/**
 * Whether `other` had been said when `statement` was, and was certainly not public. What was itself certainly public
 * before `other` was certainly said before, too: so a printed hour tells where the hour of saying is not known.
 */
function isUnseen({ certain: other }: Statement, { certain: own }: Statement): boolean {
  return (
    isBefore(other.said, own.said) &&
    (isBefore(own.said, other.published) || isBefore(own.published, other.published))
  );
}
