import { z } from 'zod';
import { choice, listOf, reference, text, whenThere } from './fields.ts';
import { ACTOR_KINDS, corrections, image, oldAddresses, publishing, sameAs } from './shared.ts';
import { body, type Kind, none, SLUG, toPlainWords } from './kind.ts';

export const OUTCOMES = ['planned', 'held', 'cancelled', 'disputed'] as const;

export const event = z.strictObject({
  title: text('Name of the event.'),
  date: whenThere('When it took place, or is said to have.', {
    row: 'planned',
    where: { field: 'outcome', is: 'held' },
  }),
  place: reference(['place'], 'events', 'Id of the place.').optional(),
  participants: listOf(
    'Who took part, or is said to have.',
    reference(ACTOR_KINDS, 'events', 'Id of a person, organization or outlet.'),
  ),
  outcome: choice(OUTCOMES, 'Whether it took place.').optional(),
  interval: choice(
    ['lasted', 'within'],
    'Whether an interval says how long the event lasted or between which days it took place. By default how long it lasted; for a disputed event, between which days.',
  ).optional(),
  image,
  sameAs,
  ...publishing,
  redirects: oldAddresses('events/old-name'),
  corrections,
});

export type EventData = z.output<typeof event>;

export const EVENT = {
  folder: 'events',
  format: 'mdx',
  caption: 'title',
  id: SLUG,
  schema: event,
  one: 'event',
  many: 'events',
  about: 'Something that took place, is planned, or is said to have taken place.',
  order: none('it has one date'),
  hoursOfPlace: ['date'],
  reserved: none('below its folder there are things and pages of their list alone'),
  substance: {
    parts: {
      title: ({ title }) => toPlainWords(title),
      'date, interval': ({ date, interval }) => [date, interval],
      place: ({ place }) => place,
      body,
    },
    // That a planned event takes place, or does not, is news.
    dated: {
      outcome: ({ outcome }) =>
        outcome === undefined || outcome === 'planned' ? undefined : [['', outcome]],
    },
  },
} as const satisfies Kind<EventData>;
