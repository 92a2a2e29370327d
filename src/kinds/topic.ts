import { z } from 'zod';
import { day, pattern, reference, text, when } from './fields.ts';
import { corrections, ENTITY_KINDS, oldAddresses, publishing, revisions } from './shared.ts';

/** A running part of the story, with its own summary and scope. */
export const topic = z.strictObject({
  title: text('The name of the topic.'),
  summary: text('Where things stand, in two or three sentences.'),
  scope: z
    .strictObject({
      in: z.array(text('What is covered.')).optional(),
      out: z.array(text('What is not, and why.')).optional(),
    })
    .optional()
    .describe('What is in and what is out.'),
  parent: reference(['topic'], 'children', 'Id of the wider topic.').optional(),
  players: z
    .array(
      z.strictObject({
        entity: reference(ENTITY_KINDS, 'plays', 'Id of the person or organization.'),
        role: text('Their part in this story.'),
      }),
    )
    .optional()
    .describe('Who matters here, and why.'),
  turningPoints: z
    .array(
      z.strictObject({
        on: when('When it happened.'),
        what: text('What turned, in one sentence.'),
        event: reference(['event'], 'turned', 'Id of the event.').optional(),
      }),
    )
    .optional()
    .describe('The days after which the story was another.'),
  questions: z
    .array(reference(['question'], 'asked', 'Id of a question.'))
    .optional()
    .default([])
    .describe('The questions of the topic, in the order of its page; those that name it follow.'),
  series: z
    .array(
      pattern(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'id.invalid',
        'the id of a series in publication.yaml',
        'Id of a series in publication.yaml.',
      ),
    )
    .optional()
    .default([])
    .describe('Series of rates whose steps stand on the timeline of the topic.'),
  asOf: day('From when the summary above stands.').optional(),
  revisions,
  ...publishing,
  corrections,
  aliases: oldAddresses('topics/old-name'),
});

export type TopicData = z.output<typeof topic>;
