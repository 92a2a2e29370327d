/** The five kinds that coverage names: people, organizations, places, events, outlets. */
import { z } from 'zod';
import { choice, country, number, party, reference, text, url, whenThere, zone } from './fields.ts';
import {
  ACTOR_KINDS,
  corrections,
  names,
  oldAddresses,
  family,
  publishing,
  roles,
  sameAs,
  isFamilyInName,
  NOT_IN_NAME,
} from './shared.ts';

function kept(folder: string) {
  return { ...publishing, redirects: oldAddresses(`${folder}/old-name`), corrections };
}

export const person = z
  .strictObject({
    name: text('Full name as commonly printed.'),
    family,
    aliases: names,
    party: party('The side they speak for.').optional(),
    roles,
    sameAs,
    ...kept('people'),
  })
  .refine(isFamilyInName, NOT_IN_NAME);

export const organization = z.strictObject({
  name: text('Full name in the language of the publication.'),
  short: text('A shorter name for lists.').optional(),
  aliases: names,
  party: party('The side it belongs to.').optional(),
  country: country('Where it has its seat.').optional(),
  parent: reference(['organization'], 'children', 'Id of the body it is part of.').optional(),
  sameAs,
  ...kept('organizations'),
});

export const place = z.strictObject({
  name: text('Name as printed in datelines.'),
  aliases: names,
  country: country('The country it lies in.'),
  zone: zone('Its time zone.'),
  coordinates: z
    .tuple([number(-90, 90, 'Latitude in degrees.'), number(-180, 180, 'Longitude in degrees.')])
    .optional()
    .describe('Latitude and longitude: [39.9, 116.4].'),
  sameAs,
  ...kept('places'),
});

export const event = z.strictObject({
  title: text('Name of the event.'),
  date: whenThere('When it took place, or is said to have.'),
  place: reference(['place'], 'events', 'Id of the place.').optional(),
  participants: z
    .array(reference(ACTOR_KINDS, 'events', 'Id of a person, organization or outlet.'))
    .optional()
    .default([])
    .describe('Who took part, or is said to have.'),
  outcome: choice(
    ['planned', 'held', 'cancelled', 'disputed'],
    'Whether it took place.',
  ).optional(),
  interval: choice(
    ['lasted', 'within'],
    'What an interval of days says of an event that was held: how long it lasted, if absent, or between which limits it fell.',
  ).optional(),
  sameAs,
  ...kept('events'),
});

/** What an outlet is. The first three are news media. */
export const OUTLET_TYPES = [
  'news',
  'agency',
  'broadcaster',
  'newsletter',
  'government',
  'company',
  'law-firm',
  'think-tank',
  'reference',
] as const;

export const outlet = z.strictObject({
  name: text('Name as printed.'),
  homepage: url('Its front page.'),
  type: choice(OUTLET_TYPES, 'What it is; leave it out when not known.').optional(),
  aliases: names,
  country: country('Where it has its seat.').optional(),
  ownership: z
    .strictObject({
      type: text('The label, in the words of its source.'),
      owner: text('Who owns it, as the source says.').optional(),
      source: url('Where the label was read.'),
      note: text('Whose label it is, and what to know about it.').optional(),
    })
    .optional()
    .describe('A fact with a citation, never an opinion.'),
  sameAs,
  ...kept('outlets'),
});

export type PersonData = z.output<typeof person>;
export type OrganizationData = z.output<typeof organization>;
export type PlaceData = z.output<typeof place>;
export type EventData = z.output<typeof event>;
export type OutletData = z.output<typeof outlet>;
