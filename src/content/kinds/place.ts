import { z } from 'zod';
import { country, number, text, zone } from './fields.ts';
import { corrections, image, names, oldAddresses, publishing, sameAs } from './shared.ts';
import { body, type Kind, none, SLUG, toPlainWords } from './kind.ts';

export const place = z.strictObject({
  name: text('Name as printed in datelines.'),
  aliases: names,
  country: country('The country it is in.'),
  zone: zone('Its time zone.'),
  coordinates: z
    .tuple([number(-90, 90, 'Latitude in degrees.'), number(-180, 180, 'Longitude in degrees.')])
    .optional()
    .describe('Latitude and longitude: [39.9, 116.4].'),
  image,
  sameAs,
  ...publishing,
  redirects: oldAddresses('places/old-name'),
  corrections,
});

export type PlaceData = z.output<typeof place>;

export const PLACE = {
  folder: 'places',
  format: 'mdx',
  caption: 'name',
  id: SLUG,
  schema: place,
  one: 'place',
  many: 'places',
  about: 'Where things happen; its time zone dates them.',
  order: none('it has no days of its own'),
  hoursOfPlace: none('it has no hour that its place would date'),
  reserved: none('below its folder there are things and pages of their list alone'),
  substance: { parts: { 'name, zone': ({ name, zone }) => [toPlainWords(name), zone], body } },
} as const satisfies Kind<PlaceData>;
