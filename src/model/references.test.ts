import { expect, test } from 'vitest';
import { buildFiles, item } from './entries.fixture.ts';

const tell = (of: string) =>
  buildFiles({ 'coverage/2025/04/a.mdx': item(`<Chart of="${of}" />`) }).findings.map(
    ({ code, field, remedy }) => [code, field, remedy],
  );

test.each(['coverage', 'questions/ask', '/questions/ask'])('a chart of %s', (of) => {
  expect(tell(of)).toEqual([]);
});

test('a chart of a question that is not there', () => {
  expect(tell('questions/aks')).toEqual([
    ['reference.dangling', 'Chart.of', 'did you mean “/questions/ask”? Else add the file'],
  ]);
});

test('a chart of something that has none', () => {
  expect(tell('topics/story').map(([code]) => code)).toEqual(['reference.dangling']);
});
