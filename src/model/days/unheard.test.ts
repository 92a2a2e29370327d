import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';
import { getDayPages } from './day-pages.ts';
import { getUnheard } from './unheard.ts';

const late = (id: string, said: string, published: string) => say(id, { said, published });

function read() {
  const body = [
    late('week', '2025-04-01', '2025-04-08'),
    late('open', '2025-04-02', '2025-05-01'),
    late('vague', '2025-04-02/2025-04-03', '2025-05-01'),
    late('doubtful', '2025-04-02?', '2025-05-01'),
    late('then', '2025-04-04', '2025-04-04'),
  ].join('\n\n');
  return buildFiles({
    'coverage/2025/05/a.mdx': item(body, { published: '2025-05-01' }),
    'coverage/2025/04/b.mdx': item('', { published: '2025-04-02' }),
  }).publication;
}

test('a day has what had been said by its end and was not public, the last said first', () => {
  const publication = read();
  const told = getDayPages(publication).days.map((on) => [
    on,
    getUnheard(publication, on).last.map(({ id }) => id),
  ]);
  expect(told).toEqual([
    ['2025-04-01', ['week']],
    ['2025-04-02', ['open', 'week']],
    ['2025-04-04', ['vague', 'open', 'week']],
    ['2025-04-08', ['vague', 'open']],
    ['2025-05-01', []],
  ]);
});
