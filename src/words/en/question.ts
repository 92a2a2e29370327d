import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The page of a question. */
export const question = {
  positionsNow: 'Positions now',
  howDecided: 'How this is decided',
  terms: 'The terms',
  possible: 'Positions that a side may hold:',
  window: 'Time asked about: {window}',
  settle: 'What would settle it',
  recordLabel: 'The record',
  coverage: 'Coverage',
  empty: 'No item bears on this question yet.',
  corrections: 'Corrections to this page',
  positionsThen: 'Positions on that day',
  /** Beside it. */
  aboutLabel: 'About this question',
  overTime: 'Status over time',
  earlier: (shown: number, before: number) =>
    `The last ${String(shown)} changes; ${String(before)} came before them, each with a page of its day.`,
  from: 'From {day}.',
  atFirst: 'At first.',
  overTimeNote:
    'Oldest first. A side’s latest statement is the one said last; where the dates do not tell which that is, the one of these that became known last.',
  rules: 'The rules: {link}.',
  howWeWork: 'how we work',
  origins: 'Where it comes from',
  nearby: 'Nearby questions',
  inLedger: 'In the ledger',
  inTable: '{link} in a table, newest first.',
  statementsOn: (statements: string) => `${statements} on this question`,
  /** Its head. */
  question: 'Question',
  questionPage: (page: number) => `Question, page ${String(page)} of its ladder`,
  crumb: '{question}',
  crumbOn: '{question}, on {day}',
  crumbIn: '{question} in {topics}',
  crumbOnIn: '{question}, on {day} in {topics}',
  tally: '{all}: {own}, {beside}.',
  allOf: '{all}.',
  all: (n: number) => count(n, { one: 'All # statement', other: 'All # statements' }),
  timeline: '{link}.',
  timelineBoth: 'Timeline in both orders',
  override: '{lead} {status}. {why}',
  overrideLead: 'An editor’s override:',
  overrideBy: '{by}, {on}. It stands beside the derived status and does not change it.',
  /** Its title on a past day. */
  titleOn: (day: string) => `On ${day}`,
  stoodOn: (day: string, status: string, answer: string) =>
    `As the record stood on ${day}: ${status}. ${answer}`,
  stands: (status: string, answer: string) => `${status}. ${answer}`,
  /** The time that it asks about. */
  until: 'until {day}; its start is not recorded.',
  fromDay: 'from {day}; its end is not recorded.',
  between: '{days}.',
  /** How many statements stand on the ladder. */
  onThis: (n: number) => `${String(n)} on this question`,
  onOne: (n: number) => `${String(n)} on one beside it`,
  onOthers: (n: number) => `${String(n)} on others beside it`,
  tallyText: (all: string, own: string, beside: string) => `${all}: ${own}, ${beside}`,
  /** Since when. */
  since: 'since {day}',
  sinceSaid: (names: string) => `since {day}, when ${names} said so; settled {settled}`,
  /** Why it has its status. */
  settledBy: 'Settled by {answer}{evidence}. {why} {signature}',
  side: '{party} {statement}',
  same: (names: string) => `The latest positions of ${names} are the same: {sides}.`,
  differ: (names: string) => `The latest positions of ${names} differ: {sides}.`,
  oneSide: (name: string) =>
    `Only ${name} has taken a position, by {statement}.{doubt} The word of one side does not settle it.`,
  oneSideLast: (name: string) =>
    `Only ${name} has taken a position, last by {statement}.{doubt} The word of one side does not settle it.`,
  someSide: 'one side',
  noPosition: 'No statement on record takes a position.',
  anEditor: 'An editor of this publication',
  signature: (editor: string) => `${editor} names this as what settles it, from {day}.`,
  doubt: (n: number, name: string) =>
    ` ${count(n, { one: '# statement', other: '# statements' })} of ${name} with another position may be later; the dates do not tell.`,
  evidence: ' ({outlets})',
};

/** Every statement on it. */
export const ladder = {
  said: 'Said',
  every: 'Every statement, in the order it was said',
  then: 'What had been said and published',
  rungs: (first: number, last: number) => `Rungs ${String(first)}–${String(last)}.`,
  counted: (tally: string) => `${tally}, oldest first.`,
  note: 'Dates are those of the place of speaking; a range stands at its first day and may be later. A coloured edge shows which side spoke.',
  hedges: '{example} are the speaker’s own hedges, kept as said.',
  access: 'Where no word follows a source, its access is not recorded.',
  beside: 'Statements on a question beside this one are grey: they answer nothing here.',
  readings: (editor: string) => `Readings such as “softer” are by ${editor}.`,
  byThen: (all: string) =>
    `${all} published by then. In the order of saying, oldest first; a range stands at its first day and may be later.`,
  byThenOf: (all: string, own: string, beside: string) =>
    `${all} published by then: ${own}, ${beside}. In the order of saying, oldest first; a range stands at its first day and may be later.`,
  lastShown: (n: number) => `The last ${String(n)} are shown.`,
  all: 'All',
  empty: 'No statement on record. Silence is not a denial.',
  emptyThen: 'No statement on record by then. Silence is not a denial.',
  silent: '{name}: no statement on record.',
  silence: 'Silence is not a denial, so it does not count towards the status.',
  /** A rung. */
  joint: '{sides}, jointly.',
  sides: '{sides}.',
  when: '{verb} {on}',
  whenWait: '{verb} {on}, {wait}',
  publishedHour: (hour: string) => `published ${hour}`,
  about: 'About {question}',
  paraphrase: 'Paraphrase.',
  source: 'Source: {sources}',
  notYet: 'Not yet public then: {statements}',
  andMore: (n: number) => `; and ${String(n)} more`,
  readingBy: (editor: string) => `Reading by ${editor}.`,
  spokenOf: 'Spoken of: {happened}.',
  added: 'Added here {added}.',
  noPosition: 'Takes no position that counts.',
};

/** The list of all questions. */
export const questions = {
  title: 'Questions',
  lede: 'What the sides answer differently, or not at all. The status of each follows from their statements by rule. Where an editor has named what settled a question, the question says so, signed and with the day.',
  counted: (n: number) =>
    count(n, {
      one: '# question, by status, the latest change first.',
      other: '# questions, by status, the latest change first.',
    }),
  part: (first: number, last: number) => `Questions ${String(first)}–${String(last)}.`,
  empty: 'No question so far.',
  group: (status: string, n: number) => `${status}: ${String(n)}`,
  statementsOnIt: (n: number) =>
    count(n, { one: '# statement on it', other: '# statements on it' }),
  restsOn: '{statements}; its status rests on {evidence}',
  listed: (n: number) =>
    count(n, {
      one: '# question, each with what each side says and whether that settles it.',
      other: '# questions, each with what each side says and whether that settles it.',
    }),
};
