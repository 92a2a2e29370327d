import { z } from 'zod';
import { choice, country, feeds, group, text, url } from './fields.ts';
import { corrections, names, oldAddresses, publishing, sameAs } from './shared.ts';
import { type Kind, none, SLUG, toPlainWords } from './kind.ts';

/** Law firms and offices publish, too: only outlets of these types are news media. */
const NEWS_MEDIA = ['news', 'agency', 'broadcaster'] as const;

export const OUTLET_TYPES = [
  ...NEWS_MEDIA,
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
  feed: feeds(
    'Where `watch` looks for its news: the address of a feed (RSS, Atom, JSON Feed) or of a sitemap of news, or a list of them. For the desk: it is not published.',
  ),
  type: choice(OUTLET_TYPES, 'What it is; leave it out if you do not know.').optional(),
  aliases: names,
  country: country('The country of its headquarters.').optional(),
  ownership: group('Who owns it, or a label for that: a fact with a source, never an opinion.', {
    type: text('The label, in its source’s words.'),
    owner: text('Who owns it, as the source says.').optional(),
    source: url('Where you read the label.'),
    note: text('Whose label it is, and what readers should know about it.').optional(),
  }),
  sameAs,
  ...publishing,
  redirects: oldAddresses('outlets/old-name'),
  corrections,
});

export type OutletData = z.output<typeof outlet>;

export function isNewsMedium({ type }: OutletData): boolean {
  return NEWS_MEDIA.some((medium) => medium === type);
}

export const OUTLET = {
  folder: 'outlets',
  format: 'yaml',
  caption: 'name',
  id: SLUG,
  schema: outlet,
  one: 'outlet',
  many: 'outlets',
  about: 'A publisher of reports that you cover.',
  order: none('it has no days of its own'),
  hoursOfPlace: none('it has no hour that its place would date'),
  reserved: none('below its folder there are things and pages of their list alone'),
  substance: {
    parts: {
      name: ({ name }) => toPlainWords(name),
      ownership: ({ ownership: one }) => one && [one.type, one.owner, one.note].map(toPlainWords),
    },
  },
} as const satisfies Kind<OutletData>;
