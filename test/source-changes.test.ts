import { describe, expect, test } from 'vitest';
import { buildFiles, item } from '../src/model/entries.fixture.ts';
import { toReleased } from '../src/model/released.ts';
import { judgeChanges } from '../src/rules/rules.ts';
import { toContext } from '../src/site/context.ts';
import { listCorrectionsPages } from '../src/site/corrections/corrections.ts';

describe('what a source changed', () => {
  const changed = (day: string) =>
    `sources: [{ outlet: post, url: https://post.example/a, published: 2025-04-10, changes: [{ on: ${day}, was: It may., now: It will. }] }]`;
  const A = 'coverage/2025/04/a.mdx';
  const read = (sources: string) =>
    buildFiles({ [A]: item('', { added: '2025-04-11', sources }) }).publication;

  test('is no correction of ours', () => {
    const publication = read(changed('2025-04-12'));
    expect(publication.record.corrections).toEqual([]);
    expect(publication.record.sourceChanges).toMatchObject([
      { on: '2025-04-12', was: 'It may.', now: 'It will.', source: { outlet: 'post' } },
    ]);
    const [page] = listCorrectionsPages(toContext(publication));
    expect(page?.view()).toMatchObject({
      lines: [],
      sources: [{ outlet: 'Post', now: 'It will.' }],
    });
  });

  test('may be added without a note, and not taken away', () => {
    const [plain, one] = [
      read(changed('2025-04-12').replace(/, changes.*?\]/, '')),
      read(changed('2025-04-12')),
    ];
    expect(judgeChanges(one, toReleased(plain))).toEqual([]);
    expect(judgeChanges(plain, toReleased(one)).map(({ code }) => code)).toEqual(['change.silent']);
  });
});
