import { z } from 'zod';
import { party, text } from './fields.ts';
import {
  corrections,
  family,
  isFamilyInName,
  names,
  NOT_IN_NAME,
  oldAddresses,
  portrait,
  publishing,
  roles,
  sameAs,
} from './shared.ts';
import { atPlace, body, type Kind, none, SLUG, toPlainWords } from './kind.ts';

export const person = z
  .strictObject({
    name: text('Full name as commonly printed.'),
    family,
    aliases: names,
    party: party('The side they speak for.').optional(),
    roles,
    portrait,
    sameAs,
    ...publishing,
    redirects: oldAddresses('people/old-name'),
    corrections,
  })
  .refine(isFamilyInName, NOT_IN_NAME);

export type PersonData = z.output<typeof person>;

export const PERSON = {
  folder: 'people',
  format: 'mdx',
  caption: 'name',
  id: SLUG,
  schema: person,
  one: 'person',
  many: 'people',
  about: 'A person who acts or speaks in the story.',
  order: {
    rules: [
      {
        earlier: atPlace('roles', '*', 'from'),
        later: atPlace('roles', '*', 'to'),
        row: 'role',
      },
    ],
  },
  hoursOfPlace: none('it has no hour that its place would date'),
  reserved: none('below its folder there are things and pages of their list alone'),
  substance: {
    parts: { 'name, party': ({ name, party }) => [toPlainWords(name), party], body },
    // A role that has ended since does not make earlier statements wrong.
    dated: {
      roles: ({ roles }) =>
        roles?.map(({ title, organization, from = '' }) => [
          from,
          [toPlainWords(title), organization],
        ]),
    },
  },
} as const satisfies Kind<PersonData>;
