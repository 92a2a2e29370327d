import { expect, test } from 'vitest';
import { item, say } from '../model/entries.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

function tell(path: string, body: string): string[] {
  const { findings } = judgeFiles({
    [path]: `---\nname: Eve\ntitle: On\nsummary: So.\n---\n\n${body}\n`.replace(
      path.startsWith('people/') ? /title.*\nsummary.*\n/ : /name.*\n/,
      '',
    ),
  });
  return findings.map(({ code, field }) => `${code} ${field ?? ''}`);
}

test.each(['people/eve.mdx', 'topics/on.mdx'])('a statement in %s', (path) => {
  expect(tell(path, say('x'))).toEqual(['prose.misplaced-component body']);
});

test('a quotation in a topic says where its words can be read', () => {
  const quote = (cite: string) => `<Quote by="ann"${cite}>It is so</Quote>`;
  expect(tell('topics/on.mdx', quote(''))).toEqual(['prose.missing-attribute Quote.cite']);
  expect(tell('topics/on.mdx', quote(' cite="https://post.example/a"'))).toEqual([]);
});

test('an item in no topic is told so, where there are topics', () => {
  const bare = item('Words.').replace('topics: [story]\n', '');
  const read = (files: Readonly<Record<string, string>>) =>
    judgeFiles(files).findings.map(({ code, severity }) => `${code} ${severity}`);
  expect(read({ 'coverage/2025/04/a.mdx': bare })).toEqual(['topics.none warning']);
  expect(read({ 'coverage/2025/04/a.mdx': item('Words.') })).toEqual([]);
});
