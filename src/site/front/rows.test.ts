import { expect, test } from 'vitest';
import { listRows } from './front.ts';

const ALL = {
  stand: true,
  lead: true,
  questions: true,
  week: true,
  next: true,
  changes: true,
  days: true,
  topics: true,
  record: true,
  latest: true,
  rates: true,
  'on-record': true,
  corrections: true,
  follow: true,
  scope: true,
};

test('an ended record has its rates and questions, then its last week and the dates that lay ahead', () => {
  expect(listRows(undefined, true, { ...ALL, record: false })).toEqual([
    { main: 'stand', sides: [] },
    { main: 'lead', sides: [] },
    { main: 'questions', sides: ['week', 'next'] },
    { main: 'latest', sides: [] },
  ]);
});

test('a record that goes on begins with its week', () => {
  const [first, , , questions] = listRows(undefined, false, ALL);
  expect(first).toEqual({ main: undefined, sides: ['week'] });
  expect(questions).toEqual({ main: 'questions', sides: ['next'] });
});

test('without other questions the topics stand beside what leads', () => {
  const [, lead] = listRows(undefined, true, { ...ALL, questions: false, next: false });
  expect(lead).toEqual({ main: 'lead', sides: ['topics', 'week'] });
});

test('blocks with nothing to say leave no row', () => {
  const none = { ...ALL, stand: false, week: false, next: false, topics: false, record: false };
  expect(listRows(undefined, true, { ...none, questions: false, latest: false })).toEqual([
    { main: 'lead', sides: [] },
  ]);
});

test('a publication has its own order', () => {
  expect(
    listRows(['scope', 'record', 'topics', 'latest', 'follow', 'stand', 'rates'], true, ALL),
  ).toEqual([
    { main: undefined, sides: ['scope'] },
    { main: 'record', sides: [] },
    { main: undefined, sides: ['topics'] },
    { main: 'latest', sides: ['follow'] },
    { main: 'stand', sides: [] },
    { main: undefined, sides: ['rates'] },
  ]);
});
