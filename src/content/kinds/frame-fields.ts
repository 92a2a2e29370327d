/** What a publication says in `publication.yaml` of the frame of its pages: where links lead, and in which words. */
import { z } from 'zod';
import { checked, choice, pattern, text, toUrlRefusal, url } from './fields.ts';
import type { FieldMeta } from './field-meta.ts';
import { MEASURE_STATUSES } from './measure-statuses.ts';
import { findUrlFault } from './url.ts';
import { VENUES } from './venues.ts';

/** Where a link of the publication leads: a path of its own site, or an absolute address. */
function target(describe: string) {
  return checked((value) => {
    if (!value.startsWith('/') || value.startsWith('//'))
      return toUrlRefusal(value, findUrlFault(value));
    return /^\/([\w.-]+(\/[\w.-]+)*)?(#[\w-]+)?$/.test(value)
      ? undefined
      : {
          message: `“${value}” is not the path of a page`,
          code: 'address.invalid',
          remedy: 'write a path such as /some-page, or an address that starts with https://',
        };
  })
    .describe(describe)
    .meta({ address: true, examples: ['/some-page'] } satisfies FieldMeta);
}

/** A link with its words. */
const link = z.strictObject({
  url: target('Where it leads: a path of this site, or an address.'),
  text: text('Its words; without them, the name of the page or list of this site.').optional(),
});

export const nav = z
  .array(link)
  .min(1)
  .optional()
  .describe(
    'The navigation, in this order, instead of the one that every publication has. Lists that are empty are left out.',
  );

const FRONT_BLOCKS = [
  'stand',
  'lead',
  'changes',
  'days',
  'questions',
  'topics',
  'record',
  'latest',
  'rates',
  'on-record',
  'corrections',
  'follow',
  'scope',
] as const;

export type FrontBlock = (typeof FRONT_BLOCKS)[number];

export const front = z
  .array(choice(FRONT_BLOCKS, 'A block of the front page.'))
  .min(1)
  .optional()
  .describe(
    'The blocks of the front page, in this order; those that have nothing to say are left out. `stand`, `lead`, `record` and `latest` begin a row, the others stand beside what is before them.',
  );

export const footer = z
  .strictObject({
    text: text('What stands under the name, instead of how we work in a sentence.').optional(),
    links: z.array(link).min(1).optional().describe('A list of links of your own.'),
  })
  .optional()
  .describe('The foot of every page.');

export const links = z
  .array(
    z.strictObject({
      name: text('Its name, such as Mastodon.'),
      url: url('Your page there.'),
    }),
  )
  .min(1)
  .optional()
  .describe(
    'Your pages elsewhere; they stand in the foot, with rel=me, so that those pages can show that they are yours.',
  );

export const logo = pattern(
  /^\/[\w.-]+(\/[\w.-]+)*\.(svg|png|webp)$/,
  'address.invalid',
  'the path of an SVG, PNG or WebP file in public/, such as /logo.svg',
  'A picture in `public/` in the place of the name on top of every page.',
)
  .meta({ address: true, examples: ['/logo.svg'] } satisfies FieldMeta)
  .optional();

const QUESTION_WORDS = ['known', 'disputed', 'unknown'] as const;

const words = <Name extends string>(names: readonly Name[], describe: string) =>
  z
    .strictObject(
      Object.fromEntries(
        names.map((name) => [name, text(`In the place of “${name}”.`).optional()]),
      ) as Record<Name, z.ZodOptional<ReturnType<typeof text>>>,
    )
    .optional()
    .describe(describe);

export const vocabulary = z
  .strictObject({
    venues: words(VENUES, 'Where things were said.'),
    statuses: words(QUESTION_WORDS, 'How questions stand.'),
    measures: words(
      [...MEASURE_STATUSES, 'never-in-force', 'not-followed', 'replaced'],
      'How measures stand.',
    ),
    instruments: z
      .record(z.string(), text('What it is called: “Zusatzzoll”, of `additional-duty`.'))
      .optional()
      .describe(
        'Sorts of measures, by the `instrument` of their files. Without a name here, one that is not among ours is printed as it is written there.',
      ),
  })
  .optional()
  .describe('Your words in the place of ours.');
