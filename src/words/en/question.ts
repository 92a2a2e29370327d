import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The page of a question. */
export const question = {
  terms: 'The terms',
  possible: 'Possible answers',
  window: 'Time asked about: {window}',
  settle: 'What would settle it',
  coverage: 'Coverage',
  corrections: 'Corrections to this page',
  /** Beside it. */
  aboutLabel: 'About this question',
  overTime: 'The status over time',
  earlier: (shown: number, before: number) =>
    `The last ${String(shown)} changes; ${String(before)} came before them, each with a page of its day.`,
  atFirst: 'At first',
  overTimeNote:
    'The latest statement is the one said last; where the dates do not tell, the one that became known last.',
  rules: 'The rules: {link}.',
  howWeWork: 'how we work',
  origins: 'Where it comes from',
  /** Its head. */
  question: 'Question',
  questionPage: (page: number) => `Question, page ${String(page)} of its ladder`,
  crumb: '{question}',
  crumbOn: '{question}, on {day}',
  crumbIn: '{question} in {topics}',
  crumbOnIn: '{question}, on {day} in {topics}',
  timelineBoth: 'Timeline in both orders',
  override: '{lead} {status}. {why}',
  overrideLead: 'An editor’s override:',
  overrideBy: '{by}, {on}. It stands beside the derived status and does not change it.',
  /** Its title on a past day. */
  titleOn: (day: string) => `On ${day}`,
  stoodOn: (day: string, status: string, answer: string) =>
    `As the record stood on ${day}: ${status}. ${answer}`,
  /** The time that it asks about. */
  until: 'until {day}; its start is not recorded.',
  fromDay: 'from {day}; its end is not recorded.',
  between: '{days}.',
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
  /** Of a question without sides. */
  speaker: {
    oneSide: (name: string) =>
      `Only ${name} has taken a position, by {statement}.{doubt} The word of one speaker does not settle it.`,
    oneSideLast: (name: string) =>
      `Only ${name} has taken a position, last by {statement}.{doubt} The word of one speaker does not settle it.`,
  },
  noPosition: 'No statement on record takes a position.',
  anEditor: 'An editor of this publication',
  signature: (editor: string) => `${editor} names this as what settles it, from {day}.`,
  doubt: (n: number, name: string) =>
    ` ${count(n, { one: '# statement', other: '# statements' })} of ${name} with another position may be later; the dates do not tell.`,
  evidence: ' ({outlets})',
  decides: 'The statements that decide it',
  account: 'The account',
  mistaken: 'What looks like an answer and is none',
  periodEnds: (day: string) => `${day}: period ends`,
  related: 'Related',
  cite: 'Cite',
  citation: (publication: string, title: string, status: string, day: string | undefined) =>
    `${publication}, “${title}”, ${status}${day === undefined ? '' : `, record to ${day}`}.`,
  recordLabel: (format: string) => `${format} of this question`,
};

/** Every statement on it. */
export const ladder = {
  every: 'Every statement, oldest first',
  then: 'What had been said and published, oldest first',
  rungs: (first: number, last: number) => `Statements ${String(first)}–${String(last)}.`,
  /** Where sides have spoken. */
  edge: 'The edge shows who spoke.',
  note: 'Days are those of the place of speaking; a range stands at its first day and may be later.',
  hedges: '{example} are the speaker’s own hedges, kept as said.',
  readings: (editor: string) => `Readings such as “softer” are by ${editor}.`,
  byThen: (all: string) => `Published by then: ${all}`,
  lastShown: (n: number) => `The last ${String(n)} are shown.`,
  all: 'All',
  empty: 'No statement on record. Silence is not a denial.',
  emptyThen: 'No statement on record by then. Silence is not a denial.',
  silent: '{name}: no statement on record.',
  silence: 'Silence is not a denial, so it does not count towards the status.',
  when: '{verb} {on}',
  publishedHour: (hour: string) => `published ${hour}`,
  about: 'About {question}',
  paraphrase: 'Paraphrase.',
  notYet: 'Not yet public then: {statements}',
  andMore: (n: number) => `; and ${String(n)} more`,
  readingBy: (editor: string) => `Reading by ${editor}.`,
  spokenOf: 'Spoken of: {happened}.',
  noPosition: 'Does not answer the question.',
  ofNoSide: 'Speaks for no side of this question.',
  unnamed: 'The speaker is not named, so it commits no side.',
  /** Of a question without sides. */
  unnamedSpeaker: 'The speaker is not named, so nobody answers for it.',
  table: 'In a table',
  onThis: (n: number) => `${String(n)} on this question`,
  onOthers: (n: number, questions: number) =>
    `${String(n)} on ${questions === 1 ? 'another question' : 'other questions'}, in grey`,
  monthTally: (all: string, sides: string) => `${all}: ${sides}`,
  ofSide: (name: string, n: number) => `${name} ${String(n)}`,
  noSide: 'no side',
  noName: 'unnamed',
  /** How many of a month’s statements are about another question. */
  besideIt: (n: number, all: number) =>
    n < all
      ? `${String(n)} of them on another question`
      : all === 1
        ? 'on another question'
        : 'all on another question',
};

/** The list of all questions. */
export const questions = {
  title: 'Questions',
  lede: 'What is answered in different ways, or not at all. The status of each follows from the statements on it by rule. Where an editor has named what settled a question, its page says so, signed and dated.',
  counted: (n: number) =>
    count(n, {
      one: '# question, by status, the latest change first.',
      other: '# questions, by status, the latest change first.',
    }),
  part: (first: number, last: number) => `Questions ${String(first)}–${String(last)}.`,
  empty: 'No question.',
  group: (status: string, n: number) => `${status}: ${String(n)}`,
  statementsOnIt: (n: number) =>
    count(n, { one: '# statement on it', other: '# statements on it' }),
  restsOn: '{statements}; its status follows from {evidence}',
  listed: (n: number) =>
    count(n, {
      one: '# question, with what was said and whether that settles it.',
      other: '# questions, each with what was said and whether that settles it.',
    }),
};
