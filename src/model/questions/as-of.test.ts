import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';
import { isKind } from '../thing.ts';
import { findSummary, getTopicOn, listTopicQuestions } from './as-of.ts';

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
