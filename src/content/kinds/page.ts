import { z } from 'zod';
import { text } from './fields.ts';
import { corrections, oldAddresses, publishing } from './shared.ts';
import { type Kind, none } from './kind.ts';

/** A page about the desk: who you are, how you work, how you correct. */
export const page = z.strictObject({
  title: text('The name of the page.'),
  summary: text('What it says, in a sentence or two.'),
  nav: text(
    'Its link text in the navigation; without it, the page is there only if `nav` in publication.yaml names it.',
  ).optional(),
  ...publishing,
  corrections,
  aliases: oldAddresses('/old-name'),
});

export type PageData = z.output<typeof page>;

export const PAGE = {
  folder: 'pages',
  atRoot: true,
  format: 'mdx',
  caption: 'title',
  id: /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*){0,3}$/,
  schema: page,
  one: 'page',
  many: 'pages',
  about: 'A page about the desk: who you are, how you work, how you correct.',
  order: none('it has no days of its own'),
  hoursOfPlace: none('it has no hour that its place would date'),
  reserved: none('it has no folder of its own on the site'),
  // A desk that changes how it works has not corrected anything that it reported.
  substance: { parts: {} },
} as const satisfies Kind<PageData>;
