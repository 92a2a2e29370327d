import { toNumber } from '../../time/words/english.ts';
import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
];
const ordinal = (rank: number) => ORDINALS[rank - 1] ?? String(rank);

/** Timelines. */
export const timeline = {
  title: 'Timeline',
  titleOf: (name: string) => `Timeline: ${name}`,
  crumb: '{timeline}, {of}',
  /** The two orders, as parts of a title and as tabs. */
  titles: {
    happened: (title: string) => `${title}, as it happened`,
    known: (title: string) => `${title}, as it became known`,
  },
  tabs: { happened: 'As it happened', known: 'As it became known' },
  counted: {
    happened: (n: number) =>
      count(n, {
        one: '# entry, as it happened or was said, oldest first.',
        other: '# entries, as it happened or was said, oldest first.',
      }),
    known: (n: number) =>
      count(n, {
        one: '# entry, as it became known, oldest first.',
        other: '# entries, as it became known, oldest first.',
      }),
  },
  part: (first: number, last: number) => `Entries ${String(first)}–${String(last)}.`,
  listed: {
    happened: (n: number) =>
      count(n, {
        one: '# entry: events, statements and reports, with what is known of their dates.',
        other:
          '# entries as it happened, oldest first: events, statements and reports, with what is known of their dates.',
      }),
    known: (n: number) =>
      count(n, {
        one: '# entry: events, statements and reports, with what is known of their dates.',
        other:
          '# entries as it became known, oldest first: events, statements and reports, with what is known of their dates.',
      }),
  },
  lede: 'Events have two orders: the order in which they happened, and the order in which anyone could have known of them.',
  bothOrders: 'The same days in both orders: {link}',
  story: 'The story',
  data: 'Data',
  empty: 'Nothing on record.',
  whole: 'The whole timeline',
  /** The lanes. */
  sameInTime: 'The same statements in time',
  whoWhen: 'Who spoke when',
  lanes: (n: number, late: number) =>
    `${count(n, { one: '# statement', other: '# statements' })}, ${late === 0 ? 'none' : String(late)} of them published on a later day.`,
  lanesKey:
    'Ring: said. Disc: published, or said and published the same day. Thick line: said, not yet public. Thin line: the hour, or the day, is not recorded.',
  lanesStretch:
    'Numbers are those of the list “As it happened”. Where their thin lines do not overlap, a disc left of another was public before it.',
  lanesAll: 'Every statement is in the list above.',
  others: 'Others',
  allSaid: 'Statements',
  gap: (span: string) => `${span} without an entry`,
  speakerTo: (name: string, to: string) => `${name}, to ${to}`,
  /** Beside it. */
  asideLabel: 'Find your way',
  months: 'Months',
  mostIn: (month: string, n: number) =>
    `${month} has the most: ${count(n, { one: '# entry', other: '# entries' })}`,
  ordered: 'How it is ordered',
  order: {
    happened:
      'By day, as days are counted where a thing happened or was said. Within a day: events, steps of rates, what was said, reports; last what is known only between limits.',
    known:
      'By day, as days are counted where a thing was published. Within a day: events, statements in the order in which they were said, steps of rates, reports; last what is known only between limits. An event became known with the first report that names it.',
  },
  orderNote:
    'Where no hour is recorded, the order within a day is ours. What is certainly earlier, by its hour or its day, always stands first. A report that is alone in reporting an event of its day takes its place and names it.',
  orderNoteSides:
    'Where an hour falls on another day in the city of another side, that date stands beside it.',
  otherTimelines: 'Other timelines',
  key: {
    happened: 'Happened, decided or in force',
    claimed: 'Claimed to have happened',
    said: 'Said',
    published: 'Published, or said and published the same day',
    added: 'Added here or reconstructed for that day; publication not recorded',
    dashed: 'Dashed line: a date known only between limits',
    solid: 'Solid line beside the marks: the days that it lasted',
  },
  doubts: { planned: 'Planned', cancelled: 'Cancelled', disputed: 'Disputed' },
  /** A rate, from what it was to what it became; level where only its parts changed. */
  rateSteps: {
    up: (from: string, to: string) => `up from ${from} to ${to}`,
    down: (from: string, to: string) => `down from ${from} to ${to}`,
    level: (to: string) => `still ${to}`,
  },
  /** The mark of a line, and the other date of its entry. */
  labels: {
    happened: 'Happened',
    claimed: 'Claimed',
    said: 'Said',
    published: 'Published',
    added: 'Added here',
    reconstructed: 'Reconstructed for',
    decided: 'Decided',
    'in force': 'In force',
  },
  saidAndPublished: 'Said and published',
  borrowed: {
    happened: 'of',
    claimed: 'claimed',
    said: 'said',
    published: 'published',
    added: 'added here',
    reconstructed: 'reconstructed for this day',
    decided: 'decided',
    'in force': 'in force',
  },
  other: {
    happened: (day: string) => `of ${day}`,
    claimed: (day: string) => `claimed ${day}`,
    said: (day: string) => `said ${day}`,
    published: (day: string) => `published ${day}`,
    added: (day: string) => `added here ${day}`,
    reconstructed: (day: string) => `reconstructed for ${day}`,
    decided: (day: string) => `decided ${day}`,
    'in force': (day: string) => `in force ${day}`,
    within: (day: string) => `within ${day}`,
  },
  publishedHour: (hour: string) => `published ${hour}`,
  limits: 'between these limits',
  uncertain: 'uncertain',
  noStart: 'Start not known',
  /** One stretch in both orders. */
  two: 'The same days, two orders',
  twoNote: (n: number, name: string, from: number, to: number) =>
    `The same ${toNumber(n)} statements, first as they were said, then as anyone could have read them. The claim of ${name} moves from ${ordinal(from)} to ${ordinal(to)}. Two of one day keep their order unless recorded hours settle it.`,
  twoQuestion: 'The question: {question}',
  becameKnown: (rank: number) => `Became known ${ordinal(rank)}`,
  wasSaid: (rank: number) => `Said ${ordinal(rank)}`,
  addedHere: 'added here',
  publicationUnknown: 'publication not recorded',
};
