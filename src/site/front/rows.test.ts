import { expect, test } from 'vitest';
import { listRows } from './front.ts';

const ALL = {
  stand: true,
  lead: true,
  changes: true,
  days: true,
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

test('where things stand, what leads and the list each begin a row', () => {
  expect(listRows(undefined, { ...ALL, record: false })).toEqual([
    { main: 'stand', sides: [] },
    { main: 'lead', sides: ['changes'] },
    { main: 'latest', sides: ['days', 'questions', 'corrections', 'topics', 'scope'] },
  ]);
});

test('topics stand beside what leads where nothing changes', () => {
  const [first] = listRows(undefined, { ...ALL, stand: false, changes: false });
  expect(first).toEqual({ main: 'lead', sides: ['topics'] });
});

test('blocks with nothing to say leave no row', () => {
  const none = { ...ALL, stand: false, changes: false, days: false, topics: false, record: false };
  expect(listRows(undefined, { ...none, questions: false, latest: false })).toEqual([
    { main: 'lead', sides: ['corrections', 'scope'] },
  ]);
});

test('a publication has its own order', () => {
  expect(
    listRows(['scope', 'record', 'topics', 'latest', 'follow', 'stand', 'rates'], ALL),
  ).toEqual([
    { main: undefined, sides: ['scope'] },
    { main: 'record', sides: [] },
    { main: undefined, sides: ['topics'] },
    { main: 'latest', sides: ['follow'] },
    { main: 'stand', sides: [] },
    { main: undefined, sides: ['rates'] },
  ]);
});
