import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** Measures, and how they stand. */
export const measures = {
  title: 'Measures',
  titleOf: (filter: string) => `Measures: ${filter}`,
  statuses: {
    threatened: 'Threatened',
    announced: 'Announced',
    'in-force': 'In force',
    amended: 'Changed',
    paused: 'Paused',
    'partly-paused': 'In force in part',
    'struck-down': 'Struck down',
    expired: 'Expired',
    'never-in-force': 'Never took effect',
    'not-followed': 'Not followed',
    replaced: 'Replaced',
  },
  over: 'Over',
  rateWas: (rate: string) => `was ${rate}`,
  /** Of what goes on at its rate, to a later day or in another way. */
  extendedAt: (rate: string) => `Extended at ${rate}`,
  stillAt: (rate: string) => `Changed; still ${rate}`,
  relations: {
    supersedes: 'Replaces',
    supersededBy: 'Replaced by',
    amends: 'Changes',
    amendedBy: 'Changed by',
  },
  /** How it stands, after its mark: from when, by what, at which rate, and when it changed last. */
  since: 'since {day}',
  by: 'by {day}',
  byMeasure: '{since}, by {measure}',
  withRate: '{since}, {rate}',
  rateUntilThen: (rate: string) => `${rate} until then`,
  rateSince: '{rate} {since}',
  lastRenewed: '{standing}; last renewed {day}',
  lastChanged: '{standing}; last changed {day}',
  /** The same with the day on which it stood so. */
  asOf: '{standing}; as of {day}',
  offerOver: '{what} {day}; over {since}',
  offers: { threatened: 'threatened', announced: 'announced' },
  rateOffered: (rate: string, offer: string) => `${rate} ${offer}`,
  after: 'after {day}',
  afterStatus: (status: string) => `; ${status} that day`,
  afterRate: (rate: string) => `, ${rate}`,
  /** Those that are written most; what is not among them stands as it is written. */
  instruments: {
    ban: 'Ban',
    'entity-list': 'Entity list',
    'export-control': 'Export control',
    'harbour-dues': 'Harbour dues',
    'import-ban': 'Import ban',
    'landing-fee': 'Landing fee',
    levy: 'Levy',
    'port-fee': 'Port fee',
    tariff: 'Tariff',
    'tax-treatment': 'Tax treatment',
    toll: 'Toll',
  },
  /** Their ledger. */
  lede: 'Every measure, with the day it was announced and the day it took effect. They are rarely the same day, and sometimes the second never comes.',
  ledger: 'All measures',
  filter: 'Filter measures',
  filters: { side: 'By', instrument: 'Type', status: 'Status', all: 'All' },
  empty: 'No measure is on record.',
  caption: (n: number) =>
    count(n, {
      one: '# measure, by the first day of each, newest first.',
      other: '# measures, by the first day of each, newest first.',
    }),
  captionPart: (first: number, last: number) => `Measures ${String(first)}–${String(last)}.`,
  captionDays: 'Days are counted where the side acts.',
  onTarget: '{by} on {target}',
  listed: (n: number) =>
    count(n, {
      one: '# measure: when each was announced, when it took effect, on which authority, and how it stood on {day}.',
      other:
        '# measures, newest first: when each was announced, when it took effect, on which authority, and how it stood on {day}.',
    }),
  aboutLabel: 'About this measure',
  glance: 'At a glance',
  named: 'Named in',
  corrections: 'Corrections',
  facts: {
    by: 'By',
    on: 'On',
    sort: 'Type',
    goods: 'What it covers',
    counts: 'Counts towards',
    notRecorded: 'Not on record',
  },
  partOf: '{series}: {part} of the {value} in all on {day}',
  noPart: '{series}: no part of the {value} on {day}',
  columns: { measure: 'Measure', line: 'Steps', on: 'On {day}' },
  linesFrom: 'The lines run from {first} to {last}.',
  everyStep: 'every step with its day, its act and its cause',
  steps: 'Steps',
  unchanged: '{day}, unchanged',
  offeredFor: {
    announced: 'Announced {day} for {from}',
    threatened: 'Threatened {day} for {from}',
  },
  offered: { announced: 'Announced {day}', threatened: 'Threatened {day}' },
  aheadFrom: 'From {day}',
  eventOf: 'Event: {event}',
  untilDay: 'until {day}',
  chartNote: 'Numbers: the steps below. Solid: in force. Dotted: announced.',
  chartAlone: (unit: string) => `In ${unit}, this measure alone.`,
  data: 'Data',
  onAnyDay: 'On any day',
  about: 'Questions and items about it',
  /** In a calendar, on the day on which a measure ends by its own text. */
  calendarEnd: (title: string, status: string) => `${title}: ${status} until this day`,
};
