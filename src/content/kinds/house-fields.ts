/** What a publication says in `publication.yaml` of its words: those that it explains, and by which style it writes. */
import { z } from 'zod';
import { choice, text } from './fields.ts';

const STYLE_RULES = [
  'agency',
  'capitals',
  'claim',
  'courtesy',
  'date',
  'dateline',
  'exclaims',
  'hour',
  'long',
  'name',
  'percent',
  'quoted',
  'stop',
  'tense',
] as const;

export const style = z
  .strictObject({
    off: z
      .array(choice(STYLE_RULES, 'A rule, by what stands after `style.` in its warning.'))
      .min(1)
      .optional()
      .describe('Rules of our style sheet that are not yours.'),
    avoid: z
      .array(
        z.strictObject({
          words: text('A word, or several that stand together; case does not count.'),
          instead: text('What to write instead.').optional(),
          why: text('The reason, as your editors will read it.'),
        }),
      )
      .min(1)
      .optional()
      .describe('Words that are not to stand in headlines, summaries and texts of yours.'),
  })
  .optional()
  .describe('How far the check reads headlines and summaries by our style sheet.');

export const glossary = z
  .strictObject({
    ours: choice(
      ['no'],
      '`no` leaves out the words of the interface: hedge, origin, known and the like. Without terms of your own there is then no glossary.',
    ).optional(),
    terms: z
      .array(
        z.strictObject({
          term: text('A word or two that readers new to the story do not know.'),
          meaning: text('What it means, in one sentence.'),
        }),
      )
      .min(1)
      .optional()
      .describe('Words of this story.'),
  })
  .optional()
  .describe('What the page of the glossary explains. If absent, the words of the interface alone.');
