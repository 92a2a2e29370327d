import { z } from 'zod';
import { day, group, groups, listOf, reference, series, text, when } from './fields.ts';
import { also, corrections, ENTITY_KINDS, oldAddresses, publishing, revisions } from './shared.ts';
import { atDesk, body, type Kind, none, SLUG, toPlainWords } from './kind.ts';

/** A running part of the story, with its own summary and scope. */
export const topic = z.strictObject({
  title: text('The name of the topic.'),
  also,
  summary: text('Where things stand, in two or three sentences.'),
  scope: group('What the topic covers, and what it does not.', {
    in: z.array(text('What is covered.')).optional(),
    out: z.array(text('What is not covered, and why.')).optional(),
  }),
  parent: reference(['topic'], 'children', 'Id of the wider topic.').optional(),
  players: groups('Who matters here, and why.', {
    entity: reference(ENTITY_KINDS, 'plays', 'Id of the person or organization.'),
    role: text('Their part in this story.'),
  }),
  turningPoints: groups('The days that changed the course of the story.', {
    on: when(
      'When it happened.',
      none('a day that is set, such as the end of a truce, may turn the story before it comes'),
    ),
    what: text('What changed, in one sentence.'),
    event: reference(['event'], 'turned', 'Id of the event.').optional(),
  }),
  questions: listOf(
    'The topic’s questions, in the order of its page; other questions that name the topic follow.',
    reference(['question'], 'asked', 'Id of a question.'),
  ),
  series: listOf(
    'Series of rates whose steps appear on the topic’s timeline.',
    series('Id of a series in publication.yaml.'),
  ),
  asOf: day('The day from which the summary is current.').optional(),
  revisions,
  ...publishing,
  corrections,
  aliases: oldAddresses('topics/old-name'),
});

export type TopicData = z.output<typeof topic>;

export const TOPIC = {
  folder: 'topics',
  format: 'mdx',
  caption: 'title',
  id: SLUG,
  schema: topic,
  one: 'topic',
  many: 'topics',
  about: 'A running part of the story, with its own summary and scope.',
  order: {
    oldestFirst: {
      of: atDesk('revisions', '*', 'on'),
      end: atDesk('asOf'),
      row: 'revisions',
    },
  },
  hoursOfPlace: none('it has no hour that its place would date'),
  reserved: none('below its folder there are things and pages of their list alone'),
  substance: {
    parts: {
      title: ({ title }) => toPlainWords(title),
      summary: ({ summary }) => toPlainWords(summary),
      scope: ({ scope }) =>
        scope && [scope.in, scope.out].map((list = []) => list.map(toPlainWords)),
      body,
    },
    excusable: {
      parts: ['summary', 'scope', 'body'],
      row: 'revisions',
    },
    dated: {
      revisions: ({ revisions }) =>
        revisions?.map(({ on, summary }) => [on, toPlainWords(summary)]),
    },
  },
} as const satisfies Kind<TopicData>;
