/** The schema of what `toDerived` adds to things of a kind. */
import type { KindName } from '../../content/kinds/kinds.ts';
import { none, type None } from '../../content/kinds/kind.ts';
import { address, closed, flag, list, text, texts } from './head.ts';

const ITS_FILE = none('all that is known of it stands in its file');

const STATE = closed(
  {
    status: text('known, disputed or unknown.'),
    rule: text('What gave it: answered, agreed, disputed, one-side, one-speaker or silent.'),
    on: text('The day with which this state began.'),
    since: text('The day with which this status began.'),
    position: text('Id of the position that is known, or that the one side or speaker holds.'),
    statements: texts('Ids of the statements that decide.'),
    held: list(
      closed(
        {
          party: text('A side.'),
          speaker: text('Id of a speaker, where the question has no sides.'),
          position: text('Id of the position.'),
          statement: text('Id of the statement that takes it.'),
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
    by: text('Id of the speaker, or “anonymous”.'),
    as: text('Their role at the time.'),
    lang: text('Language of the words, if not that of the item.'),
    cite: address('Where the words can be read or heard.'),
    text: text('The words.'),
  },
  ['as', 'lang', 'cite'],
);

const TEXT_FACTS = {
  ...closed({
    words: { type: 'integer', description: 'Length of our text in words.' },
    mentions: texts('Ids that the text names, each once.'),
    quotes: { type: 'array', items: QUOTE, description: 'Quotations, in the order of the text.' },
    statements: texts('Ids of its statements in `statements.json`, in the order of saying.'),
  }),
  description: 'What the text itself says.',
};

interface DerivedSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Those that every record of the kind has. */
  readonly required: readonly string[];
}

const DERIVED = {
  coverage: { properties: { text: TEXT_FACTS }, required: ['text'] },
  topic: ITS_FILE,
  question: {
    properties: {
      state: { ...STATE, description: 'How it stands, as derived from the statements.' },
      changes: list(STATE, 'How it stood, from each day on which that changed, oldest first.'),
    },
    required: [],
  },
  measure: {
    properties: {
      side: text('The side that takes it.'),
      state: {
        ...closed(
          {
            status: text(
              'Its status; “replaced” if another measure supersedes it, “never-in-force” if it ended before it began, “not-followed” if the record does not follow it so far.',
            ),
            inForce: flag('Whether it holds.'),
            rate: {
              type: 'number',
              description: 'The last rate given; none of what was never in force.',
            },
            by: text('Id of the measure that replaced it.'),
            on: text('The last day of the record, on which this is so.'),
          },
          ['rate', 'by', 'on'],
        ),
        description: 'What it is at the end of the record.',
      },
    },
    required: [],
  },
  day: ITS_FILE,
  person: ITS_FILE,
  organization: ITS_FILE,
  place: ITS_FILE,
  event: ITS_FILE,
  outlet: ITS_FILE,
  page: ITS_FILE,
} satisfies Readonly<Record<KindName, DerivedSchema | None>>;

export function getDerivedSchema(kind: KindName): DerivedSchema {
  const schema: DerivedSchema | None = DERIVED[kind];
  return 'none' in schema ? { properties: {}, required: [] } : schema;
}
