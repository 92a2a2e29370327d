import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The front page. */
export const front = {
  recordLabel: 'The record',
  everyStatement: '{question} or {ledger}.',
  everyStatementOn: 'Every statement on this question',
  wholeLedger: 'all statements of the story',
  coverage: 'Coverage',
  empty: 'No item.',
  stateLabel: 'State of the story',
  onRecord: 'On the record',
  ledger: 'All',
  statementsBy: (n: number, name: string) =>
    count(n, { one: `# statement by ${name}`, other: `# statements by ${name}` }),
  none: 'none',
  tallyNote: 'Statements by or on behalf of each, most first.',
  unnamed: 'Unnamed',
  corrections: 'Corrections',
  all: 'All',
  correction: '{on}. {kind} {why} {entry}',
  lastSourceChange: 'Latest change by a source',
  sourceChanged: '{on}. {entry}: the source appears to have changed; our item did not.',
  noCorrection: 'None.',
  topics: 'Topics',
  follow: 'Follow',
  everything: 'Everything that we add: {feeds}.',
  scope: 'What we cover',
  about: 'About',
  ratesOn: 'Rates on {day}',
  rateSince: '{value}, since {since}',
  monthsLabel: 'Months',
  monthItems: (year: number, n: number) =>
    count(n, { one: `${String(year)}: # item`, other: `${String(year)}: # items` }),
  otherQuestions: 'Other questions',
  allQuestions: (n: number) => `All ${String(n)}`,
  overTimeNote:
    'Items by the month of their dateline. They count what we chose to cover, not what happened.',
  /** Of a record that goes on, and of one that has ended. */
  whereThings: { stand: 'Where things stand as of {day}', stood: 'Where things stood on {day}' },
  allChanges: 'All changes',
  knownOnDay: 'What was known on a day',
  changes: 'Latest changes',
  /** A rate, as it is and as it was. */
  rateChange: '{series}: {after}, was {before}',
  rateIs: '{series}: {value}.',
  /** What is in force, and ends by its own text. */
  holdsUntil: '{measure}: set to stay as it is until {day}.',
  since: 'since {day}',
  /** How many questions stand so, of how many. */
  ofTotal: (n: number, total: number) => `${String(n)} of ${String(total)}`,
  countNewest: '{count}, newest {day}',
  measures: (n: number) => count(n, { one: '# measure', other: '# measures' }),
  measuresInForce: (n: number) =>
    count(n, { one: '{count}: {newest}.', other: '{count}, the newest of them {newest}.' }),
  /** A side and its own words. */
  sideSays: '{side}: {words}',
};
