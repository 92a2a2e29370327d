/** A question, its statements and its ladder as they stood on a past day: nothing points at what came later. */
import { isBound, type Step } from './ladder.ts';
import { getStateOn, type Question, type State } from './question.ts';
import { toUnseen, type Unseen } from './unseen.ts';
import type { Relation, Statement } from '../statements/statement.ts';

/** The same question as anybody would have built it at the end of `day` (`2025-04-25`). */
export function toQuestionOn(question: Question, day: string): Question {
  const upTo = ({ on }: State) => on === undefined || on <= day;
  const { answer, statements } = question;
  return {
    ...question,
    statements: statements.filter((one) => isKnown(one, day)).map((one) => toStatementOn(one, day)),
    answer: answer !== undefined && answer.on <= day ? answer : undefined,
    states: question.states.filter(upTo),
    history: question.history.filter(upTo),
    state: toStateOn(getStateOn(question, day), day),
  };
}

/** Without the relations to statements that nobody could know by then; the same object if it has none of those. */
export function toStatementOn(statement: Statement, day: string): Statement {
  const relations = statement.relations.filter(({ to }) => isKnown(to, day));
  const reverse = statement.reverse.filter(({ from }) => isKnown(from, day));
  const isSame = isWhole(relations, statement.relations) && isWhole(reverse, statement.reverse);
  return isSame ? statement : { ...statement, relations, reverse };
}

/**
 * The rungs that could be seen by then, of `steps` in the order of saying. What stands beside the question only for
 * the sake of something said later is left out. Ranks are those of the whole ladder.
 */
export function listStepsOn(steps: readonly Step[], day: string): Step[] {
  const known = steps.filter(({ statement }) => isKnown(statement, day));
  const own = known.flatMap((step) => (step.beside === undefined ? [step.statement] : []));
  const unseenBy = toUnseen(
    own,
    known.map(({ statement }) => statement),
  );
  const ofQuestion = new Set(own);
  return known.flatMap((step, index): Step[] => {
    const statement = toStatementOn(step.statement, day);
    const { relations, reverse } = statement;
    const unseen = unseenBy[index] as Unseen;
    const belongs = step.beside === undefined || unseen.count > 0 || isBound(statement, ofQuestion);
    return belongs ? [{ ...step, statement, relations, reverse, unseen }] : [];
  });
}

function toStateOn(state: State, day: string): State {
  return {
    ...state,
    statements: state.statements.map((one) => toStatementOn(one, day)),
    held: state.held.map((held) => ({
      ...held,
      statement: toStatementOn(held.statement, day),
      rivals: held.rivals.map((one) => toStatementOn(one, day)),
    })),
  };
}

function isKnown({ knownOn }: Statement, day: string): boolean {
  return knownOn <= day;
}

function isWhole(some: readonly Relation[], all: readonly Relation[]): boolean {
  return some.length === all.length;
}
