import { expect, test } from 'vitest';
import { item, say } from '../model/entries.fixture.ts';
import { getStateOn, type Question } from '../model/questions/question.ts';
import { judgeFiles } from '../../test/support/judged.ts';

function ask(on: string, ...days: readonly string[]) {
  const built = judgeFiles({
    'questions/ask.mdx': `---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\nverdict: { text: Nobody knows., on: ${on} }\n---\n`,
    'coverage/2025/04/a.mdx': item(
      days
        .map((day, index) =>
          say(`s${String(index)}`, {
            by: index === 0 ? 'ann' : 'bo',
            said: day,
            published: day,
            about: 'ask',
            position: index === 0 ? 'yes' : 'no',
          }),
        )
        .join(' '),
    ),
  });
  return {
    question: built.publication.record.questions.get('/questions/ask') as Question,
    found: built.findings.map(({ code, field }) => [code, field]),
  };
}

test('a short answer holds from its day, and has a state of its own', () => {
  const { question, found } = ask('2025-04-03', '2025-04-01', '2025-04-02');
  expect(getStateOn(question, '2025-04-02').verdict).toBeUndefined();
  expect(getStateOn(question, '2025-04-03').verdict).toBe('Nobody knows.');
  expect(found).toEqual([]);
});

test('it lapses with the status that it was written for, and the editor is told', () => {
  const { question, found } = ask('2025-04-01', '2025-04-01', '2025-04-02');
  expect(getStateOn(question, '2025-04-01').verdict).toBe('Nobody knows.');
  expect(question.state.verdict).toBeUndefined();
  expect(found).toEqual([['verdict.lapsed', 'verdict.on']]);
});
