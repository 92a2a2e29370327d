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
    'never-in-force': 'Never in force',
    'not-followed': 'Not followed',
    replaced: 'Replaced',
  },
  over: 'Over',
  rateWas: (rate: string) => `was ${rate}`,
  relations: {
    supersedes: 'Replaces',
    supersededBy: 'Replaced by',
    amends: 'Changes',
    amendedBy: 'Changed by',
  },
  relation: '{verb} {others}',
  /** How it stands, after its mark: from when, by what, at which rate, and when it changed last. */
  since: 'since {day}',
  by: 'by {day}',
  byMeasure: '{since}, by {measure}',
  withRate: '{since}, {rate}',
  rateUntilThen: (rate: string) => `${rate} until then`,
  rateSince: '{rate} {since}',
  lastRenewed: '{standing}; last renewed {day}',
  lastChanged: '{standing}; last changed {day}',
  offerOver: '{what} {day}; over {since}',
  offers: { threatened: 'threatened', announced: 'announced' },
  rateOffered: (rate: string, offer: string) => `${rate} ${offer}`,
  after: 'after {day}',
  afterStatus: (status: string) => `, that day ${status}`,
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
  ledger: 'Ledger',
  filter: 'Filter measures',
  filters: { side: 'By', instrument: 'Sort', status: 'Status', all: 'All' },
  empty: 'No measure is on record yet.',
  caption: (n: number) =>
    count(n, {
      one: '# measure, by the first day of each, newest first.',
      other: '# measures, by the first day of each, newest first.',
    }),
  captionPart: (first: number, last: number) => `Measures ${String(first)}–${String(last)}.`,
  captionDays: 'Days are counted where the side acts.',
  captionYear: (year: string) => `All dates are in ${year}.`,
  captionAccess: 'Where no word follows an authority, its access is not recorded.',
  columns: {
    measure: 'Measure',
    rate: 'Rate',
    status: 'Status',
    history: 'History',
    authority: 'Authority',
    bound: 'Bound to',
  },
  onTarget: '{by} on {target}',
  earlierSteps: (n: number) => count(n, { one: '# earlier step', other: '# earlier steps' }),
  change: '{day} {status}',
  changeRate: (rate: string) => `, ${rate}`,
  changeBegun: ', in force {day}',
  changeFor: ', for {day}',
  listed: (n: number) =>
    count(n, {
      one: '# measure: when each was announced, when it took effect, on which authority, and how it stands.',
      other:
        '# measures, newest first: when each was announced, when it took effect, on which authority, and how it stands.',
    }),
  /** The page of one. */
  everyStep: 'every step with its day, its authority and its source',
  history: 'History',
  aboutLabel: 'About this measure',
  glance: 'At a glance',
  named: 'Named in',
  corrections: 'Corrections',
  facts: {
    by: 'By',
    on: 'On',
    sort: 'Sort',
    goods: 'What it covers',
    counts: 'Counts towards',
    notRecorded: 'not recorded',
  },
  partOf: '{series}: {part} of {value}',
  noPart: '{series}: now no part of {value}',
  noSum: 'no sum of rates',
  historyCaption: (n: number) =>
    count(n, {
      one: '# step, oldest first. Days are those of the office that decided. Where no word follows a source, its access is not recorded.',
      other:
        '# steps, oldest first. Days are those of the office that decided. Where no word follows a source, its access is not recorded.',
    }),
  historyColumns: {
    status: 'Status',
    decided: 'Decided',
    effective: 'Effective',
    rate: 'Rate',
    authority: 'Authority and source',
    authorityShort: 'Authority',
  },
  noAuthority: 'Authority not recorded',
};
