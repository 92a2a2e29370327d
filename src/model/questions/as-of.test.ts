import { describe, expect, test } from 'vitest';
import { BASE, buildFiles, item, say } from '../entries.fixture.ts';
import { isKind } from '../thing.ts';
import {
  type AsOfDays,
  findSummary,
  getTopicOn,
  listMonthEnds,
  listQuestionDays,
  listTopicDays,
  listTopicQuestions,
} from './as-of.ts';
import { listLadder } from './ladder.ts';
import type { Question } from './question.ts';

function read(asOf = '') {
  const { publication } = buildFiles({
    'topics/story.mdx': `---\ntitle: Story\nsummary: Now.\n${asOf}\nquestions: [other]\nrevisions: [{ on: 2025-04-10, summary: First. }, { on: 2025-05-10, summary: Second. }]\n---\n`,
    'questions/other.mdx':
      '---\ntitle: Other?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\ntopics: [story]\n---\n',
    'coverage/2025/04/a.mdx': item(say('x', { about: 'ask', position: 'yes' }), {
      published: '2025-04-05',
    }),
    'coverage/2025/06/b.mdx': item(
      say('y', { by: 'bo', said: '2025-06-20', about: 'ask', position: 'no' }),
      { published: '2025-06-20' },
    ),
  });
  const topic = publication.byUrl.get('/topics/story');
  if (topic === undefined || !isKind(topic, 'topic')) throw new Error('no topic');
  return { publication, topic };
}

describe('the summary of a day', () => {
  test.each([
    ['2025-04-09', '', undefined],
    ['2025-04-10', '', 'First.'],
    ['2025-05-09', '', 'First.'],
    ['2025-06-19', '', 'Second.'],
    ['2025-06-20', '', 'Now.'],
    ['2025-06-01', 'asOf: 2025-06-01', 'Now.'],
    ['2025-05-31', 'asOf: 2025-06-01', 'Second.'],
  ])('of %s is, where the topic says “%s”, %s', (day, asOf, text) => {
    const { publication, topic } = read(asOf);
    expect(findSummary(topic, day, publication.record.days?.last)?.text).toBe(text);
  });
});

test('a topic on a day holds what was known by then', () => {
  const { publication, topic } = read();
  const then = getTopicOn(publication, topic, '2025-06-19');
  expect(then.items.map(({ id }) => id)).toEqual(['2025/04/a']);
  expect(then.questions.map(({ question, state }) => `${question.thing.id} ${state.rule}`)).toEqual(
    ['ask one-side'],
  );
  const now = getTopicOn(publication, topic, '2025-06-20');
  expect(now.items.map(({ id }) => id)).toEqual(['2025/06/b', '2025/04/a']);
  expect(now.questions.map(({ state }) => state.rule)).toEqual(['disputed']);
  expect(getTopicOn(publication, topic, '2025-04-04').questions).toEqual([]);
});

test('a topic has the questions that it lists, then those that name it, each once', () => {
  const { publication, topic } = read();
  expect(listTopicQuestions(publication, topic).map(({ thing }) => thing.id)).toEqual([
    'other',
    'ask',
  ]);
});

const toQuestion = (more: string) =>
  (BASE['questions/ask.mdx'] ?? '').replace('topics:', `${more}\ntopics:`);

type Said = readonly [day: string, attributes?: Readonly<Record<string, string>>];

/** Statements of `ann` on the question, each published on the day given, in an item of its own. */
function readDays(all: readonly Said[], topic = 'summary: Now.') {
  const items = all.map(([published, attributes], index) => [
    `coverage/2025/04/i${String(index)}.mdx`,
    item(say('x', { said: published, about: 'ask', position: 'yes', ...attributes }), {
      published,
      added: '2025-12-31',
    }),
  ]);
  const { publication } = buildFiles({
    'topics/story.mdx': `---\ntitle: Story\n${topic}\n---\n`,
    'questions/ask.mdx': toQuestion('related: [other]'),
    'questions/other.mdx': toQuestion(''),
    ...(Object.fromEntries(items) as Record<string, string>),
  });
  const question = publication.record.questions.get('/questions/ask') as Question;
  const story = publication.byUrl.get('/topics/story');
  if (story === undefined || !isKind(story, 'topic')) throw new Error('no topic');
  const steps = listLadder(question, publication.record.statements);
  return {
    ask: listQuestionDays(publication.record, question, steps),
    topic: listTopicDays(publication, story),
  };
}

const tell = ({ days }: AsOfDays) => days.map(({ on, isChange }) => (isChange ? on : `${on} same`));

describe('a question has a page of', () => {
  test('each day on which a statement became known, and the ends of months in between', () => {
    const { ask } = readDays([['2025-04-05'], ['2025-05-20', { by: 'bo' }], ['2025-05-02']]);
    expect(tell(ask)).toEqual(['2025-04-05', '2025-04-30 same', '2025-05-02', '2025-05-20']);
  });

  test('the day on which one was said that nobody could know yet', () => {
    expect(tell(readDays([['2025-04-05', { said: '2025-04-02' }]]).ask)).toEqual([
      '2025-04-02 same',
      '2025-04-05',
    ]);
  });

  test('no day that is only one of several', () => {
    expect(tell(readDays([['2025-04-05', { said: '2025-04-01/2025-04-04' }]]).ask)).toEqual([
      '2025-04-05',
    ]);
  });

  test('the day on which another statement bore on one of its own', () => {
    const { ask } = readDays([
      ['2025-04-05'],
      ['2025-04-09', { by: 'bo', about: 'other', denies: 'coverage/2025/04/i0#x' }],
      ['2025-04-11', { by: 'bo', about: 'other' }],
    ]);
    expect(tell(ask)).toEqual(['2025-04-05', '2025-04-09']);
  });

  test('the day on which a third bore on one that stands beside its own', () => {
    const { ask } = readDays([
      ['2025-04-05'],
      ['2025-04-09', { by: 'bo', about: 'other', denies: 'coverage/2025/04/i0#x' }],
      ['2025-04-11', { about: 'other', disputes: 'coverage/2025/04/i1#x' }],
    ]);
    expect(tell(ask)).toEqual(['2025-04-05', '2025-04-09', '2025-04-11']);
  });

  test('no day before anybody spoke on it', () => {
    const { ask } = readDays([
      ['2025-04-05', { by: 'bo', about: 'other' }],
      ['2025-05-09', { disputes: 'coverage/2025/04/i0#x' }],
    ]);
    expect(tell(ask)).toEqual(['2025-05-09']);
  });
});

test('a question with very many days has pages of those on which its status changed', () => {
  const toDay = (index: number) =>
    new Date(Date.UTC(2025, 0, 10 + index)).toISOString().slice(0, 10);
  const all = Array.from({ length: 101 }, (_, index): Said => [toDay(index)]);
  const many = [...all.slice(0, 40), [toDay(40), { by: 'bo' }] as const, ...all.slice(41)];
  expect(readDays(many.slice(0, 100)).ask).toMatchObject({ isWhole: true });
  const { ask } = readDays(many);
  expect(ask.isWhole).toBe(false);
  expect(tell(ask)).toEqual([
    '2025-01-10',
    '2025-01-31 same',
    '2025-02-19',
    '2025-02-28 same',
    '2025-03-31 same',
  ]);
});

test('a topic has those on which its summary changed, or a status or a position of its questions', () => {
  const topic =
    'summary: Now.\nasOf: 2025-06-01\nrevisions: [{ on: 2025-04-10, summary: First. }, { on: 2025-05-10, summary: Second. }]';
  const { topic: days } = readDays(
    [
      ['2025-04-05'],
      ['2025-04-07'],
      ['2025-04-08', { position: 'no' }],
      ['2025-06-20', { by: 'bo' }],
    ],
    topic,
  );
  expect(tell(days)).toEqual([
    '2025-04-05',
    '2025-04-08',
    '2025-04-10',
    '2025-04-30 same',
    '2025-05-10',
    '2025-05-31 same',
    '2025-06-01',
    '2025-06-20',
  ]);
});

test('the ends of months', () => {
  expect(listMonthEnds('2024-01-31', '2024-03-30')).toEqual(['2024-01-31', '2024-02-29']);
  expect(listMonthEnds('2024-12-15', '2025-01-31')).toEqual(['2024-12-31', '2025-01-31']);
  expect(listMonthEnds('2025-02-01', '2025-02-27')).toEqual([]);
});
