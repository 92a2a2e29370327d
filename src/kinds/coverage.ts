import { z } from 'zod';
import { choice, language, moment, reference, text, url, when, whenThere } from './fields.ts';
import {
  access,
  archive,
  corrections,
  credits,
  ENTITY_KINDS,
  image,
  oldAddresses,
  publishing,
  sourceChanges,
} from './shared.ts';

/** So that the page of an item stays below 500 KB. */
export const MOST_SOURCES = 25;

const source = z
  .strictObject({
    outlet: reference(['outlet'], 'coverage', 'Id of the outlet that published it.'),
    title: text('The title of the piece, in its own language.').optional(),
    url: url('Where a reader can read it.').optional(),
    unlinked: text('Instead of an address: why there is none, as readers will see it.').optional(),
    published: when('When the piece was published.').optional(),
    credits: credits.describe('Who made the piece, as printed there.'),
    access,
    archive,
    via: reference(
      ['outlet'],
      'republished',
      'Id of the outlet where the copy at url stands, if not at the outlet itself.',
    ).optional(),
    origin: text('The briefing, wire or interview it rests on.').optional(),
    language: language('The language of the piece, if not that of the publication.').optional(),
    official: choice(['yes'], 'The piece is an official record, not a report.').optional(),
    note: text('What a reader should know about this copy.').optional(),
    changes: sourceChanges,
  })
  .refine((value) => value.url !== undefined || value.unlinked !== undefined, {
    path: ['url'],
    message: 'is missing',
    params: {
      code: 'field.missing',
      remedy: 'give the address, or say in `unlinked` why there is none',
    },
  });

/** Our short account of somebody's reporting. */
export const coverage = z.strictObject({
  title: text('Our headline, not theirs.'),
  summary: text('Two sentences: what it reports, and who says so.'),
  dates: z
    .strictObject({
      added: moment('When we put it here.'),
      happened: whenThere('What it reports happened then.').optional(),
      claimed: whenThere(
        'Instead of happened: when what it reports is said to have happened, if that is not established.',
      ).optional(),
      updated: moment('Only for a change that matters.').optional(),
    })
    .refine(({ happened, claimed }) => happened === undefined || claimed === undefined, {
      path: ['claimed'],
      message: 'stands beside happened',
      params: {
        code: 'field.conflict',
        remedy: 'give `happened` of what is established, `claimed` of what is not; never both',
      },
    })
    .describe(
      'When it was added here, when what it reports happened, and when it last changed in substance.',
    ),
  place: reference(
    ['place'],
    'datelined',
    'Id of the place in the dateline; its zone dates the item.',
  ).optional(),
  sources: z
    .array(source)
    .min(1)
    .refine((list) => list.length <= MOST_SOURCES, {
      message: 'has more elements than the page of an item has room for',
      params: {
        code: 'field.many',
        remedy: `split the item: give ${String(MOST_SOURCES)} at most`,
      },
    })
    .describe(
      `The pieces covered; the first is the one that readers are sent to. At most ${String(MOST_SOURCES)}: split an item that needs more.`,
    ),
  credits: credits.describe('Who made this item and its images, by role.'),
  entities: z
    .array(
      reference(ENTITY_KINDS, 'coverage', 'Id of a person, organization, place, event or outlet.'),
    )
    .optional()
    .default([])
    .describe('Whom and what it is about; those linked in the body are added by themselves.'),
  topics: z
    .array(reference(['topic'], 'coverage', 'Id of a topic.'))
    .min(1)
    .describe('The topics it belongs to.'),
  image,
  corrections,
  ...publishing,
  aliases: oldAddresses('coverage/2025/02/old-name'),
  language: language('The language of this item, if not that of the publication.').optional(),
});

export type CoverageData = z.output<typeof coverage>;

/** One of the pieces that an item covers. */
export type Source = CoverageData['sources'][number];
