import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../model/entries.fixture.ts';
import { toText } from '../../time/words/pieces.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when.ts';
import { toContext } from '../context.ts';
import { toQuestionNow, toWindow } from './question.ts';
import { plain } from '../../../test/support/plain.ts';

const context = toContext(buildFiles({}).publication);

test.each([
  ['2025-01-20/2025-06-05', '20 Jan–5 Jun 2025.'],
  ['2025-04', 'April 2025.'],
  ['/2025-10-14', 'until 14 Oct 2025; start not known.'],
  ['2025-01-20/', 'from 20 Jan 2025; end not known.'],
  ['2025-01-20/..', 'since 20 Jan 2025.'],
])('%s is “%s”', (text, words) => {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  const told = toWindow(context, when).map((piece) => piece.text);
  expect(plain(told.join(''))).toBe(words);
});

test('an item is listed with its day alone: there is no place to which an hour would belong', () => {
  const { publication } = buildFiles({
    'questions/ask.mdx':
      '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\n---\n',
    'coverage/2025/04/a.mdx': item(say('yes', { about: 'ask' })).replace(
      'dates: {',
      'dates: { happened: 2025-04-03T11:00+02:00,',
    ),
  });
  const [question] = publication.record.questions.values();
  if (question === undefined) throw new Error('no question');
  const { coverage } = toQuestionNow(toContext(publication), question);
  expect(coverage.map(({ day }) => plain(toText(day)))).toEqual(['3 Apr 2025']);
});
