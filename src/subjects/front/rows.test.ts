import { expect, test } from 'vitest';
import { listRows } from './rows.ts';

const ALL = {
  lead: true,
  questions: true,
  topics: true,
  record: true,
  latest: true,
  rates: true,
  'on-record': true,
  corrections: true,
  follow: true,
  scope: true,
};

test('what leads, the record and the list each begin a row', () => {
  expect(listRows(undefined, ALL)).toEqual([
    { main: 'lead', sides: ['questions'] },
    { main: 'record', sides: [] },
    {
      main: 'latest',
      sides: ['rates', 'on-record', 'corrections', 'topics', 'follow', 'scope'],
    },
  ]);
});

test('topics stand beside what leads where there are no other questions', () => {
  const [first] = listRows(undefined, { ...ALL, questions: false });
  expect(first).toEqual({ main: 'lead', sides: ['topics'] });
});

test('blocks with nothing to say leave no row', () => {
  const none = { ...ALL, questions: false, topics: false, record: false, latest: false };
  expect(listRows(undefined, none)).toEqual([
    { main: 'lead', sides: ['rates', 'on-record', 'corrections', 'follow', 'scope'] },
  ]);
});

test('a publication has its own order', () => {
  expect(listRows(['scope', 'record', 'topics', 'latest', 'follow'], ALL)).toEqual([
    { main: undefined, sides: ['scope'] },
    { main: 'record', sides: [] },
    { main: undefined, sides: ['topics'] },
    { main: 'latest', sides: ['follow'] },
  ]);
});
