import { toNumber } from '../../time/words/english.ts';
import { pluralsOf } from '../plural.ts';
import { text } from './text.ts';

const count = pluralsOf('en');

/** The page of an item. */
export const item = {
  cite: 'Cite',
  citation: (title: string, publication: string, day: string, url: string) =>
    `“${title}” ${publication}, ${day}. ${url}`,
  /** After the name of a format; the page is one, and covers the others. */
  record: (pieces: number) =>
    count(pieces, {
      one: 'of this page and the piece that it covers',
      other: `of this page and the ${toNumber(pieces)} pieces that it covers`,
    }),
  recordLabel: (format: string) => `${format} of this item`,
  everyItem: 'Every item of this site: {formats}.',
  clocksLabel: 'When',
  clocks: {
    claimed: 'Claimed',
    happened: 'Happened',
    said: 'Said',
    published: 'Published',
    added: 'Added here',
    reconstructed: 'Reconstructed for',
    updated: 'Updated',
  },
  saidTo: 'to {day}',
  notRecorded: 'Not recorded',
  connectionsLabel: 'Connections',
  filed: 'Filed under',
  topics: (n: number) => count(n, { one: 'Topic', other: 'Topics' }),
  corrections: 'Corrections to this item',
  statements: 'Statements in this report',
  ledger: 'All statements',
  statementsNote: (n: number) =>
    count(n, {
      one: 'One statement. Dates are those of the place of speaking.',
      other: `${text.capital(toNumber(n))} statements, in the order of the text. Dates are those of the place of speaking.`,
    }),
  saidBy: '{speaker}. {dates}',
  on: 'On the question: {question} {position}',
  noPosition: 'It gives no answer.',
  furtherSources: (n: number) =>
    count(n, {
      one: 'One further source',
      other: `${text.capital(toNumber(n))} further sources`,
    }),
  near: 'Before and after',
  before: 'Before',
  after: 'After',
  beforeIn: (topics: readonly string[]) => `Before in ${topics.join(', ')}`,
  afterIn: (topics: readonly string[]) => `After in ${topics.join(', ')}`,
  nothingBefore: 'Nothing. Our coverage starts here.',
  nothingAfter: 'Nothing. This is the newest item.',
  players: 'People and bodies',
  others: 'Others',
  theRecord: 'The record that we summarise',
  theReport: 'The report that we summarise',
  outletAndDay: '{outlet}, {day}. {byline}',
  inLanguage: (language: string) => `In ${language}`,
  atHost: (host: string) => `At ${host}`,
  restsOn: (origin: string) => `Based on: ${origin}`,
  readAt: (name: string) => `Read it at ${name}`,
  writtenBy: (names: string) => `Written by ${names}`,
  /** For search engines. */
  nowReads: (was: string, now: string) => `“${was}” was changed to “${now}”. `,
};
