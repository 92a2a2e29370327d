/** The schema of what `toRecordFacts` adds to things of a kind; all of it may be absent. */
import type { KindName } from '../../../kinds/kinds.ts';
import { closed, flag, list, text, texts } from '../schema-parts.ts';

const STATE = closed(
  {
    status: text('known, disputed or unknown.'),
    rule: text('What gave it: answered, agreed, disputed, one-side or silent.'),
    on: text('The day with which this state began.'),
    since: text('The day with which this status began.'),
    position: text('Id of the position that is known, or that the one side holds.'),
    statements: texts('Ids of the statements that decide.'),
    held: list(
      closed({
        party: text('A side.'),
        position: text('Id of its position.'),
        statement: text('Id of the statement that takes it.'),
      }),
      'What each side holds that took a position.',
    ),
  },
  ['on', 'since', 'position'],
);

export const RECORD_FACTS: Readonly<Partial<Record<KindName, Readonly<Record<string, unknown>>>>> =
  {
    question: {
      state: { ...STATE, description: 'How it stands, as derived from the statements.' },
      changes: list(STATE, 'How it stood, from each day on which that changed, oldest first.'),
    },
    measure: {
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
  };
