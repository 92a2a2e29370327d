import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../../model/entries.fixture.ts';
import { toContext } from '../../context.ts';
import { toShareStatement } from './share.ts';

function share(access: string, attributes: Readonly<Record<string, string>> = {}): string {
  const { publication } = buildFiles({
    'coverage/2025/04/a.mdx': item(say('x', attributes), {
      sources: `sources: [{ outlet: post, url: https://post.example/a, published: 2025-04-10${access} }]`,
    }),
  });
  const [statement] = publication.record.statements;
  if (statement === undefined) throw new Error('no statement');
  return toShareStatement(toContext(publication, 'https://test.example'), statement).url;
}

const HERE = 'https://test.example/coverage/2025/04/a#x';

test.each([
  ['words that anybody can read there', ', access: free', {}, 'https://post.example/a#:~:text='],
  ['words behind a wall', ', access: subscription', {}, HERE],
  ['words of which nobody knows whether one can', '', {}, HERE],
  ['words of ours', ', access: free', { kind: 'paraphrase' }, HERE],
])('%s lead to %s', (_, access, attributes, expected) => {
  expect(share(access, attributes)).toContain(expected);
});
