import { z } from 'zod';
import { country, party, reference, text } from './fields.ts';
import { corrections, names, oldAddresses, publishing, sameAs } from './shared.ts';
import { body, type Kind, none, SLUG, toPlainWords } from './kind.ts';

export const organization = z.strictObject({
  name: text('Full name in the language of the publication.'),
  short: text('A shorter name for lists.').optional(),
  aliases: names,
  party: party('The side it belongs to.').optional(),
  country: country('The country of its headquarters.').optional(),
  parent: reference(['organization'], 'children', 'Id of the body it is part of.').optional(),
  sameAs,
  ...publishing,
  redirects: oldAddresses('organizations/old-name'),
  corrections,
});

export type OrganizationData = z.output<typeof organization>;

export const ORGANIZATION = {
  folder: 'organizations',
  format: 'mdx',
  caption: 'name',
  id: SLUG,
  schema: organization,
  one: 'organization',
  many: 'organizations',
  about: 'A government, ministry, company or body in the story.',
  order: none('it has no days of its own'),
  hoursOfPlace: none('it has no hour that its place would date'),
  reserved: none('below its folder there are things and pages of their list alone'),
  substance: { parts: { 'name, party': ({ name, party }) => [toPlainWords(name), party], body } },
} as const satisfies Kind<OrganizationData>;
