import { z } from 'zod';
import {
  choice,
  day,
  item,
  listOf,
  number,
  party,
  reference,
  referenceOrWords,
  series,
  slug,
  text,
  toRefusal,
  url,
  when,
} from './fields.ts';
import {
  atPlace,
  body,
  FILE_SLUG,
  type Kind,
  none,
  type DatedFact,
  SLUG,
  toPlainWords,
} from './kind.ts';
import {
  access,
  also,
  archive,
  corrections,
  ENTITY_KINDS,
  isLinkedOrSays,
  NO_LINK,
  oldAddresses,
  PUBLISHED,
  publishing,
} from './shared.ts';

export const MEASURE_STATUSES = [
  'threatened',
  'announced',
  'in-force',
  'amended',
  'paused',
  'partly-paused',
  'struck-down',
  'expired',
] as const;

const source = z
  .strictObject({
    outlet: reference(['outlet'], 'measured', 'Id of the outlet or office that published it.'),
    title: text('The title of the text, in its own language.').optional(),
    url: url('Where a reader can read it.').optional(),
    unlinked: text(
      'Instead of an address: why there is none, in a sentence for readers.',
    ).optional(),
    published: when('When it was published.', PUBLISHED).optional(),
    access,
    archive,
    official: choice(
      ['yes'],
      'This is the document itself, at any address, not a report or summary.',
    ).optional(),
  })
  .refine(isLinkedOrSays, NO_LINK);

const stepId = (describe: string) =>
  slug(describe, 'id.invalid:step', /^(?!step-)[a-z0-9]+(-[a-z0-9]+)*$/);

const change = z.strictObject({
  status: choice(
    MEASURE_STATUSES,
    'The new status. “amended” is in force with other terms, “partly-paused” in force in part; “expired” appears as “Never took effect” if it never did.',
  ),
  on: when('When that was decided, signed or announced.', {
    row: 'decided',
  }),
  effective: when(
    'When it takes effect, if later.',
    none('what is decided may hold from a day to come'),
  ).optional(),
  rate: number(0, 10_000, 'The new rate, in the unit of the series or of the measure.').optional(),
  until: when(
    'When it ends, if its own text says so.',
    none('a measure may end on a day to come'),
  ).optional(),
  cause: text(
    'The reason, in one sentence, as the decision or the record gives it: “Agreed in Geneva: …”.',
  ).optional(),
  item: item(
    'steps',
    'Id of the item that reports it; `coverage/` in front of it is allowed, as in statements.',
  ).optional(),
  event: reference(['event'], 'steps', 'Id of the event that led to it.').optional(),
  authority: text('The order, notice or announcement, by its own number.').optional(),
  source: source.optional().describe('Where you read that.'),
  note: text('What readers should know about it.').optional(),
  id: stepId('Its name within the measure, for links.').optional(),
  was: z
    .array(stepId('An old name.'))
    .optional()
    .describe('Earlier names; links to them still work.'),
});

const measures = (reverse: string, describe: string) =>
  listOf(describe, reference(['measure'], reverse, 'Id of a measure.'));

const fields = z.strictObject({
  title: text('What it is, in a few words.'),
  label: text(
    'Its name in a word or two, for charts, where the title is too long: “fentanyl”.',
  ).optional(),
  also,
  finding: text(
    'The title of its chart: a few words that say what the steps show; by default the highest and the latest rate.',
  ).optional(),
  actor: reference(ENTITY_KINDS, 'measures', 'Id of the body that took it.'),
  party: party('The side that took it, if it is not the actor’s.').optional(),
  target: referenceOrWords(ENTITY_KINDS, 'Whom or what it affects: an id or a text.').optional(),
  instrument: slug(
    'Its type, such as tariff, export-control or port-fee.',
    'id.invalid:type',
    FILE_SLUG,
  ).optional(),
  goods: text('The goods that it affects.').optional(),
  history: z.array(change).min(1).describe('Its steps, oldest first.'),
  followed: day(
    'The last day on which you followed it, if you stopped: for later days no page gives its status.',
  ).optional(),
  amends: measures(
    'amendedBy',
    'Measures whose terms it changes while they stay in force. Their rates still count.',
  ),
  supersedes: measures('supersededBy', 'Measures that end when this one starts.'),
  series: series('Id of the series in publication.yaml that includes its rate.').optional(),
  beside: series(
    'Id of a series that leaves it out although it affects some of the same goods; the pages of the series say so.',
  ).optional(),
  unit: text('The unit of its rates if it has no series, such as percent or euros.').optional(),
  ...publishing,
  redirects: oldAddresses('measures/old-name'),
  corrections,
});

/** Something that one party does to others, such as a duty, a control or a fee, with its history. */
const measure = fields.refine(
  ({ followed, series }) => followed === undefined || series === undefined,
  toRefusal('field.conflict:series', ['followed']),
);

export type MeasureData = z.output<typeof measure>;

export const MEASURE = {
  folder: 'measures',
  format: 'mdx',
  caption: 'title',
  id: SLUG,
  schema: measure,
  one: 'measure',
  many: 'measures',
  about: 'A duty, a control or a fee, with its history.',
  order: {
    rules: [
      {
        earlier: atPlace('history', '*', 'on'),
        later: atPlace('followed'),
        row: 'followed',
      },
    ],
    oldestFirst: {
      of: atPlace('history', '*', 'on'),
      row: 'history',
    },
  },
  hoursOfPlace: none('it has no hour that its place would date'),
  reserved: /^(instrument|page|rates|side|status)(\/|$)/,
  substance: {
    parts: {
      'title, goods': ({ title, goods }) => [title, goods].map(toPlainWords),
      'actor, party': ({ actor, party }) => [actor, party],
      'supersedes, amends, series': ({ supersedes, amends, series }) => [
        supersedes,
        amends,
        series,
      ],
      target: ({ target }) => target,
      body,
      followed: ({ followed }) => followed,
      unit: ({ unit }) => unit,
      beside: ({ beside }) => beside,
    },
    dated: {
      'history.cause': ({ history }) =>
        history.flatMap(({ on, cause, until }, index): DatedFact[] =>
          cause === undefined && until === undefined
            ? []
            : [[on, [cause && toPlainWords(cause), until], ['history', index]]],
        ),
      history: ({ history }) =>
        history.map(({ on, status, effective, rate, authority, note }) => [
          on,
          [status, effective, rate, toPlainWords(authority), toPlainWords(note)],
        ]),
    },
  },
} as const satisfies Kind<MeasureData>;
