/** An interview recorded on an unknown day of a week in which its speaker’s side also said the contrary. */
import { expect, test } from 'vitest';
import { getStateOn } from '../src/model/questions/question.ts';
import { openSession } from '../src/build/session.ts';
import { toTestSettings } from './support/settings.ts';

const { publication, problems } = openSession(
  toTestSettings('test/publications/order-not-known/content'),
).read();
if (publication === undefined) throw new Error('no publication');
const question = publication.record.questions.get('/questions/had-they-spoken-by-february');
if (question === undefined) throw new Error('no question');

test('it is well formed', () => {
  expect(problems).toEqual([]);
});

test.each([
  ['2025-02-03', 'within-24-hours', 'soon', []],
  ['2025-02-04', 'very-soon', 'soon', []],
  ['2025-02-09', 'very-soon', 'soon', []],
  ['2025-02-10', 'have-talked', 'spoke', ['very-soon']],
  ['2025-03-31', 'have-talked', 'spoke', ['very-soon']],
])('on %s the position of Washington rests on “%s”', (day, id, position, rivals) => {
  const { held, rule } = getStateOn(question, day);
  expect(rule).toBe('one-side');
  expect(
    held.map((one) => [one.statement.id, one.position, one.rivals.map((rival) => rival.id)]),
  ).toEqual([[id, position, rivals]]);
});
