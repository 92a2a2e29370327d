/** The statements on a question as the rungs of a ladder. */
import type { Thing } from '../thing.ts';
import type { Question } from './question.ts';
import type { Relation, Statement } from '../statements/statement.ts';
import { takesPosition } from './status.ts';
import { toUnseen, type Unseen } from './unseen.ts';

export interface Step {
  /** It carries its four clocks, its reading and its words. */
  readonly statement: Statement;
  /** The sides in whose columns it stands, in the order of the ladder; several of a joint one, none where there are none. */
  readonly parties: readonly string[];
  /** Whether it counts towards the status. */
  readonly counts: boolean;
  /** What it bears on instead, if that is another question: such a rung only shows what was said meanwhile. */
  readonly beside: Thing<'question'> | undefined;
  /** How it bears on others, then how others bear on it. */
  readonly relations: readonly Relation[];
  readonly reverse: readonly Relation[];
  /** Statements on the question itself that had been made, but were certainly not yet public, when this one was. */
  readonly unseen: Unseen;
}

/**
 * All statements on the question, in their order, and, beside them, those on its `related` questions that could be mistaken for an
 * answer: bound to one of its own, or said while one of its own was not yet public.
 */
export function listSteps(question: Question, statements: readonly Statement[]): Step[] {
  const own = new Set(question.statements);
  const related = new Set(question.thing.data.related);
  const near = statements.filter(
    (one) => own.has(one) || (one.about !== undefined && related.has(one.about.id)),
  );
  const unseenBy = toUnseen(question.statements, near);
  return near.flatMap((statement, index): Step[] => {
    const unseen = unseenBy[index] as Unseen;
    if (!own.has(statement) && unseen.count === 0 && !isBound(statement, own)) return [];
    return [toStep(question, statement, own.has(statement), unseen)];
  });
}

function toStep(question: Question, statement: Statement, isOwn: boolean, unseen: Unseen): Step {
  return {
    statement,
    parties: question.parties.filter((party) => statement.parties.includes(party)),
    counts: isOwn && takesPosition(statement, question.parties),
    beside: isOwn ? undefined : statement.about,
    relations: statement.relations,
    reverse: statement.reverse,
    unseen,
  };
}

/** Whether it bears on one of them, or one of them on it. */
export function isBound(
  { relations, reverse }: Pick<Statement, 'relations' | 'reverse'>,
  own: ReadonlySet<Statement>,
): boolean {
  return relations.some(({ to }) => own.has(to)) || reverse.some(({ from }) => own.has(from));
}
