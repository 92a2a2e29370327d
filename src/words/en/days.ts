import { toNumber } from '../../time/words/english.ts';
import { pluralsOf } from '../plural.ts';

const plurals = pluralsOf('en');

/** “three statements”: numbers up to ten are words. */
const count = (n: number, one: string, other: string) =>
  plurals(n, { one: `${toNumber(n)} ${one}`, other: `${toNumber(n)} ${other}` });

/** Pages of days and weeks, and the field that leads to one. */
export const days = {
  title: 'Days',
  about: (n: number) =>
    `${plurals(n, { one: '# day', other: '# days' })} with something on record, each with what was said, published, done and decided on it, and what was known that evening.`,
  description: (day: string) =>
    `What was said, published, done and decided on ${day}, and what was known that evening.`,
  weekDescription: (week: string) =>
    `What was said, published, done and decided in the week of ${week}.`,
  week: (n: number) => `week ${String(n)}`,
  feed: 'Day by day',
  feedAbout: 'A digest of each day of the story: what was said, published, done and decided.',
  near: 'Before and after',
  before: 'Before',
  after: 'After',
  /** What stands on a day, in the order of the page; at the end of a line, and alone as a sentence. */
  holds: {
    said: (n: number) => count(n, 'statement', 'statements'),
    published: (n: number) => count(n, 'report published', 'reports published'),
    happened: (n: number) => count(n, 'event', 'events'),
    decided: (n: number) => count(n, 'decision', 'decisions'),
    turns: (n: number) => count(n, 'change of status', 'changes of status'),
  },
  onRecord: (list: string) => `On record: ${list}.`,
  quiet: 'Nothing on record was said, published or decided on this day.',
  quietWeek: 'Nothing on record was said, published or decided in this week.',
  said: 'Said that day',
  saidNote:
    'In the order in which it was said, as far as that is known. Dotted words are the speaker’s own hedges.',
  allStatements: 'All statements',
  unheard: 'Said, and not yet public',
  unheardNote: 'Nobody who spoke on this day could have read it.',
  moreUnheard: (n: number) => `${count(n, 'more', 'more')} had been said and was not public.`,
  published: 'Published that day',
  heard: 'Said earlier, public from that day',
  happened: 'Happened that day',
  happenedLater: 'Happened that day, by later reports',
  reported: 'Reported by {outlet} on {day:on}.',
  claimed: 'Claimed',
  dayOf: (number: number, of: number) => `day ${String(number)} of ${String(of)}`,
  decided: 'Decided and in force',
  inForce: 'In force',
  allMeasures: 'All measures',
  nothingDecided: 'Nothing was decided, took effect or ended.',
  /** A measure, what was decided of it, and from when. */
  decidedFrom: '{status}, from {day}',
  begins: '{status} from this day; decided {day:on}',
  sinceUntil: 'Since {since}, until {until}.',
  since: 'Since {since}.',
  why: 'Why',
  questions: 'The questions that evening',
  allQuestions: 'All questions',
  changed: 'Changed this day;',
  was: (status: string) => `it was ${status}.`,
  sinceDay: 'Since {day}',
  unchanged: 'None changed since {day}.',
  notAsked: (n: number, all: number) =>
    plurals(n, {
      one: `On one of the ${toNumber(all)} questions of this record nobody had spoken yet.`,
      other: `On ${toNumber(n)} of the ${toNumber(all)} questions of this record nobody had spoken yet.`,
    }),
  statusNote: 'Statuses follow from what had been published by the end of the day, local time.',
  calendar: 'Calendar',
  marks: {
    happened: 'happened',
    said: 'said or published',
    decided: 'decided or took effect',
    turns: 'a status changed',
  },
  nothing: 'nothing on record',
  another: 'Another day',
  goTo: 'Go to a day, {range}',
  go: 'Go',
  monthsOf: (year: string) => `Months of ${year}`,
  years: 'Years',
  goNote: 'A day without a page of its own leads to the last one before it.',
  /** On the page of a day that was reached for a later one. */
  asked: {
    quiet: (day: string) =>
      `${day}: nothing on record. This is the last day before it that has a page.`,
    noPage: (day: string) =>
      `${day}: no page of its own. This is the last day before it that has one.`,
  },
  cite: 'Cite this day',
  citation: '{publication}, “{title}”, record to {last}.',
  more: 'Other days',
  daysOf: (week: string) => `Days of ${week}`,
  allWeek: 'In force all week',
  spoke: 'Who spoke',
  weekQuestions: 'Questions',
  noTurns: 'No status changed.',
  nothingHere: 'Nothing on record.',
  /** Over what a past page of a topic or a question has of its own day. */
  ofThisDay: 'On this day',
  wholeDay: 'All of {day}',
};
