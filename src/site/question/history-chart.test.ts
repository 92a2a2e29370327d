import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../model/entries.fixture.ts';
import type { Question } from '../../model/questions/question.ts';
import { plain } from '../../../test/support/plain.ts';
import { toContext } from '../context.ts';
import { findHistoryChart } from './question-history.ts';

function draw(end: string | undefined, window = '', ...days: readonly string[]) {
  const { publication } = buildFiles({
    'questions/ask.mdx': `---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\n${window}\n---\n`,
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
  const question = publication.record.questions.get('/questions/ask') as Question;
  return findHistoryChart(toContext(publication), question, question.history, end);
}

test('the time asked about begins it, and is marked where it ends', () => {
  const chart = draw('2025-06-30', 'window: 2025-03-01/2025-05-31', '2025-04-01', '2025-05-01');
  expect(chart?.marks.map(({ status }) => status)).toEqual(['unknown', 'unknown', 'disputed']);
  expect(plain(chart?.end?.text ?? '')).toBe('31 May: period ends');
  expect(chart?.labels.map(({ text }) => plain(text))).toEqual([
    '30 Jun',
    '1 Mar',
    '1 May',
    '1 Apr',
  ]);
  expect(chart?.spans.at(-1)).toMatchObject({ to: 98, status: 'disputed' });
});

test('without such a time it begins with the first change', () => {
  const chart = draw('2025-06-30', '', '2025-04-01', '2025-05-01');
  expect(chart?.marks[0]).toEqual({ at: 2, status: 'unknown' });
  expect(chart?.end).toBeUndefined();
});

test('changes of one week stand side by side', () => {
  const chart = draw('2025-12-31', '', '2025-04-01', '2025-04-02');
  const [first, second] = chart?.marks ?? [];
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(4.5);
});

test('there is nothing to draw before anything is known', () => {
  expect(draw(undefined)).toBeUndefined();
  expect(draw('2025-04-01', '', '2025-04-01')).toBeUndefined();
});
