import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** How many there are of what is counted in many places. */
export const counts = {
  items: (n: number) => count(n, { one: '# item', other: '# items' }),
  statements: (n: number) => count(n, { one: '# statement', other: '# statements' }),
  questions: (n: number) => count(n, { one: '# question', other: '# questions' }),
  entries: (n: number) => count(n, { one: '# entry', other: '# entries' }),
  changes: (n: number) => count(n, { one: '# change', other: '# changes' }),
  days: (n: number) => count(n, { one: '# day', other: '# days' }),
  /** At the end of a list that is cut short. */
  more: (n: number) => count(n, { one: 'and # more', other: 'and # more' }),
  newestFirst: (text: string, n: number) => (n > 1 ? `${text}, newest first` : text),
  someOf: (shown: number, all: string) => `${String(shown)} of ${all}`,
};
