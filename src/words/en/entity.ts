import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The page of a person, an organization, a place, an event or an outlet. */
export const entity = {
  company: 'Appears with',
  companyNote: 'Shared items, most first; eight names at most.',
  whatWeTook: 'What we took',
  inCoverage: 'In coverage',
  empty: (name: string) => `No item names ${name}.`,
  aboutLabel: (name: string) => `About ${name}`,
  reports: 'Its reports, and where they come from',
  related: {
    events: 'Events',
    steps: 'Measures that came of it',
    members: 'People',
    children: 'Part of it',
    plays: 'Plays a part in',
  },
  relatedOrder: {
    'newest first': (n: number) => count(n, { one: '#, newest first.', other: '#, newest first.' }),
    'by name': (n: number) => count(n, { one: '#, by name.', other: '#, by name.' }),
  },
  corrections: 'Corrections to this page',
  crumb: '{kind}, {side}',
  description: (name: string, n: number) =>
    count(n, {
      one: `${name} in our coverage: # item.`,
      other: `${name} in our coverage: # items.`,
    }),
  facts: 'Facts',
  position: 'Position',
  /** Degrees with a letter for the direction. */
  latitude: (degrees: string, isNorth: boolean) => `${degrees}° ${isNorth ? 'N' : 'S'}`,
  longitude: (degrees: string, isEast: boolean) => `${degrees}° ${isEast ? 'E' : 'W'}`,
  partOf: 'Part of',
  timeZone: 'Time zone',
  country: 'Country',
  outcome: 'Outcome',
  outcomes: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled', disputed: 'Disputed' },
  within: (outcome: string) => `${outcome}, on a day between these that is not known`,
  place: 'Place',
  parts: {
    held: 'Took part',
    disputed: 'Said to have taken part',
    planned: 'Expected to take part',
    cancelled: 'Was to take part',
  },
  frontPage: 'Front page',
  ownership: 'Ownership',
  notRecorded: 'Not recorded',
  owner: 'Owner',
  labelBy: 'Label by',
  /** A map. */
  mapOf: (name: string) => `Map of ${name} and its surroundings`,
  mapMiddle: (name: string, latitude: number, longitude: number) =>
    `${name} is in the middle, at ${String(latitude)}° latitude and ${String(longitude)}° longitude.`,
  mapNearest: (ways: string) => `Nearest: ${ways}.`,
  nearest: 'Nearest in our coverage: {places}.',
  way: '{place}, {way}',
  borders: 'Borders as Natural Earth draws them: by who holds the land, not by who claims it.',
  kilometres: (km: number) => `${km.toLocaleString('en')} km`,
  directions: {
    north: (distance: string) => `${distance} north`,
    'north-east': (distance: string) => `${distance} north-east`,
    east: (distance: string) => `${distance} east`,
    'south-east': (distance: string) => `${distance} south-east`,
    south: (distance: string) => `${distance} south`,
    'south-west': (distance: string) => `${distance} south-west`,
    west: (distance: string) => `${distance} west`,
    'north-west': (distance: string) => `${distance} north-west`,
  },
  names: 'Names',
  also: 'Also',
  positions: 'Position by question',
  positionsNote: (n: number) =>
    count(n, {
      one: '# question.',
      other: '# questions, the latest statement first.',
    }),
  positionsCaption: 'Latest position on each question',
  columns: {
    question: 'Question',
    latest: 'Latest words',
    said: 'Said',
    compared: 'Compared with before',
    comparedShort: 'Compared',
  },
  saidThen: '{said}; {verb} {on}',
  taken: (position: string) => `We read this as: ${position}`,
  noPosition: 'Does not answer the question.',
  before: 'Before, {day}: {position}',
  roles: 'Roles',
  from: 'From {from}.',
  fromUntil: 'From {from}, until {to}.',
  until: 'Until {to}.',
  roleSource: 'Source: {source}. {mark}',
  formerly: (title: string) => `Formerly ${title}`,
  statements: 'Statements',
  ledger: 'All statements',
  /** `n` statements, in words. */
  spokenNote: (counted: string, n: number) =>
    `${counted}${n === 1 ? '' : ', newest first'}. Dotted words are the speaker’s own hedges. A disc: published the same day. A ring: later, or on a day not recorded.`,
  allStatements: (n: number) => count(n, { one: 'All # statement', other: 'All # statements' }),
  then: (titles: string) => `, then ${titles}`,
};

/** Lists of coverage and of things. */
export const lists = {
  allCoverage: 'All coverage',
  allCoverageOf: 'all coverage',
  counted: (n: number) => count(n, { one: '# item.', other: '# items, newest first.' }),
  listed: (n: number) => count(n, { one: '# item', other: '# items, newest first' }),
  part: (first: number, last: number) => `Items ${String(first)}–${String(last)}.`,
  byMonth: 'By month',
  byTopic: 'By topic',
  itemsLabel: 'Items',
  empty: 'No item.',
  frontPage: 'The front page',
  columns: {
    name: 'Name',
    side: 'Side',
    country: 'Country',
    date: 'Date',
    ownership: 'Ownership',
    office: 'Office',
    items: 'Items',
    /** Beside a number, on a narrow screen. */
    itemsOf: (n: number) => count(n, { one: 'item', other: 'items' }),
  },
  inRecord: {
    'newest first': (n: number) =>
      count(n, { one: '# in the record, newest first.', other: '# in the record, newest first.' }),
    'by name': (n: number) =>
      count(n, { one: '# in the record, by name.', other: '# in the record, by name.' }),
    'most used first': (n: number) =>
      count(n, { one: '# in the record.', other: '# in the record, the most used first.' }),
  },
  /** The map over the list of events. */
  eventMap: 'Where they took place',
  /** Folded below the list. */
  unused: (n: number) =>
    count(n, { one: '# with no item of its own', other: '# with no item of their own' }),
  lines: (first: number, last: number) => `Lines ${String(first)}–${String(last)}.`,
  none: 'None.',
  nearLabel: 'Before and after',
  later: (name: string) => `Later: ${name}`,
  earlier: (name: string) => `Earlier: ${name}`,
  topicItems: (n: number) => count(n, { one: '# item.', other: '# items.' }),
  about: {
    topic: 'The running parts of the story, each with its own summary and scope.',
    person: 'Who acts or speaks in the story.',
    organization: 'Governments, ministries, companies and other bodies in the story.',
    place: 'Where things happen. The zone of a place dates what happens there.',
    event: 'What took place, is planned, or is said to have taken place.',
    outlet: 'Who published the reporting that we cover.',
  },
  outlets: 'Sources',
  description: (title: string, n: number, publication: string) =>
    `${title}: ${String(n)} in ${publication}.`,
};
