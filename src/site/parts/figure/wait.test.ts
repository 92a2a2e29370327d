/** The figure of a claim that waited to be public: answers alone are answers, and no mark lies on another. */
import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from '../../../model/entries.fixture.ts';
import type { Question } from '../../../model/questions/question.ts';
import { plain } from '../../../../test/support/plain.ts';
import { toContext } from '../../context.ts';
import { findWaitFigure } from './wait.ts';

const ASK =
  '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\nrelated: [other, third]\n---\n';

function find(...said: readonly string[]) {
  const { publication } = buildFiles({
    'questions/ask.mdx': ASK,
    'questions/other.mdx': ASK.replace(/related.*\n/, ''),
    'questions/third.mdx': ASK.replace(/related.*\n/, '').replace('Ask?', 'How it began'),
    'coverage/2025/04/a.mdx': item(said.join(' ')),
  });
  const question = publication.record.questions.get('/questions/ask') as Question;
  return findWaitFigure(toContext(publication), question);
}

const speak = (id: string, by: string, day: string, more: Readonly<Record<string, string>> = {}) =>
  say(id, { by, said: day, published: day, about: 'ask', ...more });

const CLAIM = speak('claim', 'ann', '2025-04-01', { published: '2025-04-04', position: 'yes' });
const meanwhile = (id: string) => speak(id, 'bo', '2025-04-03', { about: 'other' });
const refusal = speak('refusal', 'bo', '2025-04-06');
const answer = speak('answer', 'bo', '2025-04-07', { position: 'no' });

describe('the figure of a claim', () => {
  test('is not drawn where nobody spoke past one', () => {
    expect(find(CLAIM, answer)).toBeUndefined();
  });

  test('ends with the first answer; no comment is none', () => {
    const wait = find(CLAIM, meanwhile('m'), refusal, answer);
    expect(wait?.answers.map(({ name }) => name)).toEqual(['East']);
    expect(wait?.ticks.map(({ text }) => plain(text))).toEqual([
      'Tue 1',
      '2',
      '3',
      'Fri 4',
      '5',
      '6',
      'Mon 7',
    ]);
  });

  test('says so where no side has answered', () => {
    const wait = find(CLAIM, meanwhile('m'), refusal);
    expect(wait?.answers).toEqual([]);
    expect(plain(wait?.note.map(({ text }) => text).join('') ?? '')).toBe(
      'One statement came in between (small dot), on another question: Ask? Its speaker could not have read the claim. We know of no answer.',
    );
  });

  test('names several other questions, each with its own mark or a stop', () => {
    const third = speak('n', 'bo', '2025-04-03', { about: 'third' });
    const wait = find(CLAIM, meanwhile('m'), third, answer);
    expect(plain(wait?.note.map(({ text }) => text).join('') ?? '')).toMatch(
      /^Two statements came in between \(small dots\), on other questions: Ask\? How it began\. None of their speakers could have read the claim\./,
    );
  });

  test('tells of a late answer, and does not draw it', () => {
    const late = speak('late', 'bo', '2025-06-07', { position: 'no' });
    const wait = find(CLAIM, meanwhile('m'), late);
    expect(wait?.answers).toEqual([]);
    expect(plain(wait?.note.map(({ text }) => text).join('') ?? '')).toMatch(
      /The first answer to it came on 7 Jun\.$/,
    );
  });

  test('sets apart what was said on one day', () => {
    const { between = [] } = find(CLAIM, meanwhile('m'), meanwhile('n'), answer) ?? {};
    expect(between).toHaveLength(2);
    expect((between[1] ?? 0) - (between[0] ?? 0)).toBeGreaterThanOrEqual(1.99);
  });

  test('has a row for each further side that answers soon', () => {
    const third = speak('third', 'cy', '2025-04-09', { position: 'no' });
    const late = speak('third', 'cy', '2025-06-08', { position: 'no' });
    const names = (one: string) =>
      find(CLAIM, meanwhile('m'), answer, one)?.answers.map(({ name }) => name);
    expect(names(third)).toEqual(['East', 'South']);
    expect(names(late)).toEqual(['East']);
  });
});
