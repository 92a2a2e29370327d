import { formsOf, pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The search page. */
export const search = {
  title: 'Search',
  description: (publication: string) =>
    `Search the coverage, statements, questions, topics, people, organizations, places and sources of ${publication}.`,
  shortcut: 'The key {key} leads here from every page.',
  shortcutSwitch: 'Shortcut /',
  needsScript:
    'Searching needs JavaScript. Everything can be found without it, by month and by topic.',
  needsScriptNoTopics: 'Searching needs JavaScript. Everything can be found without it, by month.',
  nothingYet: 'Nothing is published here.',
  beingMade: 'The index is being made. Load this page again in a few seconds.',
  narrowLabel: 'Narrow the results',
  narrowBy: 'Narrow by',
  /** After that, where something is chosen. */
  inUse: ' (in use)',
  all: 'All',
  results: 'Results',
  /** Over what has the name that was typed. */
  offers: 'Straight to',
  /** The kind of a line that leads to the rate of a day. */
  rate: 'Rate',
  stillSearching: 'Older months are still being searched.',
  renewed: 'The site may have been renewed since this page was opened. {link}.',
  loadAgain: 'Load it again',
  /** `shown` is the number as it is written. */
  nothing: (n: number, shown: string) =>
    `Nothing was found in titles, summaries, texts, statements and names of ${count(n, { one: `${shown} entry`, other: `${shown} entries` })}. Fewer words, or other forms of them, may find more.`,
  scripts: 'Names are found in each of their scripts: {name}, {other}.',
  pages: 'Pages of results',
  byMonth: 'By month',
  byTopic: 'By topic',
  allTopics: 'All topics',
  /** The kind of a statement, as those of `kinds`. */
  statement: { one: 'Statement', many: 'Statements' },
  facets: {
    kind: 'Kind',
    side: 'Side',
    status: 'Status',
    month: 'Happened in',
    year: 'Year',
    topic: 'Topic',
    person: 'Person',
    organization: 'Organization',
    place: 'Place',
    outlet: 'Outlet',
    access: 'Access',
  },
};

/** What stands in the index with each entry. */
export const records = {
  happened: (day: string) => `happened ${day}`,
  claimed: (day: string) => `claimed for ${day}`,
  published: (day: string) => `published ${day}`,
  added: (day: string) => `added here ${day}`,
  title: (name: string, day: string) => `${name}, ${day}`,
  titleTo: (name: string, to: string, day: string) => `${name} to ${to}, ${day}`,
  said: (day: string) => `Said ${day}`,
  saidAndPublished: (day: string) => `Said and published ${day}`,
  saidPublished: (said: string, published: string) => `Said ${said}, published ${published}`,
};

/** What scripts in the page say: data alone, since it is printed in the page. */
export const scripts = {
  search: {
    searching: 'Searching',
    failed: 'The search did not answer',
    results: formsOf('en', { one: '# result', other: '# results' }),
    resultsFor: '{results} for “{words}”',
    pageTitle: '{words} | {title}',
    all: 'All {n}',
    sorts: {
      match: 'Best match',
      happened: 'When it happened',
      published: 'When published',
    },
    next: 'Next',
    /** For words that are nowhere. */
    nearest: 'Did you mean {words}?',
    /** Beside a day that is not the one that was typed. */
    before: 'last entry before {day}',
    /** The line below a result: who published it, and what it takes to read; when. */
    outletAccess: '{outlet}, {access}. ',
    outlet: '{outlet}. ',
    /** Of one whose name ends in a mark. */
    outletStopped: '{outlet} ',
    /** What a quotation begins with. */
    open: '“',
    date: '{date}. ',
    sides: '{sides}. ',
    on: 'On: {question} ',
    original: 'Original: {text}',
  },
  since: {
    new: 'New',
    brief: 'New: {counts}.',
    whole: 'New since you were here: {counts}.',
    wholeMore: 'New since you were here: {counts} and more.',
    mark: 'Mark all as seen',
    marked: 'All marked as seen.',
    between: ', ',
    counts: {
      item: formsOf('en', { one: '# item', other: '# items' }),
      statement: formsOf('en', { one: '# statement', other: '# statements' }),
      correction: formsOf('en', { one: '# correction', other: '# corrections' }),
      status: formsOf('en', { one: '# change of status', other: '# changes of status' }),
    },
  },
};
