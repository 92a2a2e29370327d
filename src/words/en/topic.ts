import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The page of a topic. */
export const topic = {
  known: 'What is known, and what is not',
  questions: 'Questions',
  ofQuestions: (n: number, all: number) => `${String(n)} of ${String(all)}`,
  knownNote:
    'Derived from the statements by rule. Known: two or more have taken a position, and all of those agree; or an editor has named what settled the question, and signed for it on its page. Disputed: their latest positions differ. Unknown: only one has taken a position, or nobody has. The latest change comes first.',
  players: 'Key players',
  playersNote: (n: number) =>
    count(n, {
      one: '# name',
      other: '# names, in the desk’s order',
    }),
  playersCaption: 'People and bodies, with their part in this story',
  columns: {
    name: 'Name',
    office: 'Office',
    part: 'Part in this story',
    last: 'Last on record',
  },
  noStatement: 'No statement',
  since: 'Since {since}',
  include: 'What we include',
  included: 'Included',
  notIncluded: 'Not included',
  background: 'Background',
  readBackground: 'How it came to this',
  latest: 'Latest',
  empty: 'No item on this topic.',
  corrections: 'Corrections to this page',
  latestThen: 'Latest by then',
  emptyThen: 'Nothing on this topic had been published yet.',
  publishedThen: (items: string) => `${items} published by then, newest first.`,
  saidThen: 'Said by then, in items that tell of later things as well:',
  moreLabel: 'More on this topic',
  within: 'Topics within it',
  allTopics: 'All topics',
  overTime: 'Over time',
  sources: 'Sources',
  all: 'All',
  crumb: 'Topic',
  crumbOn: 'Topic, on {day}',
  partOf: '{topic}, part of {parent}',
  noSummary: 'No summary of ours is recorded for this day.',
  summaryFrom: 'Our summary from {day}.',
  summaryAsOf: 'Summary as of {day}.',
  followBy: 'Follow by {feeds}.',
  timelineBoth: 'Timeline in both orders',
  earlier: (n: number) =>
    count(n, {
      one: 'Earlier versions: #, newest first',
      other: 'Earlier versions: #, newest first',
    }),
  from: 'From {day}',
  turningPoints: 'Turning points',
  timeline: 'Timeline',
  pointsNote: (n: number) => count(n, { one: '# day.', other: '# days, oldest first.' }),
  titleOn: (topic: string, day: string) => `${topic} on ${day}`,
  stoodOn: (day: string) => `How the record stood on ${day}.`,
};
