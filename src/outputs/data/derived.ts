/**
 * What is known about things besides what their files say: for coverage, what its text says; for others, what follows
 * from the record. Each has its schema beside it.
 */
import { findPart, none, type None } from '../../content/kinds/kind.ts';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { findMeasureState } from '../../model/measures/measure.ts';
import type { Question, State } from '../../model/questions/question.ts';
import type { Thing } from '../../model/thing.ts';
import type { OutputContext } from '../output-file.ts';
import { toStatementId } from '../tables/statements.ts';
import { address, closed, flagSchema, list, numberSchema, textSchema, texts } from './head.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Derived<Name extends KindName> {
  readonly make: (context: OutputContext, thing: Thing<Name>) => Fields;
  readonly properties: Fields;
  /** Those that every record of the kind has. */
  readonly required: readonly string[];
}

const ITS_FILE = none('all that is known of it is in its file');

const STATE = closed(
  {
    status: textSchema('known, disputed or unknown.'),
    rule: textSchema('What gave it: answered, agreed, disputed, one-side, one-speaker or silent.'),
    on: textSchema('The day with which this state began.'),
    since: textSchema('The day with which this status began.'),
    position: textSchema(
      'Id of the position that is known, or that the one side or speaker holds.',
    ),
    statements: texts('Ids of the statements that decide.'),
    held: list(
      closed(
        {
          party: textSchema('A side.'),
          speaker: textSchema('Id of a speaker, where the question has no sides.'),
          position: textSchema('Id of the position.'),
          statement: textSchema('Id of the statement that takes it.'),
        },
        ['party', 'speaker'],
      ),
      'What each side holds that took a position; each speaker, where the question has no sides.',
    ),
  },
  ['on', 'since', 'position'],
);

const QUOTE = closed(
  {
    by: textSchema('Id of the speaker, or “anonymous”.'),
    as: textSchema('Their role at the time.'),
    lang: textSchema('Language of the words, if not that of the item.'),
    cite: address('Where the words can be read or heard.'),
    text: textSchema('The words.'),
  },
  ['as', 'lang', 'cite'],
);

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
  properties: {
    text: {
      ...closed({
        words: { type: 'integer', description: 'Length of our text in words.' },
        mentions: texts('Ids that the text names, each once.'),
        quotes: {
          type: 'array',
          items: QUOTE,
          description: 'Quotations, in the order of the text.',
        },
        statements: texts('Ids of its statements in `statements.json`, in the order of saying.'),
      }),
      description: 'What the text itself says.',
    },
  },
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
    state: { ...STATE, description: 'How it stands, as derived from the statements.' },
    changes: list(STATE, 'How it stood, from each day on which that changed, oldest first.'),
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
  properties: {
    side: textSchema('The side that takes it.'),
    state: {
      ...closed(
        {
          status: textSchema(
            'Its status; “replaced” if another measure supersedes it, “never-in-force” if it ended before it began, “not-followed” if the record does not follow it so far.',
          ),
          inForce: flagSchema('Whether it holds.'),
          rate: numberSchema('The last rate given; none of what was never in force.'),
          by: textSchema('Id of the measure that replaced it.'),
          on: textSchema('The last day of the record, on which this is so.'),
        },
        ['rate', 'by', 'on'],
      ),
      description: 'What it is at the end of the record.',
    },
  },
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
