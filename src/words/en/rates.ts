import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** Rates over time, and what they are the sum of. */
export const rates = {
  noSource: 'Source not recorded.',
  report: 'report',
  officialDocument: 'official document',
  source: '{outlet}: {title}',
  tableCaption: (n: number) =>
    count(n, {
      one: '# change of the rate, oldest first. Days are counted where the side acts.',
      other: '# changes of the rate, oldest first. Days are counted where the side acts.',
    }),
  columns: { from: 'From', by: 'By', before: 'Before', rate: 'Rate', parts: 'Its parts' },
  since: 'Since {since}.',
  sinceSum: 'Since {since}: {sum}.',
  nothing: 'Nothing in force.',
  lastChanges: (shown: number, n: number) =>
    `The last ${String(shown)} of ${String(n)} changes as a table`,
  allChanges: (n: number) =>
    count(n, { one: 'The one change as a table', other: 'All # changes as a table' }),
  chartNote: 'The rate in force at the end of each day.',
  chartPlans: 'Dotted: announced, and replaced before it took effect.',
  announced: (day: string) => `announced ${day}`,
  /** Values with their unit. */
  rate: (value: number, unit: string) =>
    unit === 'percent' ? `${String(value)}%` : `${String(value)} ${unit}`.trim(),
  unit: (unit: string) => (unit === 'percent' ? 'per cent' : unit),
  withUnit: (value: string, unit: string) => `${value} ${unit}`,
  more: (n: number) => `${String(n)} more`,
  named: (name: string, text: string) => `${name}: ${text}`,
  neverHigher: (now: string, unit: string) => `${now} ${unit}: never higher on record`,
  upTo: (most: string, unit: string, now: string) => `Up to ${most} ${unit}, now ${now}`,
  valueFrom: (value: number, day: string) => `${String(value)} from ${day}`,
  description: (name: string, unit: string, steps: readonly string[]) =>
    `${name}, in ${unit}: 0, then ${steps.join(', ')}.`,
  descriptionCut: (name: string, unit: string, left: number, steps: readonly string[]) =>
    `${name}, in ${unit}: 0, then ${count(left, { one: '# change', other: '# changes' })}, then ${steps.join(', ')}.`,
  /** The page of a series and of a day. */
  measures: 'Measures',
  rateLabel: 'The rate',
  rateOn: 'The rate on {day}',
  rateOnTitle: (name: string, day: string) => `${name}: the rate on ${day}`,
  where: (unit: string) => `In ${unit}, at the end of the day.`,
  whereIn: (unit: string, city: string) => `In ${unit}, at the end of the day in ${city}.`,
  saidOfIt: 'What was said of it',
  itsParts: 'Its parts',
  nothingFrom: 'Nothing was in force from this day. {link}',
  allDays: 'All days',
  otherDays: 'The rate on other days',
  rateOnLabel: 'Rate on',
  now: 'Now',
  everyChange: 'Every change',
  partsCaption: (n: number) =>
    count(n, {
      one: '# measure in force that day, the highest rate first. Where no word follows a source, its access is not recorded.',
      other:
        '# measures in force that day, the highest rate first. Where no word follows a source, its access is not recorded.',
    }),
  measure: 'Measure',
  decided: 'Decided',
  inForceFrom: 'In force from',
  authorityAndSource: 'Authority and source',
  authority: 'Authority',
  noAuthority: 'Authority not recorded',
  changedToday: 'Changed on this day.',
  moreInData: (n: number) => `and ${String(n)} more: all are in the {data}`,
  data: 'data',
  beforeAndAfter: 'Before and after',
  before: 'Before',
  after: 'After',
  valueSince: '{value} from {day}',
  valueNothing: '{value} nothing in force',
  noChangeSince: 'No change since',
  noFurtherChange: 'No further change on record',
  sum: 'The sum of the measures in force on each day. A threat or an announcement changes nothing until it takes effect.',
  sumIn: (city: string) =>
    `The sum of the measures in force on each day, as days are counted in ${city}. A threat or an announcement changes nothing until it takes effect.`,
  valueNow: (value: string) => `${value} now`,
  seriesAbout: 'The rate on every day on which it changed, with its parts',
  valueOn: (value: string, day: string) => `${value} on ${day}`,
};
