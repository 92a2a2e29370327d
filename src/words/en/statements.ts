import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The ledger of statements. */
export const statements = {
  title: 'Statements',
  titleOf: (filter: string) => `Statements: ${filter}`,
  byPublication: (title: string) => `${title} by publication`,
  counted: {
    said: (n: number) =>
      count(n, {
        one: '# statement, by when they were said, newest first.',
        other: '# statements, by when they were said, newest first.',
      }),
    published: (n: number) =>
      count(n, {
        one: '# statement, by when they were published, newest first.',
        other: '# statements, by when they were published, newest first.',
      }),
  },
  part: (first: number, last: number) => `Statements ${String(first)}–${String(last)}.`,
  dates: 'Dates are those of the place of speaking.',
  year: (year: string) => `All dates are in ${year}.`,
  lede: 'Who said what, when it was said, when it was published, and which statement it answers.',
  pastFilters: (n: number) =>
    count(n, {
      one: 'Past the filters to the # statement',
      other: 'Past the filters to the # statements',
    }),
  empty: 'No statement is on record.',
  note: '{hedges} The same as {data}.',
  data: 'data',
  columns: {
    said: 'Said',
    published: 'Published',
    speaker: 'Speaker',
    words: 'Words',
    where: 'To, where',
    relation: 'Relation',
    source: 'Source',
  },
  addedHere: 'Not recorded, added here {day}',
  reconstructed: 'Not recorded, reconstructed for {day}',
  sameDay: 'Same day',
  joint: 'Joint',
  noSide: 'No side',
  unnamed: 'Unnamed',
  filters: {
    side: 'Side',
    speaker: 'Speaker',
    question: 'Question',
    venue: 'Where',
    month: 'Month said',
    order: 'Order',
  },
  allPeople: 'All people',
  allQuestions: 'All questions',
  whenSaid: 'When said',
  whenPublished: 'When published',
  listed: {
    said: (n: number) =>
      count(n, {
        one: '# statement: who said what, to whom, and which statement it answers.',
        other:
          '# statements by when they were said, newest first: who said what, to whom, and which statement it answers.',
      }),
    published: (n: number) =>
      count(n, {
        one: '# statement: who said what, to whom, and which statement it answers.',
        other:
          '# statements by when they were published, newest first: who said what, to whom, and which statement it answers.',
      }),
  },
};
