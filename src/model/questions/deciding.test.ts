import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';
import { listDeciding } from './deciding.ts';
import { getStateOn, type Question } from './question.ts';

const ASK =
  '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\nparties: [north, east]\n---\n';

function ask(...said: readonly string[]): Question {
  const { record } = buildFiles({
    'questions/ask.mdx': ASK,
    'coverage/2025/04/a.mdx': item(said.join(' ')),
  }).publication;
  return record.questions.get('/questions/ask') as Question;
}

const speak = (id: string, day: string, more: Readonly<Record<string, string>> = {}) =>
  say(id, { said: day, published: day, about: 'ask', ...more });

const toIds = (question: Question, day?: string) =>
  listDeciding(question, day === undefined ? undefined : getStateOn(question, day)).map(
    ({ party, held, unanswering }) => [party, held?.statement.id, unanswering.map(({ id }) => id)],
  );

describe('the statements that decide', () => {
  test('a later refusal leaves the position standing', () => {
    const question = ask(
      speak('claim', '2025-04-01', { position: 'yes' }),
      speak('refusal', '2025-04-04'),
    );
    expect(toIds(question)).toEqual([
      ['north', 'claim', ['refusal']],
      ['east', undefined, []],
    ]);
  });

  test('a refusal is no word of a side that has taken no position', () => {
    const question = ask(speak('refusal', '2025-04-04'), speak('more', '2025-04-05'));
    expect(toIds(question)[0]).toEqual(['north', undefined, ['refusal', 'more']]);
  });

  test('a position that was taken back is neither a word nor a way of not answering', () => {
    const question = ask(
      speak('claim', '2025-04-01', { position: 'yes' }),
      speak('slip', '2025-04-02', { position: 'no' }),
      speak('regret', '2025-04-03', { retracts: '#slip' }),
    );
    expect(toIds(question)[0]).toEqual(['north', 'claim', ['regret']]);
  });

  test('nobody answers for the words of an unnamed speaker', () => {
    const question = ask(
      speak('unnamed', '2025-04-02', {
        by: 'anonymous',
        as: 'a clerk',
        'on-behalf-of': 'office',
      }),
    );
    expect(toIds(question)).toEqual([
      ['north', undefined, []],
      ['east', undefined, []],
    ]);
  });

  test('on a past day what came later is not there', () => {
    const question = ask(
      speak('refusal', '2025-04-01'),
      speak('claim', '2025-04-03', { position: 'yes' }),
      speak('later', '2025-04-05'),
    );
    expect(toIds(question, '2025-04-02')[0]).toEqual(['north', undefined, ['refusal']]);
    expect(toIds(question, '2025-04-03')[0]).toEqual(['north', 'claim', []]);
    expect(toIds(question, '2025-03-31')[0]).toEqual(['north', undefined, []]);
  });
});
