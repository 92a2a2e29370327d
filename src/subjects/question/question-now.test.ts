import { expect, test } from 'vitest';
import { buildFiles } from '../../model/entries.fixture.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when-failure.ts';
import { toContext } from '../context.ts';
import { toWindow } from './question-now.ts';
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
