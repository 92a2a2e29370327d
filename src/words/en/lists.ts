import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** What lists of many pages have. */
export const list = {
  filters: 'Filter statements',
  months: 'Months',
  allItems: (n: number) => count(n, { one: 'All # item', other: 'All # items' }),
  allCoverage: 'All coverage',
  pages: 'Pages of this list',
  page: (n: number) => `Page ${String(n)}`,
  /** After the title of a list. */
  pageOf: (n: number, all: number) => `page ${String(n)} of ${String(all)}`,
  newer: 'Newer',
  older: 'Older',
  earlier: 'Earlier',
  later: 'Later',
  previous: 'Previous',
  next: 'Next',
  source: 'Source:',
  reportedBy: 'Reported by',
  /** The verb, the outlet; how long after the event; what it takes to read it. */
  sourceLine: '{verb} {outlet}. {mark}',
  sourceLineLater: '{verb} {outlet}, {lag}. {mark}',
  allFigures: 'All figures',
  itemsByMonth: 'Items by month',
  month: 'Month',
  items: 'Items',
  mostIn: (month: string, n: number) =>
    count(n, {
      one: `${month} has the most coverage: # item`,
      other: `${month} has the most coverage: # items`,
    }),
  mostInSeveral: (month: string, others: number, n: number) =>
    `${month} and ${count(others, { one: '# other month', other: '# other months' })} have the most coverage: ${count(n, { one: '# item', other: '# items' })} each`,
  show: 'Show',
  hide: 'Hide',
};
