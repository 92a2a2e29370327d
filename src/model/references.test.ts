import { expect, test } from 'vitest';
import { item } from './entries.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

const tell = (of: string) =>
  judgeFiles({ 'coverage/2025/04/a.mdx': item(`<Chart of="${of}" />`) }).findings.map(
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

test('what was meant is looked for when it is told, not for each of thousands', () => {
  const unknown = Array.from({ length: 3000 }, (_, index) => `stori-${String(index)}`);
  const { findings } = judgeFiles({
    'coverage/2025/04/a.mdx': item(unknown.map((id) => `[a](/topics/${id})`).join('\n\n')),
    'topics/storm.mdx': `---\ntitle: A\nsummary: B\nparent: storm-x\n---\n`,
  });
  expect(findings).toHaveLength(3001);
  for (const finding of findings)
    expect(Object.getOwnPropertyDescriptor(finding, 'remedy')).not.toHaveProperty('value');
  expect(findings.find(({ field }) => field === 'parent')?.remedy).toBe(
    'did you mean “storm”? Else add the file',
  );
});
