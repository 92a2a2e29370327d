import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';
import type { Question } from '../questions/question.ts';
import { isKind } from '../thing.ts';
import { getDayPages } from './day-pages.ts';
import { narrowToQuestion, narrowToTopic } from './day.ts';

const ON = '2025-04-10';
const about = (by: string, question: string) =>
  say(by, { by, said: ON, about: question, position: 'yes' });

function read() {
  const { publication } = buildFiles({
    'topics/aside.mdx': '---\ntitle: Aside\nsummary: Another.\n---\n',
    'questions/other.mdx':
      '---\ntitle: Other?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\ntopics: [aside]\n---\n',
    'coverage/2025/04/a.mdx': item(about('ann', 'ask'), { published: ON }),
    'coverage/2025/04/b.mdx': item(about('bo', 'other'), { published: ON }).replace(
      'topics: [story]',
      'topics: [aside]',
    ),
    'coverage/2025/04/later.mdx': item('', { published: '2025-04-12' }).replace(
      'dates: {',
      'dates: { happened: 2025-04-10,',
    ),
  });
  const day = getDayPages(publication).all.get(ON);
  const topic = publication.byUrl.get('/topics/story');
  if (day === undefined || topic === undefined || !isKind(topic, 'topic')) throw new Error('none');
  return { publication, day, topic };
}

test('of a topic a day has what its items tell, and nothing that was not known on it', () => {
  const { publication, day, topic } = read();
  expect(day.happened).toHaveLength(1);
  const { said, published, happened } = narrowToTopic(publication, day, topic);
  expect(said.map(({ id }) => id)).toEqual(['ann']);
  expect(published.map(({ id }) => id)).toEqual(['2025/04/a']);
  expect(happened).toEqual([]);
});

test('of a question a day has the statements on it', () => {
  const { publication, day } = read();
  const question = publication.record.questions.get('/questions/other') as Question;
  expect(narrowToQuestion(day, question).said.map(({ id }) => id)).toEqual(['bo']);
});
