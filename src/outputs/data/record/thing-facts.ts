/** What follows for questions and measures from the record, beside what their files say. */
import { findMeasureState } from '../../../model/measures/measure.ts';
import type { State } from '../../../model/questions/question.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import type { Context } from '../../context.ts';
import { toStatementId } from '../../../model/tables/statements.ts';

/** Nothing for things of other kinds. */
export function toRecordFacts(
  { publication }: Context,
  thing: Thing,
): Readonly<Record<string, unknown>> {
  const { questions, measures, days } = publication.record;
  if (isKind(thing, 'question')) {
    const question = questions.get(thing.url);
    return question === undefined
      ? {}
      : { state: toStateFacts(question.state), changes: question.history.map(toStateFacts) };
  }
  const measure = isKind(thing, 'measure') ? measures.get(thing.url) : undefined;
  const state = measure && findMeasureState(measure, days?.last ?? '9999-12-31');
  if (measure === undefined || state === undefined) return {};
  const { status, inForce, by } = state;
  const rate = status === 'never-in-force' ? undefined : state.rate;
  return {
    side: measure.party,
    state: { status, inForce, rate, by: by?.thing.id, on: days?.last },
  };
}

function toStateFacts({ status, rule, since, on, position, statements, held }: State) {
  return {
    status,
    rule,
    on,
    since,
    position,
    statements: statements.map(toStatementId),
    held: held.map((one) => ({
      party: one.party,
      position: one.position,
      statement: toStatementId(one.statement),
    })),
  };
}
