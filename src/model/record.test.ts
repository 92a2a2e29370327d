import { expect, test } from 'vitest';
import { buildFiles, item } from './entries.fixture.ts';

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
