import { z } from 'zod';
import {
  choice,
  group,
  language,
  listOf,
  moment,
  reference,
  text,
  toRefusal,
  url,
  when,
  whenThere,
} from './fields.ts';
import {
  access,
  archive,
  corrections,
  credits,
  ENTITY_KINDS,
  image,
  isLinkedOrSays,
  NO_LINK,
  oldAddresses,
  PUBLISHED,
  publishing,
  sourceChanges,
} from './shared.ts';
import {
  atDesk,
  atPlace,
  body,
  DATED_SLUG,
  type Kind,
  none,
  type DatedFact,
  toPlainWords,
} from './kind.ts';
import { toAddressKey } from './url.ts';

/** Keeps the page of an item below 500 KB. */
export const MOST_SOURCES = 25;

const BEFORE_ADDED = none('the order of days has it before `added`, which cannot lie ahead');

/** More names would not be legible on a phone. */
const MOST_ON_MAP = 12;

const source = z
  .strictObject({
    outlet: reference(['outlet'], 'coverage', 'Id of the outlet that published it.'),
    title: text('The title of the piece, in its own language.').optional(),
    url: url('Where a reader can read it.').optional(),
    unlinked: text(
      'Instead of an address: why there is none, in a sentence for readers.',
    ).optional(),
    published: when('When the piece was published.', PUBLISHED).optional(),
    credits: credits.describe('Who made the piece, as printed there.'),
    access,
    archive,
    via: reference(
      ['outlet'],
      'republished',
      'Id of the outlet that has the copy at `url`, if that is not the outlet itself.',
    ).optional(),
    origin: text('The briefing, agency report or interview that it rests on.').optional(),
    language: language('The language of the piece, if not that of the publication.').optional(),
    official: choice(['yes'], 'The piece is an official document, not a report.').optional(),
    note: text('What readers should know about this copy.').optional(),
    changes: sourceChanges,
  })
  .refine(isLinkedOrSays, NO_LINK);

export const coverage = z.strictObject({
  title: text('Your headline, not theirs.'),
  summary: text('Two sentences: what it reports, and who says so.'),
  dates: z
    .strictObject({
      added: moment('When you added it.'),
      happened: whenThere('When what it reports happened.', BEFORE_ADDED).optional(),
      claimed: whenThere(
        'Instead of `happened`: when it is said to have happened, if that is not established.',
        BEFORE_ADDED,
      ).optional(),
      updated: moment('Only for a change that matters.').optional(),
    })
    .refine(
      ({ happened, claimed }) => happened === undefined || claimed === undefined,
      toRefusal('field.conflict', ['claimed']),
    )
    .describe(
      'When you added it, when the reported events happened, and when it last changed in substance.',
    ),
  place: reference(
    ['place'],
    'datelined',
    'Id of the place in the dateline; its time zone dates the item.',
  ).optional(),
  sources: z
    .array(source)
    .min(1)
    .refine(
      (list) => list.length <= MOST_SOURCES,
      toRefusal('field.many', [], { most: MOST_SOURCES }),
    )
    .describe(
      `The pieces covered; the page links to the first one most prominently. At most ${String(MOST_SOURCES)}: split an item that needs more.`,
    ),
  credits: credits.describe('Who made this item and its images, by role.'),
  entities: listOf(
    'Whom and what it is about; those linked in the body are added automatically.',
    reference(ENTITY_KINDS, 'coverage', 'Id of a person, organization, place, event or outlet.'),
  ),
  topics: listOf('The topics it belongs to.', reference(['topic'], 'coverage', 'Id of a topic.')),
  image,
  map: group('A map of places, which pages and cards draw from coastlines; it needs no picture.', {
    places: z
      .array(reference(['place'], 'mapped', 'Id of a place with `coordinates`.'))
      .min(1)
      .refine(
        (list) => list.length <= MOST_ON_MAP,
        toRefusal('field.many:places', [], { most: MOST_ON_MAP }),
      )
      .describe(
        `The places to mark, the most important one first; at most ${String(MOST_ON_MAP)}.`,
      ),
    alt: text('What the map shows, for those who do not see it.'),
    caption: text('What readers should know about it.').optional(),
  }),
  corrections,
  ...publishing,
  aliases: oldAddresses('coverage/2025/02/old-name'),
  language: language('The language of this item, if not that of the publication.').optional(),
});

export type CoverageData = z.output<typeof coverage>;

export type Source = CoverageData['sources'][number];

const ADDED = atDesk('dates', 'added');
const SOURCE_PUBLISHED = atPlace('sources', '*', 'published');

export const COVERAGE = {
  folder: 'coverage',
  format: 'mdx',
  caption: 'title',
  id: DATED_SLUG,
  schema: coverage,
  one: 'item',
  many: 'items',
  about: 'Your short account of a report.',
  order: {
    rules: [
      { earlier: ADDED, later: atDesk('dates', 'updated'), row: 'updated' },
      {
        earlier: SOURCE_PUBLISHED,
        later: ADDED,
        row: 'before-source',
      },
      {
        earlier: atPlace('dates', 'happened'),
        later: ADDED,
        row: 'before-event',
      },
      {
        earlier: atPlace('dates', 'claimed'),
        later: ADDED,
        row: 'before-claim',
      },
      {
        earlier: ADDED,
        later: atDesk('corrections', '*', 'on'),
        row: 'corrected',
      },
      {
        earlier: SOURCE_PUBLISHED,
        later: atDesk('sources', '*', 'archive', 'on'),
        row: 'archived',
      },
    ],
  },
  hoursOfPlace: ['dates', 'happened'],
  reserved: /^(\d{4}(\/\d{2})?(\/page\/\d+)?|page\/\d+)$/,
  substance: {
    parts: {
      title: ({ title }) => toPlainWords(title),
      summary: ({ summary }) => toPlainWords(summary),
      body,
      'dates.happened': ({ dates }) =>
        dates.happened ?? (dates.claimed && ['claimed', dates.claimed]),
      'dates.added': ({ dates }) => dates.added,
      place: ({ place }) => place,
    },
    excusable: {
      parts: ['body'],
      row: 'updated',
    },
    dated: {
      Quote: (_, { quotes }) =>
        quotes.map(({ by, as, lang = '', text, place }) => [
          '',
          [by, lang, [text, as].map(toPlainWords)],
          place,
        ]),
      // Statements refer to sources by their index.
      sources: ({ sources }) =>
        sources.map(({ outlet, url, published, official }, index) => [
          `source ${String(index + 1)}`,
          [outlet, url && toAddressKey(url), published, official],
        ]),
      'sources.changes': ({ sources }) =>
        sources.flatMap(({ changes = [] }, source) =>
          changes.map(({ on, was, now, note }, index): DatedFact => [
            on,
            [was, now, note].map(toPlainWords),
            ['sources', source, 'changes', index],
          ]),
        ),
    },
  },
} as const satisfies Kind<CoverageData>;
