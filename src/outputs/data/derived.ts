/** What is known of things beside what their files say: of coverage what its text says, of others what follows from the record. */
import { none } from '../../content/kinds/kind.ts';
import { noteBody } from '../../model/reads.ts';
import { findMeasureState } from '../../model/measures/measure.ts';
import { makeOf, type PerKind, type Thing } from '../../model/thing.ts';
import type { Question, State } from '../../model/questions/question.ts';
import type { Context } from '../output-file.ts';
import { toStatementId } from '../tables/statements.ts';

type Derived = Readonly<Record<string, unknown>>;

const ITS_FILE = none('all that is known of it stands in its file');

const DERIVED = {
  coverage: (context: Context, thing: Thing<'coverage'>) => ({ text: toTextFacts(context, thing) }),
  topic: ITS_FILE,
  question: toDerivedQuestion,
  measure: toDerivedMeasure,
  day: ITS_FILE,
  person: ITS_FILE,
  organization: ITS_FILE,
  place: ITS_FILE,
  event: ITS_FILE,
  outlet: ITS_FILE,
  page: ITS_FILE,
} satisfies PerKind<Context, Derived>;

/** What is known of a thing beside what its file says; of the form that `derived-schema.ts` gives. */
export function toDerived(context: Context, thing: Thing): Derived {
  return makeOf<Context, Derived>(DERIVED, context, thing) ?? {};
}

function toDerivedQuestion({ publication }: Context, { url }: Thing<'question'>): Derived {
  const question = publication.record.questions.get(url);
  if (question === undefined) return {};
  const { state, history } = question;
  return { state: toState(question, state), changes: history.map((one) => toState(question, one)) };
}

function toDerivedMeasure({ publication }: Context, { url }: Thing<'measure'>): Derived {
  const { measures, days } = publication.record;
  const measure = measures.get(url);
  const state = measure && findMeasureState(measure, days?.last ?? '9999-12-31');
  if (measure === undefined || state === undefined) return {};
  const { status, inForce, by } = state;
  const rate = status === 'never-in-force' ? undefined : state.rate;
  return {
    side: measure.party,
    state: { status, inForce, rate, by: by?.thing.id, on: days?.last },
  };
}

function toState(
  { parties }: Question,
  { status, rule, since, on, position, statements, held }: State,
) {
  return {
    status,
    rule,
    on,
    since,
    position,
    statements: statements.map(toStatementId),
    held: held.map((one) => ({
      ...(parties.length === 0 ? { speaker: one.party } : { party: one.party }),
      position: one.position,
      statement: toStatementId(one.statement),
    })),
  };
}

function toTextFacts({ publication }: Context, { entry, url }: Thing<'coverage'>) {
  const { words, mentions, quotes } = entry.facts;
  noteBody(entry.inside);
  return {
    words,
    // In the order in which the text first names them.
    mentions: [...new Set(mentions.map(({ id }) => id))],
    quotes: quotes.map(({ by, as, lang, cite, text }) => ({ by, as, lang, cite, text })),
    statements: (publication.record.of.get(url) ?? []).map(toStatementId),
  };
}
