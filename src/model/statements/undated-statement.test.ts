import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';

test('a statement whose publication nobody recorded was public at some time from its saying to our adding', () => {
  const sources = 'sources: [{ outlet: post, url: https://a.example/ }]';
  const body = `${say('x', { said: '2025-04-01' })} ${say('y', { said: '2025-04-05' })}`;
  const { publication } = buildFiles({
    'coverage/2025/04/a.mdx': item(body, { sources, added: '2025-04-20' }),
  });
  const [first] = publication.record.statements;
  expect(first?.certain.published).toEqual({
    from: first?.certain.said.from,
    until: Date.UTC(2025, 3, 21) - 1,
  });
});
