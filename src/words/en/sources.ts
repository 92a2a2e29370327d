import { toNumber } from '../../time/words/english.ts';
import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');
const toSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const reports = (n: number) => `${toNumber(n)} ${count(n, { one: 'report', other: 'reports' })}`;

/** Where things were read, and what it takes to read them. */
export const sources = {
  access: {
    free: 'Free',
    registration: 'Needs registration',
    metered: 'Some articles free',
    subscription: 'Subscription',
  },
  /** The same as single words, for rows. */
  words: {
    free: 'free',
    registration: 'registration',
    metered: 'metered',
    subscription: 'subscription',
  },
  archived: 'Archived',
  archivedWord: 'archived',
  changedBySource: 'Changed by the source',
  was: 'Was',
  now: 'Changed to',
  which: 'Which report comes from which origin',
  together: 'Together',
  isShared: 'Reports on one briefing, document, wire or interview count as one origin.',
  isUnrecorded: 'Where no origin is recorded, a report is not counted as independent.',
  otherOrigins: (n: number) => count(n, { one: '# other origin', other: '# other origins' }),
  singleOrigins: (n: number) =>
    count(n, {
      one: '# origin with one report',
      other: '# origins with one report each',
    }),
  originNotRecorded: 'Origin not recorded',
  /** How many reports, how many origins behind them, and of how many no origin is recorded. */
  noOrigin: (n: number) => toSentence(`${reports(n)}, origin not recorded.`),
  origins: (n: number, origins: number) =>
    toSentence(
      `${reports(n)}, ${toNumber(origins)} ${count(origins, { one: 'origin', other: 'origins' })}.`,
    ),
  someOrigins: (n: number, origins: number, unrecorded: number) =>
    toSentence(
      `${reports(n)}, ${toNumber(origins)} named ${count(origins, { one: 'origin', other: 'origins' })}; origin not recorded: ${String(unrecorded)}.`,
    ),
  free: (n: number) => `Free: ${String(n)}`,
  walled: (n: number) => `account or payment: ${String(n)}`,
  accesses: (parts: readonly string[]) => toSentence(`${parts.join('; ')}.`),
  official: (n: number) =>
    ` ${toSentence(toNumber(n))} ${count(n, { one: 'is an official record', other: 'are official records' })}.`,
  reportAt: (publisher: string, at: string) => `${publisher}, at ${at}`,
  noDate: 'undated',
  by: (names: string) => `By ${names}`,
  /** Offered to an editor for a page that gives no address of its own. */
  noAddress: 'No public address was seen; we read a saved copy.',
  officialRecord: 'Official record',
  done: {
    author: (name: string) => `By ${name}`,
    reporter: (name: string) => `Reporting by ${name}`,
    contributor: (name: string) => `With ${name}`,
    curator: (name: string) => `Written by ${name}`,
    editor: (name: string) => `Edited by ${name}`,
    photographer: (name: string) => `Picture by ${name}`,
    illustrator: (name: string) => `Drawn by ${name}`,
    translator: (name: string) => `Translated by ${name}`,
  },
  via: (name: string) => `via ${name}`,
};
