import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../model/entries.fixture.ts';
import { listLadder } from '../../model/questions/ladder.ts';
import type { Question } from '../../model/questions/question.ts';
import { toContext } from '../context.ts';
import { toLadderMonths } from './ladder.ts';

const ASK =
  '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\nrelated: [other, third]\n---\n';

function fold(...said: readonly string[]) {
  const { publication } = buildFiles({
    'questions/ask.mdx': ASK,
    'questions/other.mdx': ASK.replace(/related.*\n/, ''),
    'questions/third.mdx': ASK.replace(/related.*\n/, ''),
    'coverage/2025/04/a.mdx': item(said.join(' ')),
  });
  const question = publication.record.questions.get('/questions/ask') as Question;
  const steps = listLadder(question, publication.record.statements);
  return toLadderMonths(toContext(publication), question, steps, true).map(
    ({ id, name, tally, rows }) => [id, name, tally, rows.length],
  );
}

const speak = (id: string, by: string, day: string, more: Readonly<Record<string, string>> = {}) =>
  say(id, { by, said: day, published: day, about: 'ask', ...more });

test('a month has its statements, by side, and those about another question', () => {
  expect(
    fold(
      speak('a', 'ann', '2025-03-31'),
      speak('b', 'ann', '2025-04-01'),
      speak('c', 'bo', '2025-04-02'),
      speak('d', 'bo', '2025-04-03', { about: 'other', denies: '#b' }),
    ),
  ).toEqual([
    ['m-2025-03', 'March', '1 statement: North', 1],
    ['m-2025-04', 'April', '3 statements: North 1, East 2; 1 of them on another question', 3],
  ]);
});

test.each([
  [['other', 'other'], '; 2 of them on another question'],
  [['other', 'third'], '; 2 of them on other questions'],
])('statements about %j count how many other questions there are', (about, end) => {
  const others = about.map((one, index) =>
    speak(`x${String(index)}`, 'bo', '2025-04-03', { about: one, denies: '#a' }),
  );
  expect(fold(speak('a', 'ann', '2025-04-01'), ...others)[0]?.[2]).toContain(end);
});

test('several years are told apart', () => {
  expect(
    fold(speak('a', 'ann', '2024-12-01'), speak('b', 'ann', '2025-01-01')).map(([, name]) => name),
  ).toEqual(['December 2024', 'January 2025']);
});

test('a month that has ended does not begin again where a date has no first day', () => {
  expect(
    fold(speak('a', 'ann', '/2025-03-10'), speak('b', 'ann', '2025-02-01')).map(([id]) => id),
  ).toEqual(['m-2025-03']);
});
