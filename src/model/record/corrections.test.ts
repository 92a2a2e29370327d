import { describe, expect, test } from 'vitest';
import { toContext } from '../../views/context.ts';
import { listCorrectionsPages } from '../../views/record/corrections.ts';
import { buildFiles, item } from '../entries.fixture.ts';
import { findSilentChanges, toReleased } from '../released.ts';

const corrections = (...days: readonly string[]) =>
  `corrections: [${days.map((on, index) => `{ on: ${on}, type: update, why: No. ${String(index)} }`).join(', ')}]`;

test('corrections of all things stand newest first, a later entry of one day before an earlier', () => {
  const { record } = buildFiles({
    'coverage/2025/04/b.mdx': item('', {
      added: '2025-04-11',
      more: corrections('2025-05-01', '2025-05-03', '2025-05-03'),
    }),
    'coverage/2025/04/a.mdx': item('', {
      added: '2025-04-11',
      more: `${corrections('2025-05-03')}\nstatus: withdrawn\nwithdrawn: It was wrong.`,
    }),
    'coverage/2025/04/draft.mdx': item('', {
      added: '2025-04-11',
      more: `${corrections('2025-05-09')}\nstatus: draft`,
    }),
    'people/ann.mdx': `---\nname: Ann\nparty: north\n${corrections('2025-05-02')}\n---\n`,
  }).publication;
  expect(
    record.corrections.map(({ on, thing, index }) => `${on} ${thing.id} ${String(index)}`),
  ).toEqual([
    '2025-05-03 2025/04/a 0',
    '2025-05-03 2025/04/b 2',
    '2025-05-03 2025/04/b 1',
    '2025-05-02 ann 0',
    '2025-05-01 2025/04/b 0',
  ]);
});

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
    expect(findSilentChanges(one, toReleased(plain))).toEqual([]);
    expect(findSilentChanges(plain, toReleased(one)).map(({ code }) => code)).toEqual([
      'change.silent',
    ]);
  });
});
