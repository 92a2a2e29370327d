import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** Rates over time, and what they are the sum of. */
export const rates = {
  report: 'report',
  officialDocument: 'official document',
  source: '{outlet}: {title}',
  tableCaption: (n: number) =>
    count(n, {
      one: '# change of the rate, oldest first.',
      other: '# changes of the rate, oldest first.',
    }),
  since: 'On {day}, since {since}.',
  sinceSum: 'On {day}, since {since}: {sum}.',
  nothing: 'Nothing in force.',
  nothingOn: 'Nothing in force on {day}.',
  /** A value alone, in a sum, on an axis and in a heading. */
  number: (value: number) => String(value),
  /** Values with their unit. */
  rate: (value: number, unit: string) =>
    unit === 'percent' ? `${String(value)}%` : `${String(value)} ${unit}`.trim(),
  unit: (unit: string) => (unit === 'percent' ? 'per cent' : unit),
  more: (n: number) => `${String(n)} more`,
  named: (name: string, text: string) => `${name}: ${text}`,
  /** The last value on the last day of the record, alone and with the highest before it. */
  neverHigher: (now: string, unit: string) => `${now} ${unit} on {day}: never higher on record`,
  upTo: (most: string, unit: string, now: string) => `Up to ${most} ${unit}; ${now} on {day}`,
  onDay: (values: string, unit: string) => `${values} ${unit} on this day`,
  valueFrom: (value: number, day: string) => `${String(value)} from ${day}`,
  description: (name: string, unit: string, steps: readonly string[]) =>
    `${name}, in ${unit}: 0, then ${steps.join(', ')}.`,
  descriptionCut: (name: string, unit: string, left: number, steps: readonly string[]) =>
    `${name}, in ${unit}: 0, then ${count(left, { one: '# change', other: '# changes' })}, then ${steps.join(', ')}.`,
  /** The page of a series and of a day. */
  measures: 'Measures',
  saidOfIt: 'What was said of it',
  nothingFrom: 'Nothing was in force from this day. {link}',
  allDays: 'All days',
  moreInData: (n: number) => `and ${String(n)} more: all are in the {data}`,
  data: 'data',
  before: 'Before',
  valueSince: '{value} from {day}',
  sum: 'The sum of the measures in force on each day. A threat or an announcement changes nothing until it takes effect.',
  sumIn: (city: string) =>
    `The sum of the measures in force on each day, as days are counted in ${city}. A threat or an announcement changes nothing until it takes effect.`,
  valueOn: (value: string) => `${value} on {day}`,
  seriesAbout: 'The rate on every day on which it changed, with its parts',
  columns: { from: 'In force', by: 'By', rate: 'Rate', before: 'Was', act: 'Act', item: 'Item' },
  /** Under a chart of rates: where every step stands with its reason. */
  chartPlans: 'Dotted: announced, never charged.',
  anyDay: 'Any day, and why',
  anyDayOf: 'Any day, and why: {links}',
  everyStep: 'Every step as a table',
  why: 'Why',
  /** From one change to the next. */
  span: '{name}, {from} to {until}',
  spanOpen: '{name}, since {from}',
  inForceUntil: 'In force from {from} until {until}.',
  inForceStill: 'In force from {from}, and still on {day}.',
  sinceDay: 'since {day}',
  daysIn: (city: string) => `Days in ${city}.`,
  daysThere: 'Days are those of the side that acts.',
  down: 'Down from {value} on {day}',
  up: 'Up from {value} on {day}',
  first: 'The first rate on record, from {day}',
  level: 'Still {value} on {day}, of other parts',
  itsParts: 'What makes it',
  facts: {
    inForce: 'In force',
    until: 'Was to end',
    prolonged: 'Prolonged',
    act: 'Act',
    text: 'Text',
    report: 'Report',
    cause: 'Cause',
    item: 'Item',
    event: 'Event',
    none: 'None on record',
  },
  prolongedUntil: '{day}, until {until}',
  beforeAndAfter: 'Before and after',
  around: { before: 'Before, from {day}', here: 'From {day}', after: 'After, from {day}' },
  madeBy: '{sum}, by {acts}',
  madeByAct: 'By {acts}',
  notCounted: 'What it does not count',
  otherDays: 'The same day',
  sameDay: 'Other rates on that day',
  anotherDay: 'The rates on another day',
  everyChange: 'Every step',
};
