/**
 * What is known about things besides what their files say: for coverage, what its text says; for others, what follows
 * from the record. `fields.json` has the schema of each.
 */
import { findPart, none, type None } from '../../content/kinds/kind.ts';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { findMeasureState } from '../../model/measures/measure.ts';
import type { Question, State } from '../../model/questions/question.ts';
import type { Thing } from '../../model/thing.ts';
import type { OutputContext } from '../output-file.ts';
import { toStatementId } from '../tables/statements.ts';
import schemas from './fields.json' with { type: 'json' };
import { list } from './head.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Derived<Name extends KindName> {
  readonly make: (context: OutputContext, thing: Thing<Name>) => Fields;
  readonly properties: Fields;
  /** Those that every record of the kind has. */
  readonly required: readonly string[];
}

const ITS_FILE = none('all that is known of it is in its file');

const COVERAGE: Derived<'coverage'> = {
  make: ({ publication }, { entry, url }) => {
    const { words, mentions, quotes } = entry.facts;
    return {
      text: {
        words,
        // In the order in which the text first names them.
        mentions: [...new Set(mentions.map(({ id }) => id))],
        quotes: quotes.map(({ by, as, lang, cite, text }) => ({ by, as, lang, cite, text })),
        statements: (publication.record.of.get(url) ?? []).map(toStatementId),
      },
    };
  },
  properties: schemas.coverage,
  required: ['text'],
};

const QUESTION: Derived<'question'> = {
  make: ({ publication }, { url }) => {
    const question = publication.record.questions.get(url);
    return question === undefined
      ? {}
      : {
          state: toState(question, question.state),
          changes: question.history.map((one) => toState(question, one)),
        };
  },
  properties: {
    state: { ...schemas.state, description: 'How it stands, as derived from the statements.' },
    changes: list(
      schemas.state,
      'How it stood, from each day on which that changed, oldest first.',
    ),
  },
  required: [],
};

const MEASURE: Derived<'measure'> = {
  make: ({ publication }, { url }) => {
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
  },
  properties: schemas.measure,
  required: [],
};

const DERIVED = {
  coverage: COVERAGE,
  topic: ITS_FILE,
  question: QUESTION,
  measure: MEASURE,
  day: ITS_FILE,
  person: ITS_FILE,
  organization: ITS_FILE,
  place: ITS_FILE,
  event: ITS_FILE,
  outlet: ITS_FILE,
  page: ITS_FILE,
} satisfies { readonly [Name in KindName]: Derived<Name> | None };

/** What a record of the kind has besides the fields of its file. */
export function findDerived(kind: KindName): Derived<KindName> | undefined {
  return findPart<Derived<KindName>>(DERIVED[kind] as Derived<KindName> | None);
}

/** What data files have besides the files of the content, by the names of their lists. */
export function listDerivedFields(): Record<string, readonly string[]> {
  return Object.fromEntries(
    KIND_NAMES.map((kind) => [
      getKind(kind).folder,
      ['url', ...Object.keys(findDerived(kind)?.properties ?? {})],
    ]),
  );
}

function toState({ parties }: Question, state: State): Fields {
  const { status, rule, since, on, position, statements, held } = state;
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
