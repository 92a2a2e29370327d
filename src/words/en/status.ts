import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** How questions stand, now and on past days, and what the sides say. */
export const status = {
  labels: { known: 'Known', disputed: 'Disputed', unknown: 'Unknown' },
  markSince: '{status} since {since}',
  bearsOn: 'Questions it concerns',
  settled: 'It is settled.',
  agreed: (names: string) => `${names} say the same.`,
  agreedBut: (names: string, others: string, n: number) =>
    `${names} say the same. ${others} ${n === 1 ? 'has' : 'have'} given no answer.`,
  disputed: (names: string) => `The answers of ${names} do not match.`,
  disputedBut: (names: string, others: string, n: number) =>
    `The answers of ${names} do not match. ${others} ${n === 1 ? 'has' : 'have'} given none.`,
  oneSide: (names: string) => `${names} has an answer.`,
  oneSideBut: (names: string, others: string, n: number) =>
    `${names} has an answer; ${others} ${n === 1 ? 'has' : 'have'} given none.`,
  silent: 'Nobody has answered it on record.',
  noPosition: 'No statement on record takes a position.',
  sideSays: (name: string, position: string) => `${name}: ${position}`,
  sideSaysPerhaps: (name: string, position: string) =>
    `${name}: ${position} Whether that is the latest word is not known.`,
  othersTakenNone: (others: string, n: number) =>
    `${others} ${n === 1 ? 'has' : 'have'} taken no position.`,
  taken: (position: string) => `We read this as: ${position}`,
  stillStands: 'Spoke later without answering: {statements}. This position stands.',
  unanswered: 'Spoke without answering: {statements}. That is no denial.',
  noAnswer: 'No answer on record.',
  noneTaken: 'It has taken no position. Silence is not a denial.',
  noStatement: 'No statement on record.',
  orderUnknown: 'The order of this and {others} is not known. {why}',
  countsLast: 'This counts, since it became known last.',
  countsOnLadder: 'This counts, since of those that became known last it was said last.',
};

/** Pages of past days. */
export const asOf = {
  label: 'State of play on past days',
  title: 'State of play on',
  someDays: (shown: number, n: number) =>
    `${String(shown)} of ${count(n, { one: '# day', other: '# days' })} with a page, oldest first`,
  allDays: (n: number) =>
    count(n, {
      one: 'The one day with a page, oldest first',
      other: 'All # days with a page, oldest first',
    }),
  stood: 'As the record stood on {day}.',
  leftOut: 'What was published later is left out, whenever it was added here.',
  /** To the page of the whole record. */
  toPresent: 'Go to {day}',
  holding: {
    topic: 'Summary, statuses and positions: {what}.',
    whole: 'Status and statements: {what}.',
    status: 'Status: {what}.',
  },
  /** From when and until when: both, or one of them. */
  sinceAndUntil: '{since}; {until}',
  nothing: 'nothing on record',
  unchanged: 'unchanged since {day}',
  toThePresent: 'the same to the last day of the record, {day}',
  nextDay: 'changed on the next day',
  sameUntil: (day: string) => `the same until ${day}`,
  gaps: {
    topic: 'Between these days items may have been added, and nothing else.',
    whole: 'A day that is not listed stood as the last one listed before it.',
    status:
      'On a day that is not listed a statement may have been added; the status stood as on the last one listed before it.',
  },
};
