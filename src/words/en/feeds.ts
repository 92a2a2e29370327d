import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The pages of feeds and of data. */
export const feeds = {
  title: 'Feeds and data',
  summary:
    'Follow the whole record or one topic, put its events in your calendar, or take all of it away as data.',
  feeds: 'Feeds',
  feed: 'Feed',
  newWhen: 'What it brings',
  /** The order of the rows; which of them there are. */
  feedsOrder: (has: Readonly<Record<'days' | 'topics' | 'corrections' | 'questions', boolean>>) =>
    [
      'everything',
      ...(has.days ? ['the days'] : []),
      ...(has.topics ? ['the topics by name'] : []),
      ...(has.corrections ? ['corrections'] : []),
      ...(has.questions ? ['the questions by name'] : []),
      'lists of feeds',
    ].join(', '),
  calendars: 'Calendars',
  calendarsHow: 'Subscribe to an address in your calendar, and events appear there as we add them.',
  calendar: 'Calendar',
  holds: 'Holds',
  calendarsOrder: 'everything, then the topics by name',
  data: 'Data',
  dataFiles: 'Data files',
  file: 'File',
  dataOrder: 'what editors write, then what is worked out from it',
  formats: 'Formats',
  fileOf: (name: string) => `: ${name}`,
  lines: (n: number, order: string) =>
    count(n, { one: `One line: ${order}.`, other: `In this order: ${order}.` }),
  using: 'Using them',
  usingFeeds:
    'To follow a feed, copy the address of one of its formats into a feed reader. Any of the three will do: they hold the same entries, each with the whole text and a link to the report that it summarises. A feed has the fifty items last added.',
  usingBuilds:
    'A new build of the site never makes an old entry look new: dates come from the entries, not from the machine. The date of change of an entry moves only with a change that matters.',
  usingData:
    'In the data, a time carries its offset from UTC. A date known only between limits is written as an interval (EDTF), as in {example}. Each data file names its schema, and everything stands in one stable order, so that two versions can be compared line by line. {page} explains every column and every relation.',
  licence: 'Our text is {licence}. Quotations belong to their speakers and makers.',
  everything: 'Everything',
  everythingNote: 'Each item, when it is added or changed in substance.',
  topicNote: 'Each item of this topic, when it is added or changed in substance.',
  allAtOnce: 'All of these at once',
  allAtOnceNote: 'A list of these feeds, for a feed reader to take in at once.',
  allEvents: 'All events of the record, and the ends of measures',
  topicEvents: 'Those that its items or its turning points name, and the ends of its measures',
  eachTopicEvents: 'Its events and the ends of its measures; named on its page',
  corrections: 'Corrections',
  correctionsNote: 'Whatever we correct, clarify, update or take back, with the reason.',
  questionNote: 'Each new statement on it, and each change of its status.',
  eachTopic: 'Each topic',
  eachTopicNote: 'Each item of a topic; the feed is named on its page.',
  eachQuestion: 'Each question',
  eachQuestionNote:
    'Each new statement on a question, and each change of its status; the feed is named on its page.',
  eachSpeaker: 'Each person and organization on record',
  eachSpeakerNote: 'Each new statement of theirs; the feed is named on their page.',
};

/** What data files there are, and how the page of data tells of them. */
export const data = {
  title: 'Data',
  summary:
    'The whole record as files: what each column of the tables and each relation of the graph means.',
  until: 'The record goes up to {day}.',
  ended: 'The record ended on {day}.',
  licence: 'Our text is {licence}; quotations belong to their speakers and makers.',
  files: 'Files',
  feedsAndCalendars: 'Feeds and calendars',
  tables: 'Tables',
  schema: 'Schema',
  statements: 'Statements',
  statementsNote: (n: number) =>
    count(n, {
      one: '# statement. Who said what, when it was said, published and known, and how it relates to others',
      other:
        '# statements. Who said what, when it was said, published and known, and how it relates to others',
    }),
  rates: 'Rates',
  ratesNote: (n: number) =>
    count(n, {
      one: '# series. The sum of the rates in force from each day on which it changed, with its parts',
      other:
        '# series. The sum of the rates in force from each day on which it changed, with its parts',
    }),
  corrections: 'Corrections',
  correctionsNote: (n: number) =>
    count(n, {
      one: '# correction. What was changed after publication',
      other: '# corrections. What was changed after publication',
    }),
  changes: 'Changes',
  changesNote:
    'The newest, from which your own browser works out what is new since your last visit',
  /** Above the manual, where the page is in another language than that. */
  inEnglish: 'What each column and each relation means is told in English.',
  columns: 'Columns',
  /** Heads of the tables that explain columns and relations, and what those tables are of. */
  heads: {
    columns: ['Column', 'Type', 'What it holds'],
    terms: ['Term', 'Shared term', 'What it means'],
  } as {
    readonly columns: readonly [string, string, string];
    readonly terms: readonly [string, string, string];
  },
  columnsOf: (file: string) => `Columns of ${file}`,
  termsOf: (file: string) => `Terms of ${file}`,
  columnsNote: 'What each column of the tables means, and up to which day they go',
  graph: 'Graph',
  graphNote: 'Every thing, and every relation between two of them',
  citations: 'Citations',
  citationsNote: 'Every piece covered and every item of ours, for reference managers',
};

/** What feeds and calendars say. */
export const outputs = {
  withdrawn: 'This item was withdrawn.',
  withdrawnTitle: (title: string) => `Withdrawn: ${title}`,
  /** Where a piece was read: a link to it, or why there is none. */
  source: 'Source: {outlet}: {piece}',
  sourceUnlinked: 'Source: {outlet}: {piece}. {why}',
  sourceOnly: 'Source: {outlet}. {why}',
  reported: 'Reported by {outlet}: {piece}',
  reportedUnlinked: 'Reported by {outlet}: {piece}. {why}',
  reportedOnly: 'Reported by {outlet}. {why}',
  notice: (type: string, day: string) => `${type}, ${day}.`,
  before: ' Before: {was}',
  now: ' Changed to: {now}',
  rights: (publication: string, licence: string) =>
    `${publication}: ${licence}. The pieces covered belong to their publishers.`,
  accounts: (licence: string) =>
    `Every item is our own account of a piece published elsewhere: cite the piece for what it reports, and the item for the account. Our text is ${licence}.`,
  rules: 'Rules',
  feedsOf: (publication: string) => `Feeds of ${publication}`,
  topics: 'Topics',
  questions: 'Questions',
  bySpeaker: 'Statements by speaker',
  corrections: 'Corrections',
  correctionsAbout: 'Every change of meaning, with what it said before and why.',
  questionAbout: 'New statements on this question, and every change of its status.',
  statementsOf: (name: string) => `Statements of ${name}`,
  speakerAbout: (name: string) => `What ${name} is on record as saying.`,
  titled: (label: string, title: string) => `${label}: ${title}`,
  statusFrom: (day: string, status: string) => `From ${day}: ${status}.`,
  onQuestion: 'On the question: {question}',
  relation: '{verb}: {other}',
  relations: {
    denies: 'Denies',
    disputes: 'Hard to fit with',
    confirms: 'Confirms',
    qualifies: 'Qualifies',
    corrects: 'Corrects',
    retracts: 'Retracts',
    repeats: 'Repeats',
    'replies-to': 'Replies to',
    updates: 'Updates',
  },
  inItem: 'In: {item}',
  saidAdded: (said: string, added: string) =>
    `Said ${said}, added here ${added}; its publication is not recorded.`,
  saidReconstructed: (said: string, day: string) =>
    `Said ${said}, reconstructed for ${day}; its publication is not recorded.`,
  saidPublished: (said: string, published: string) => `Said ${said}, published ${published}.`,
  feedHelp:
    'This is a feed. Copy its address from the address bar into a feed reader, which will then show what is new.',
  coverage: 'Coverage',
  /** A piece without a title, in brackets. */
  recordOf: (publisher: string) => `[Record of ${publisher}]`,
  recordOfDay: (publisher: string, day: string) => `[Record of ${publisher}, ${day}]`,
  reportBy: (publisher: string) => `[Report by ${publisher}]`,
  reportByDay: (publisher: string, day: string) => `[Report by ${publisher}, ${day}]`,
};
