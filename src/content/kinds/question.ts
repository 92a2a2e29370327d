import { toFault } from '../problems/fault.ts';
import { z } from 'zod';
import {
  addIssue,
  day,
  group,
  listOf,
  party,
  reference,
  series,
  slug,
  text,
  toRefusal,
  when,
} from './fields.ts';
import { corrections, oldAddresses, publishing } from './shared.ts';
import { body, type Kind, none, SLUG, toPlainWords } from './kind.ts';

/** Positions by id. A wrong id, or a single position, is reported at the list. */
const positions = z
  .record(z.string(), text('The position as a sentence: “They have spoken”.'))
  .check((context) => {
    const ids = Object.keys(context.value);
    if (ids.length < 2) addIssue(context, toFault('field.missing:positions'));
    for (const id of ids)
      if (!SLUG.test(id)) addIssue(context, toFault('id.invalid:position', { id }));
  })
  .describe('The possible answers, each an id and a sentence, such as `spoke: They have spoken`.');

const fields = z.strictObject({
  title: text('The question, with its question mark.'),
  definition: text('What counts as an answer, and what does not.'),
  window: when(
    'The period that it asks about.',
    none('a question may be about days to come'),
  ).optional(),
  series: series(
    'Id of a series of rates in publication.yaml. The page links to the rate on a day in the period.',
  ).optional(),
  positions,
  was: z
    .record(z.string(), slug('Id of the position that took its place.'))
    .optional()
    .describe('Earlier ids of positions, each with its replacement, such as `soon: coming`.'),
  parties: z
    .array(party('Id of a side.'))
    .optional()
    .describe(
      'The sides that count, in the order of the page; by default all sides of the publication. If empty, as in a story without sides, each speaker has a position.',
    ),
  topics: listOf(
    'The topics that it belongs to.',
    reference(['topic'], 'questions', 'Id of a topic.'),
  ),
  settle: text('What would settle it.').optional(),
  verdict: group(
    'The short answer under the title. Without it, the page shows what each side or speaker says.',
    {
      text: text('The short answer, in one to three sentences: “Yes, in Busan on 30 October.”'),
      on: day('The day from which it applies. It lapses when the status changes.'),
    },
  ),
  mistaken: text('What looks like an answer but does not settle it, and why.').optional(),
  related: listOf(
    'Questions that are easily mistaken for this one.',
    reference(['question'], 'related', 'Id of a question.'),
  ),
  answered: group('What settled it. Without it, the status follows from the statements alone.', {
    by: text('The statement (coverage/2025/06/some-item#id) or event (its id) that settled it.', {
      statement: true,
    }),
    on: day('The day from which the answer is known.'),
    position: slug('Id of the position that proved right.'),
    why: text('Why this settles it.'),
  }),
  override: group('An editor’s judgement, shown beside the derived status.', {
    status: z
      .enum(['known', 'disputed', 'unknown'])
      .describe('The status that the editor judges right.'),
    why: text('The reason, for readers.'),
    by: text('Who made the judgement.'),
    on: day('When the judgement was made.'),
  }),
  ...publishing,
  redirects: oldAddresses('questions/old-name'),
  corrections,
});

/** Something that the sides answer differently, or not at all. Its status is derived from the statements on it. */
export const question = fields.refine(
  ({ positions, was = {} }) =>
    Object.entries(was).every(
      ([old, now]) => Object.hasOwn(positions, now) && !Object.hasOwn(positions, old),
    ),
  toRefusal('reference.dangling:was', ['was']),
);

export type QuestionData = z.output<typeof question>;

export const QUESTION = {
  folder: 'questions',
  format: 'mdx',
  caption: 'title',
  id: SLUG,
  schema: question,
  one: 'question',
  many: 'questions',
  about: 'Something that the sides answer differently, or not at all.',
  order: none('an answer and a judgement may be noted in any order'),
  hoursOfPlace: none('it has no hour that its place would date'),
  reserved: none('below its folder there are things and pages of their list alone'),
  substance: {
    parts: {
      'title, definition': ({ title, definition }) => [title, definition].map(toPlainWords),
      positions: ({ positions }) =>
        Object.entries(positions).map(([id, sentence]) => [id, toPlainWords(sentence)]),
      window: ({ window }) => window,
      mistaken: ({ mistaken }) => mistaken && toPlainWords(mistaken),
      body,
    },
    dated: {
      verdict: ({ verdict: one }) => one && [[one.on, toPlainWords(one.text)]],
      answered: ({ answered: one }) =>
        one && [[one.on, [one.by, one.position, toPlainWords(one.why)]]],
      override: ({ override: one }) =>
        one && [[one.on, [one.status, one.by, toPlainWords(one.why)]]],
    },
  },
} as const satisfies Kind<QuestionData>;
